import Linter
import Loader
import Report
import Repository

extension Command {
  static let map = Command(
    .map, "SHARD… -o DRAFT", "write down what some files contribute to a verdict",
    about: """
      The first step of a lint that is spread over processes or machines: map each
      shard alone, merge the drafts, echo the shards, judge what comes of it. A draft
      is small, however large the shard is. Call the files as you will call them when
      you judge: they are read again for the quotes.
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
    let kept = try Kept(invocation.operands.map { try DraftFile(reading: $0) }, invocation)
    try DraftFile.write(try kept.lint.packed(kept.shard), to: path)
    return .clean
  }

  static let echo = Command(
    .echo, "INDEX SHARD… -o DRAFT", "read some files again, against what an index knows",
    about: """
      The second round: a request that is helped in one shard meets the refusal of
      another. INDEX is what 'antinomy merge' made of all shards; each file is given
      to one echo, in any grouping, and called as it was when it was mapped.
      """
  ) { invocation, _ in
    let path = try output(of: invocation)
    guard let index = invocation.operands.first, invocation.operands.count > 1 else {
      throw Misuse("say what to read against what: antinomy echo INDEX SHARD… -o DRAFT")
    }
    let file = try DraftFile(reading: index)
    let reading = try Reading(invocation.of(Array(invocation.operands.dropFirst())))
    try DraftFile.write(try reading.lint().echoed(reading.loader, after: file), to: path)
    return .clean
  }

  static let judge = Command(
    .judge, "INDEX [ECHO…]", "report what a lint of all files of an index would",
    about: """
      With the echoes of all its files, only quotes are read again, by their paths;
      without, judge does the second round itself. antinomy.yaml is the nearest one
      upwards from the files, unless --config names another.
      """
  ) { invocation, console in
    guard let path = invocation.operands.first else {
      throw Misuse("say what to judge: antinomy judge INDEX [ECHO…]")
    }
    let index = try DraftFile(reading: path)
    let kept = try Kept([index], invocation)
    let echoes = try invocation.operands.dropFirst().map { try DraftFile(reading: $0) }
    let loader = try kept.loader()
    let heard =
      try echoes.isEmpty
      ? kept.lint.echo(loader, after: kept.shard.draft)
      : kept.lint.echo(echoes, after: index, kept.shard)
    return try tell(
      kept.lint.verdict(of: kept.shard, heard), of: kept.shard, kept.lint, loader, invocation,
      console)
  }

  private static func output(of invocation: Invocation) throws(Misuse) -> String {
    guard let path = invocation.value(.draft) else {
      throw Misuse(
        "say where to write it: antinomy \(invocation.verb.rawValue) … -o DRAFT")
    }
    try Written.check(path)
    return path
  }
}

/// Drafts that are read again, by the settings that hold for the files that they were made of.
struct Kept {
  let lint: Lint
  let shard: ShardDraft

  init(_ drafts: [DraftFile], _ invocation: Invocation) throws {
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
