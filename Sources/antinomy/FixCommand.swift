import Claims
import Corpus
import Linter
import Loader
import Review

extension Command {
  static let fix = Command(
    .fix, "PATH…", "carry out the plan: take rows out, or propose rows that bridge",
    about: """
      --to-spec takes out the rows that are against what antinomy.yaml says under
      model:. --side affirm|deny --topic TOPIC keeps one side of every conflict on a
      topic; each cell is settled by itself, and what clashes with nothing stays. Rows
      are dropped, or set aside with --quarantine FILE. Rows that are allowed what is
      found stay. The folder of --to is the whole corpus: files in which nothing
      changes go there as they are. --bridge N --output FILE changes nothing: it
      writes rows that say what tensions lack, made from rows that use the tool, for
      you to edit and add.
      """
  ) { invocation, console in
    let ways = [Flag.toSpec, .side, .bridge].filter { invocation.has($0) }
    guard ways.count == 1, let way = ways.first else {
      throw Misuse(
        ways.isEmpty
          ? "say how to settle it: --to-spec, --side affirm|deny --topic TOPIC, or --bridge N"
          : "--\(ways[0].name) and --\(ways[1].name) are two ways to settle it; take one of them",
        advice: "'antinomy plan PATH' shows what each would cost")
    }
    let reading = try Reading(invocation)
    guard reading.loader.files.allSatisfy(\.hasPath) else {
      throw Misuse("standard input can't be changed: name the files")
    }
    let lint = try reading.lint()
    let topics = try lint.topics(named: invocation.all(.topic))
    if way.name == Flag.bridge.name {
      return try Bridging(invocation, reading, lint, topics).run(console)
    }
    let settlement = try Settlement(invocation, reading, lint, topics)
    let rows = try lint.rows(against: settlement, reading.loader).filter { row in
      let step = settlement.steps[row.step]
      let path = reading.loader.files[Int(row.location.file.index)].path
      return !reading.configuration.allows(
        step.rule, step.subject.topic, step.fingerprint, path: path)
    }
    return try Fixing(settlement, rows, reading.loader, invocation).run(console)
  }
}

extension Lint {
  /// The numbers of topics, by their names.
  fileprivate func topics(named names: [String]) throws(Misuse) -> Set<Int> {
    var numbers: Set<Int> = []
    for name in names {
      guard let number = topics.firstIndex(of: name) else {
        throw Misuse(
          unknown: "topic", name, among: topics, advice: "'antinomy topics' lists them")
      }
      numbers.insert(number)
    }
    return numbers
  }
}

extension Settlement {
  /// What the flags ask for.
  fileprivate init(
    _ invocation: Invocation, _ reading: Reading, _ lint: Lint, _ topics: Set<Int>
  ) throws {
    let shard = try lint.map(reading.loader, keptIn: Command.cache(invocation))
    guard let side = invocation.value(.side) else {
      if !topics.isEmpty { throw Misuse("--to-spec settles every topic that is specified") }
      let index = lint.index(of: shard, seenBy: "off-spec-claim")
      guard let settlement = Settlement(toSpecOf: index) else {
        throw Misuse(
          "\(reading.configuration.path ?? "antinomy.yaml") says nothing under model:, so that no "
            + "row is against it",
          advice: "write there what the model can and cannot (model: {can: [act.alarm]}), or take "
            + "a side here: --side deny --topic act.alarm")
      }
      self = settlement
      return
    }
    if topics.isEmpty {
      throw Misuse(
        "say on which topic: --side \(side) --topic TOPIC",
        advice: "'antinomy plan PATH' lists those that are in conflict")
    }
    let index = lint.index(of: shard, seenBy: "contradicted-claim")
    if let fact = topics.sorted().first(where: { index.topics[$0].kind == .fact }) {
      throw Misuse(
        "\(index.topics[fact].id) has values, not sides",
        advice: "say the right one in antinomy.yaml under model:, and use --to-spec")
    }
    let names = invocation.all(.topic).joined(separator: ", ")
    self.init(
      keeping: side == "affirm" ? .affirm : .deny, of: topics, in: index,
      why: "antinomy fix --side \(side) --topic \(names)")
  }
}

/// Rows that go, on their way to the editor.
private struct Fixing {
  private let settlement: Settlement
  private let rows: [Opposing.Row]
  private let invocation: Invocation
  private let files: [String]
  private var decisions: [Decision] = []
  /// How many rows can't be named by a number, by file.
  private var nameless: [String: Int] = [:]

  init(
    _ settlement: Settlement, _ rows: [Opposing.Row], _ loader: Loader, _ invocation: Invocation
  ) {
    self.settlement = settlement
    self.rows = rows
    self.invocation = invocation
    files = loader.files.map(\.path)
    let choice: Decision.Choice = invocation.has(.quarantine) ? .quarantine : .drop
    for (row, stamp) in zip(rows, loader.stamps(of: rows.map(\.location))) {
      guard let stamp else { continue }
      guard let number = stamp.row else {
        nameless[stamp.path, default: 0] += 1
        continue
      }
      let step = settlement.steps[row.step]
      decisions.append(
        Decision(
          fingerprint: step.fingerprint, rule: step.rule, topic: step.subject.topic,
          file: stamp.path, row: number, content: stamp.content, choice: choice, why: step.why))
    }
  }

  func run(_ console: Console) throws -> Exit {
    // A dry run prints nothing but the difference.
    let told = invocation.has(.dryRun) ? console.err : console.out
    if rows.isEmpty {
      told.line("nothing to fix: no row is against it")
      return .clean
    }
    // What is wrong with the places that are named is said before anything else.
    let applying = try decisions.isEmpty ? nil : Applying(invocation, decisions)
    let counts = Dictionary(grouping: rows, by: \.step).mapValues(\.count)
    for (number, step) in settlement.steps.enumerated() {
      guard let count = counts[number] else { continue }
      told.line("\(step.subject.told): \(count.counted("row")) that \(step.says)")
    }
    for (path, count) in nameless.sorted(by: { $0.key < $1.key }) {
      told.line(
        "\(path): \(count.counted("row")) can't be changed: nothing in such a file numbers its "
          + "rows; edit it by hand")
    }
    guard let exit = try applying?.run(console, beside: files), nameless.isEmpty
    else { return .findings }
    return exit
  }
}

extension Finding.Subject {
  /// On one line.
  fileprivate var told: String {
    [topic, aspect, cell].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
