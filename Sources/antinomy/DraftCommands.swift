import Linter
import Loader
import Report
import Repository

extension Command {
  static let map = Command(
    .map, "SHARD… -o DRAFT", "write down what some files contribute to a verdict",
    about: """
      The first step of a lint that is spread over processes or machines: map each
      shard alone, merge the drafts, judge what comes of it. A draft is small, however
      large the shard is. Call the files as you will call them when you judge: they
      are read again for the quotes.
      """
  ) { invocation, console in
    let path = try output(of: invocation)
    let reading = try Reading(invocation)
    let lint = try reading.lint()
    try DraftFile.write(try lint.packed(lint.map(reading.loader)), to: path)
    return .clean
  }

  static let merge = Command(
    .merge, "DRAFT… -o INDEX", "put drafts together, any number in any grouping",
    about: """
      What comes of it is a draft like the others and may be merged again. A file may
      be in one of them only, or it would count twice.
      """
  ) { invocation, _ in
    let path = try output(of: invocation)
    if invocation.operands.isEmpty {
      throw Misuse("say which drafts to merge: antinomy merge DRAFT… -o INDEX")
    }
    let kept = try Kept(invocation.operands, invocation)
    try DraftFile.write(try kept.lint.packed(kept.shard), to: path)
    return .clean
  }

  static let judge = Command(
    .judge, "INDEX", "report what a lint of all files of an index would",
    about: """
      Quotes are read again from the files, by their paths. antinomy.yaml is the
      nearest one upwards from them, unless --config names another.
      """
  ) { invocation, console in
    guard let path = invocation.operands.first, invocation.operands.count == 1 else {
      throw Misuse("say what to judge: antinomy judge INDEX")
    }
    let kept = try Kept([path], invocation)
    let loader = try kept.loader()
    let echoes = try kept.lint.echo(loader, after: kept.shard.draft)
    return try tell(
      kept.lint.verdict(of: kept.shard, echoes), of: kept.shard, kept.lint, loader, invocation,
      console)
  }

  private static func output(of invocation: Invocation) throws(Misuse) -> String {
    guard let path = invocation.value(.draft) else {
      throw Misuse(
        "say where to write it: antinomy \(invocation.verb.rawValue) … -o DRAFT")
    }
    return path
  }
}

/// Drafts that are read again, by the settings that hold for the files that they were made of.
struct Kept {
  let lint: Lint
  let shard: ShardDraft

  init(_ paths: [String], _ invocation: Invocation) throws {
    let drafts = try paths.map { try DraftFile(reading: $0) }
    let sources = drafts.flatMap(\.head.sources)
    let configuration = try Reading.configuration(invocation, sources.map(\.path))
    lint = try Reading.lint(configuration)
    var shard = try lint.merge(drafts)
    for index in shard.files.indices { try Reading.declare(&shard.files[index], configuration) }
    self.shard = shard
  }

  /// For the quotes; throws where a file is not what it was.
  func loader() throws -> Loader {
    for (file, size) in zip(shard.files, shard.sizes) where try file.size() != size {
      throw DraftFault.changed(file: file.path)
    }
    return Loader(shard.files)
  }
}
