import Corpus
import Disk
import Linter
import Loader
import Repository
import Rulebook

/// What a command is asked to read.
struct Reading {
  var loader: Loader
  /// How many files of folders were passed over because they are no datasets.
  let strangers: Int
  /// What DVC keeps in folders and nobody has fetched.
  let absent: [String]
  let configuration: Configuration
  /// The files, folders and patterns that were asked for.
  private let wanted: [String]

  init(_ invocation: Invocation) throws {
    let paths = invocation.operands.filter { $0 != "-" }
    let readsStandardInput = paths.count < invocation.operands.count
    let name = invocation.value(.stdinFilename)
    if name != nil && !readsStandardInput {
      throw Misuse("--stdin-filename says what standard input is called; name it as '-' as well")
    }
    let configuration = try Reading.configuration(
      invocation, paths + (name.map { [$0] } ?? []))
    self.configuration = configuration
    let wanted = invocation.operands.isEmpty ? configuration.paths : paths
    self.wanted = wanted
    if wanted.isEmpty && !readsStandardInput {
      // What is wrong in the settings may be why they name nothing to read.
      let lint = try Reading.lint(configuration)
      try configuration.check(rules: lint.rules, topics: lint.topics)
      let first = invocation.verb == .rows ? " FINDING" : ""
      throw Misuse(
        "say what to read: antinomy \(invocation.verb.rawValue)\(first) PATH…",
        advice: "or list datasets in antinomy.yaml; '-' is standard input")
    }
    let search = try configuration.search(invocation.operands.isEmpty ? nil : paths)
    var files: [DataFile] = []
    if readsStandardInput {
      let dataset = name.flatMap { configuration.dataset(of: $0) }?.name ?? name ?? "<stdin>"
      files.append(try .standardInput(named: name, id: FileID(0), dataset: dataset))
    }
    for (path, shards) in zip(search.paths, Shards.datasets(of: search.paths)) {
      let declared = configuration.dataset(of: path)?.name
      var file = DataFile(path: path, id: FileID(files.count), dataset: declared ?? shards)
      file.isDeclared = declared != nil
      files.append(file)
    }
    for index in files.indices { try Reading.declare(&files[index], configuration) }
    strangers = search.strangers
    absent = search.absent
    let row = min(invocation.count(.maxRow) ?? 64, 1 << 20) << 20
    loader = Loader(
      files, workers: invocation.count(.workers) ?? Crew.processors,
      limits: Splitter.Limits(row: row))
  }

  /// The pages that are asked: those that are built in, and the owner's.
  var shelves: [Shelf] { get throws { try Reading.shelves(configuration) } }

  private static func shelves(_ configuration: Configuration) throws -> [Shelf] {
    try [.found()] + configuration.shelves
  }

  /// A run by what the configuration says.
  func lint(isTimed: Bool = false) throws -> Lint {
    try Reading.lint(configuration, isTimed: isTimed)
  }

  static func lint(
    _ configuration: Configuration, isTimed: Bool = false
  ) throws -> Lint {
    let commit = Version.commit.isEmpty ? "" : " (\(Version.commit))"
    return try Lint(
      shelves(configuration), model: configuration.model, rules: configuration.rules,
      in: configuration.rulesOfDatasets, program: Version.number + commit, isTimed: isTimed)
  }

  /// What a configuration says of a file.
  static func declare(_ file: inout DataFile, _ configuration: Configuration) throws {
    file.allowanceKey = configuration.allowanceKey ?? Allowance.usualKey
    guard let dataset = configuration.dataset(of: file.path) else { return }
    file.mapping = try configuration.mapping(of: file.path)
    file.isTrainedOn = dataset.role == .train
    file.mask = dataset.mask
    file.weight = configuration.weight(of: file.path)
    file.intent = dataset.intent
  }

  /// A file that is not there any more, if it would be read if it were.
  func lost(_ path: String) -> DataFile? {
    let path = path.seenFromHere
    guard Candidate.mayBeDataset(path), !configuration.excludes(path),
      wanted.contains(where: { Search.covers($0, path) })
    else { return nil }
    var file = DataFile(path: path, id: FileID(0), dataset: path)
    return (try? Reading.declare(&file, configuration)) == nil ? nil : file
  }

  /// The settings that `--config` names, or those nearest upwards from what is read; with the pages
  /// that `--rules` names.
  static func configuration(
    _ invocation: Invocation, _ paths: [String]
  ) throws -> Configuration {
    let path = invocation.value(.config) ?? Configuration.nearest(to: commonFolder(paths))
    var configuration =
      try path.map { try Configuration(reading: $0, for: Release(Version.number)) }
      ?? Configuration()
    configuration.shelves += try invocation.ownShelves
    return configuration
  }

  /// The folder that all paths have in common.
  private static func commonFolder(_ paths: [String]) -> String {
    let folders = paths.map { path -> [Substring] in
      let fixed = path.split(separator: "/", omittingEmptySubsequences: false)
        .prefix { !Glob.isPattern(String($0)) }
      let there = fixed.joined(separator: "/")
      return Array(FileKind(of: there) == .folder ? fixed : fixed.dropLast())
    }
    guard var common = folders.first else { return "." }
    for folder in folders.dropFirst() {
      common = zip(common, folder).prefix { $0 == $1 }.map(\.0)
    }
    return common.isEmpty ? "." : common == [""] ? "/" : common.joined(separator: "/")
  }
}
