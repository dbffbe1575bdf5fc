import Claims
import Corpus
import Disk
import Linter
import Loader
import Repository
import Rulebook

/// What is seen of data that nobody has described yet.
struct FirstLook {
  /// Files that belong together, and what their rows are.
  struct Group {
    /// The path of its files from the configuration's folder: one, or a pattern.
    var path: String
    var name = ""
    var files = 0
    var rows = 0
    /// How many rows there are of each format, by its name and what it was known by.
    var formats: [String: Int] = [:]
    /// Rows of unknown shape, and what the first of them look like.
    var strangers = 0
    var likenesses: [Likeness] = []
    /// Rows that can't be read for other reasons.
    var broken = 0
    /// What its rows may mean; `isProven` where they are understood by it.
    var proposal: Proposal?
    var isProven = false
    /// The word of its path by which it looks like evaluation data.
    var evaluated: String?
  }

  private(set) var groups: [Group]
  let trainings: [Configuration.TrainingFile]
  /// How many rows there are in the datasets that these name.
  private var listedRows = 0
  /// What the data claim.
  let index: ClaimIndex

  /// `path` is where the configuration will be.
  init(_ invocation: Invocation, from path: String) throws {
    let folder =
      path.contains("/") ? String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]) : "."
    let configuration = Configuration(in: folder.isEmpty ? "/" : folder)
    let search = try Search(invocation.operands.isEmpty ? ["."] : invocation.operands)
    let trainings = configuration.trainingFiles(among: search.aside)
    var groups: [Group] = []
    let listed = trainings.flatMap(\.datasets)
    var files: [DataFile] = []
    var names: [String] = []
    var named: [(path: String, dataset: Configuration.Dataset)] = []
    for path in search.paths {
      guard let name = configuration.relative(path) else {
        throw Misuse(
          "'\(path)' lies outside of the folder that antinomy.yaml is to stand in",
          advice: "write it further up: antinomy init --output FOLDER/antinomy.yaml PATH")
      }
      if let dataset = listed.first(where: { $0.holds(name) }) {
        named.append((path, dataset))
        continue
      }
      names.append(name)
      files.append(DataFile(path: path, id: FileID(files.count)))
    }
    let shards = Shards.datasets(of: names)
    for (at, shard) in shards.enumerated() {
      let isPattern = shard != names[at]
      let path = isPattern ? FirstLook.escaped(shard, keeping: "*") : FirstLook.escaped(shard)
      if let place = groups.firstIndex(where: { $0.path == path }) {
        groups[place].files += 1
      } else {
        groups.append(Group(path: path, files: 1, evaluated: FirstLook.evaluated(shard)))
      }
    }
    // Where everything looks like evaluation data, it is what there is to train on.
    if groups.allSatisfy({ $0.evaluated != nil }) && listed.isEmpty {
      for place in groups.indices { groups[place].evaluated = nil }
    }
    let homes = shards.enumerated().map { at, shard in
      let path =
        shard != names[at] ? FirstLook.escaped(shard, keeping: "*") : FirstLook.escaped(shard)
      return groups.firstIndex { $0.path == path } ?? 0
    }
    for at in files.indices {
      let group = groups[homes[at]]
      files[at] = DataFile(path: files[at].path, id: FileID(at), dataset: group.path)
      files[at].isTrainedOn = group.evaluated == nil
    }
    // What settings of a training run name is looked at as well, and not described once more.
    for (path, dataset) in named {
      var file = DataFile(path: path, id: FileID(files.count), dataset: dataset.name)
      file.isTrainedOn = dataset.role == .train
      files.append(file)
    }
    let workers = invocation.count(.workers) ?? Crew.processors
    var loader = Loader(files, workers: workers)
    let progress = Progress(&loader)
    defer { progress?.end() }
    let lint = try Lint([.found()])
    let empty = FirstDraft(lint.draft(files))
    let (draft, logs) = try loader.read { empty }
    for log in logs[homes.count...] { listedRows += log.rows + log.lost }
    for (at, log) in logs[..<homes.count].enumerated() {
      let home = homes[at]
      groups[home].rows += log.rows
      groups[home].strangers += log.skipped[.unknownShape] ?? 0
      groups[home].broken += log.lost - (log.skipped[.unknownShape] ?? 0)
      groups[home].likenesses += log.likenesses
      for (format, count) in draft.formats[at] ?? [:] {
        groups[home].formats[format, default: 0] += count
      }
    }
    for place in groups.indices where groups[place].strangers > 0 {
      guard let proposal = Proposal(groups[place].likenesses) else { continue }
      groups[place].proposal = proposal
      let own = homes.indices.filter { homes[$0] == place }.map { files[$0] }
      groups[place].isProven =
        groups[place].formats.isEmpty ? try FirstLook.proves(proposal, own, workers) : false
    }
    self.groups = groups
    self.trainings = trainings
    index = lint.index(draft.claims, files, logs)
    name(taken: Set(listed.map(\.name)))
  }

  /// What was found, in one line.
  var told: String {
    let rows = groups.reduce(listedRows) { $0 + $1.rows + $1.strangers + $1.broken }
    let count = groups.count + trainings.flatMap(\.datasets).count
    return "\(count.counted("dataset")), \(rows.counted("row")) looked at"
  }

  /// Whether rows are understood by a mapping: nearly all of them.
  private static func proves(
    _ proposal: Proposal, _ files: [DataFile], _ workers: Int
  ) throws -> Bool {
    let mapped = files.enumerated().map { at, file in
      var file = file.numbered(FileID(at))
      file.mapping = proposal.mapping
      return file
    }
    let (rows, _) = try Loader(mapped, workers: workers).read { TalkCount() }
    return rows.talks * 10 >= (rows.talks + rows.others) * 9 && rows.talks > 0
  }

  /// Short names, each once: the file's, with the folder's where two are alike.
  private mutating func name(taken: Set<String>) {
    var taken = taken
    for place in groups.indices {
      let parts = groups[place].path.split(separator: "/").map { FirstLook.plain(String($0)) }
      var name = parts.last ?? "data"
      let others = groups.indices.filter { $0 != place }.map { other in
        groups[other].path.split(separator: "/").last.map { FirstLook.plain(String($0)) }
      }
      if others.contains(name) && parts.count > 1 { name = parts[parts.count - 2] + "/" + name }
      var unique = name
      var number = 2
      while !taken.insert(unique).inserted {
        unique = "\(name) \(number)"
        number += 1
      }
      groups[place].name = unique
    }
  }

  /// A file's name without its ending, its numbers and what joins them.
  private static func plain(_ name: String) -> String {
    let stem = name.split(separator: ".").first.map(String.init) ?? name
    let words = stem.replacing("\\", with: "").split(separator: "*").map { part in
      var part = part[...]
      for edge in ["of", ""] {
        while let last = part.last, "-_.".contains(last) { part.removeLast() }
        while let first = part.first, "-_.".contains(first) { part.removeFirst() }
        if part == edge { part = "" }
      }
      return String(part)
    }
    let joined = words.filter { !$0.isEmpty }.joined(separator: "-")
    return joined.isEmpty ? "data" : joined
  }

  private static let evaluating: Set<String> = [
    "test", "tests", "testing", "eval", "evals", "evaluation", "valid", "validation", "val", "dev",
    "heldout", "holdout", "held", "benchmark", "bench",
  ]

  /// The word by which a path looks like evaluation data: of the file's name, or of its folder's.
  private static func evaluated(_ path: String) -> String? {
    let names = path.split(separator: "/").suffix(2)
    for name in names.reversed() {
      let words = name.lowercased().split { !$0.isLetter }.map(String.init)
      if let word = words.first(where: evaluating.contains) { return word }
    }
    return nil
  }

  /// A path in which nothing is taken for a pattern.
  private static func escaped(_ path: String, keeping kept: Character? = nil) -> String {
    guard Glob.isPattern(path) else { return path }
    return path.map { letter in
      "*?[]{}\\".contains(letter) && letter != kept ? "\\\(letter)" : String(letter)
    }.joined()
  }
}

/// What rows are taken for, and what the first of each file claim.
private struct FirstDraft: Draft {
  private(set) var formats: [Int: [String: Int]] = [:]
  private(set) var claims: LintDraft
  /// How many bytes of a file are looked at for what they claim.
  private static let looked = 8 << 20

  init(_ claims: LintDraft) { self.claims = claims }

  mutating func take(_ record: borrowing Record) {
    guard let first = record.examples.first else { return }
    let file = Int(record.location.file.index)
    formats[file, default: [:]]["\(first.format.rawValue): \(first.because)", default: 0] += 1
    if record.location.bytes.lowerBound < FirstDraft.looked { claims.take(record) }
  }

  mutating func absorb(_ later: consuming FirstDraft) {
    for (file, counts) in later.formats {
      formats[file, default: [:]].merge(counts, uniquingKeysWith: +)
    }
    claims.absorb(later.claims)
  }
}

/// How many rows are a talk: something that an assistant says.
private struct TalkCount: Draft {
  private(set) var talks = 0
  private(set) var others = 0

  mutating func take(_ record: borrowing Record) {
    var speaks = false
    for turn in record.turns where turn.role == .assistant { speaks = speaks || !turn.text.isEmpty }
    if speaks { talks += 1 } else { others += 1 }
  }

  mutating func absorb(_ later: consuming TalkCount) {
    talks += later.talks
    others += later.others
  }
}
