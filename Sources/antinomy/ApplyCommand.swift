import Corpus
import Disk
import Editor
import Loader
import Repository
import Review

extension Command {
  static let apply = Command(
    .apply, "DECISIONS…", "carry out what reviewers decided about rows",
    about: """
      DECISIONS are files that the report's page exports (decisions.jsonl), or
      filled-in sheets. Rows are dropped, rewritten or set aside; every other byte
      stays as it is. A JSON row that is allowed what is found in it says so itself
      from then on; for any other the whole finding is allowed in antinomy.yaml. A row
      that has changed since it was decided about is left alone and listed. Paths in
      the decisions are meant from where you stand. --to gets the files that they
      name.
      """
  ) { invocation, console in
    guard !invocation.operands.isEmpty else {
      throw Misuse("say which decisions: antinomy apply decisions.jsonl --to DIR")
    }
    var decisions: [Decision] = []
    for path in invocation.operands { decisions += try Decisions(reading: path).all }
    return try Applying(invocation, decisions).run(console)
  }
}

/// Decisions on their way into files.
struct Applying {
  private let orders: Orders
  private let destination: Destination
  private let invocation: Invocation
  private let configuration: Configuration

  /// Where changed files go.
  private enum Destination {
    /// Nothing is written; the differences are shown.
    case nowhere
    case folder(String)
    /// To their own places; what was there keeps this ending.
    case place(backup: String)
  }

  init(_ invocation: Invocation, _ decisions: [Decision]) throws {
    self.invocation = invocation
    orders = try Orders(decisions)
    configuration = try Reading.configuration(invocation, orders.files.map(\.path))
    switch (invocation.has(.dryRun), invocation.value(.to), invocation.has(.inPlace)) {
    case (true, _, _): destination = .nowhere
    case (false, let folder?, false): destination = .folder(folder)
    case (false, nil, true): destination = .place(backup: invocation.value(.backup) ?? ".before")
    case (false, nil, false):
      throw Misuse(
        "say where the changed files go: --to DIR, or --in-place",
        advice: "--dry-run shows what would change")
    case (false, .some, true):
      throw Misuse("--to and --in-place name two places; take one of them")
    }
    let setsAside = orders.files.contains { $0.orders.contains { $0.choice == .quarantine } }
    if setsAside && invocation.value(.quarantine) == nil && !invocation.has(.dryRun) {
      throw Misuse("some rows are to be set aside; say where with --quarantine FILE")
    }
  }

  /// Carries them out. What else belongs to the corpus goes to the folder as it is.
  func run(_ console: Console, beside others: [String] = []) throws -> Exit {
    var pieces: [(piece: Workpiece, path: String)] = []
    for (index, (path, rows)) in orders.files.enumerated() {
      var file = DataFile(path: path, id: FileID(index))
      file.mapping = try configuration.mapping(of: path)
      if let key = configuration.allowanceKey { file.allowanceKey = key }
      let piece = try Workpiece(file, rows, Loader([file]))
      pieces.append((piece, try place(apartFrom: path)))
    }
    if case .nowhere = destination {
      for (piece, _) in pieces { console.out.write(piece.difference) }
      let (old, new) = settings(allowing: pieces.flatMap(\.piece.unheld))
      console.out.write(SettingsDifference.told(old, new, at: settingsPath))
    } else {
      try write(pieces)
    }
    let copied = try copy(others)
    let exit = report(pieces, console)
    if copied > 0 { console.out.line("\(copied.counted("other file")) copied unchanged") }
    return exit
  }

  /// Where a file goes: below the folder, under the path by which it was decided about.
  private func place(of path: String) -> String {
    guard case .folder(let folder) = destination else { return path }
    let parts = path.split(separator: "/").filter { $0 != "." && $0 != ".." }
    return "\(folder)/\(parts.joined(separator: "/"))"
  }

  /// Copies files to the folder, if there is one, for which nothing was decided; says how many.
  private func copy(_ paths: [String]) throws -> Int {
    guard case .folder = destination else { return 0 }
    let known = Set(orders.files.map(\.path))
    let left = paths.filter { !known.contains($0) }
    for path in left {
      let place = try place(apartFrom: path)
      guard let fresh = FreshFile(place, for: .those(of: path)), fresh.append(path), fresh.place()
      else { throw EditorFault.unwritable(path: place, reason: SmallFile.complaint) }
    }
    return left.count
  }

  /// Where a file goes, which must not be where it stands.
  private func place(apartFrom path: String) throws -> String {
    let place = place(of: path)
    if case .folder(let folder) = destination, let there = Folder.canonical(place),
      there == Folder.canonical(path)
    {
      throw Misuse(
        "\(path) stands in \(folder) already, and would be overwritten",
        advice: "name another folder, or say --in-place, which keeps what was there")
    }
    return place
  }

  private func write(_ pieces: [(piece: Workpiece, path: String)]) throws {
    var aside = ""
    for (piece, path) in pieces {
      aside += piece.quarantine
      switch destination {
      case .place(let backup) where !piece.edits.isEmpty:
        try piece.write(to: path, backup: path + backup)
      case .folder: try piece.write(to: path)
      default: break
      }
    }
    if !aside.isEmpty, let path = invocation.value(.quarantine) {
      try Applying.put(aside, at: path, after: true)
    }
    let unheld = pieces.flatMap(\.piece.unheld)
    if !unheld.isEmpty { try Applying.put(settings(allowing: unheld).new, at: settingsPath) }
    let manifest = Manifest(pieces, allowed: unheld).text
    try Applying.put(manifest, at: manifestPath)
  }

  /// The settings as they are, and as they must be where findings are allowed as a whole.
  private func settings(allowing decisions: [Decision]) -> (old: String, new: String) {
    let bytes = configuration.path.flatMap { SmallFile.bytes(of: $0) } ?? []
    let old = String(decoding: bytes, as: UTF8.self)
    return (old, decisions.isEmpty ? old : AllowList.adding(decisions, to: old))
  }

  /// Where it stands that a finding is allowed.
  private var settingsPath: String {
    let path = configuration.path ?? "antinomy.yaml"
    guard case .folder(let folder) = destination else { return path }
    return "\(folder)/\(path.split(separator: "/").last ?? "antinomy.yaml")"
  }

  private var manifestPath: String {
    if let told = invocation.value(.manifest) { return told }
    if case .folder(let folder) = destination { return "\(folder)/antinomy-manifest.json" }
    return "antinomy-manifest.json"
  }

  /// Writes a text whole or not at all, behind what is there if that is wanted.
  private static func put(_ text: String, at path: String, after: Bool = false) throws(EditorFault)
  {
    let before = after ? SmallFile.bytes(of: path) ?? [] : []
    let bytes = before + Array(text.utf8)
    guard let file = FreshFile(path), bytes.withUnsafeBytes({ file.write($0) }), file.place() else {
      throw .unwritable(path: path, reason: SmallFile.complaint)
    }
  }

  /// Says in a few lines what was done, and lists what was not.
  private func report(_ pieces: [(piece: Workpiece, path: String)], _ console: Console) -> Exit {
    for (piece, path) in pieces where !invocation.has(.dryRun) {
      let counts = Dictionary(grouping: piece.done) { $0.decision.choice ?? .keep }
        .mapValues { Set($0.map(\.row.number)).count }
      let told = [
        (Decision.Choice.drop, "dropped"), (.rewrite, "rewritten"), (.quarantine, "set aside"),
        (.allow, "allowed"),
      ]
      .compactMap { choice, word in counts[choice].map { "\($0) \(word)" } }
      console.out.line("\(path): \(told.isEmpty ? "unchanged" : told.joined(separator: ", "))")
    }
    for (piece, _) in pieces {
      for refusal in piece.refused {
        console.out.line(
          "\(piece.file.path): \(refusal.decision.row.map { "row \($0)" } ?? "a row") is left as it is "
            + "(\(refusal.decision.choice?.rawValue ?? "")): \(refusal.why)")
      }
    }
    let unheld = pieces.flatMap(\.piece.unheld)
    if !unheld.isEmpty && !invocation.has(.dryRun) {
      console.out.line(
        "\(settingsPath): \(AllowList.told(unheld)), as a whole: what was decided about can't say "
          + "it for itself")
    }
    return pieces.contains { !$0.piece.refused.isEmpty } ? .findings : .clean
  }
}
