package import Claims
package import Corpus
package import JSON
import Rulebook
import Synchronization

/// What one worker has at hand while it looks at examples; used again and again.
package final class Bench: @unchecked Sendable {
  /// For the JSON text of arguments and results.
  package var tape = Tape()
  /// What the example that is looked at claims, in all its texts, tools and calls.
  package internal(set) var claims: [Claim] = []
  /// What the model can see of each topic in it.
  package private(set) var cells: Cells
  /// In how many of its sentences the assistant speaks of itself, and in how many of them nothing
  /// was found.
  private(set) var statements = (all: 0, notUnderstood: 0)
  /// What it teaches.
  private(set) var observations: [Observation] = []
  /// What the arms of the record claim.
  private var chosen: [Observation] = []
  private var rejected: [Observation] = []
  /// The topics that are done, not been or known.
  let acts: Set<Int>
  /// The time that each rule's check took, by the rule's place; empty where nobody asks.
  var spent: [Duration]
  private let kinds: [TopicPage.Kind]
  private let titles: [String]
  let ids: [String]
  private let search: Int?
  /// The topics that are denied when a topic is affirmed.
  private let excluded: [[Int]]
  var reader: ClaimReader
  private var contents = Contents()
  private var tools: ToolReader
  /// What the assistant does with each request of the example that is looked at.
  var conducts: [Conduct] = []
  /// The same, as it is counted.
  var done: [Done] = []
  var byTurn = ClaimsByTurn()
  /// The turns of its system and developer texts.
  private(set) var systems: [Int] = []
  /// The last turn that calls anything.
  private(set) var lastCalling: Int?
  /// What is told before a turn of the example, as a hash, so that a long conversation is read once.
  var hashed = (digest: Digest(), end: 0)
  /// The same of the arms of a preference.
  private(set) var arms: [Arm: [Conduct]] = [:]
  let lore: Lore
  var questioner: Questioner
  var labeller = Labeller()
  var wording = Wording()
  /// The words of the request that tools are held against.
  var asked: [UInt64] = []
  private var toolNames: [Digest: ToolName] = [:]
  /// The topic of being an AI.
  let mind: Int?

  init(_ lexicon: Lexicon, _ lore: Lore, timing rules: Int = 0) throws(ClaimFault) {
    spent = Array(repeating: .zero, count: rules)
    self.lore = lore
    questioner = Questioner(lore)
    mind = lexicon.topic("self.ai")
    reader = try ClaimReader(lexicon)
    tools = ToolReader(lexicon.topics)
    cells = Cells(lexicon.topics)
    acts = Set(
      lexicon.topics.indices.filter { topic in
        ["act.", "web.", "code.", "file.", "media.", "tool."].contains {
          lexicon.topics[topic].id.hasPrefix($0)
        }
      })
    kinds = lexicon.topics.map(\.kind)
    titles = lexicon.topics.map(\.title)
    ids = lexicon.topics.map(\.id)
    search = lexicon.topic("web.browse")
    excluded = lexicon.topics.map { $0.excludes.compactMap(lexicon.topic) }
  }

  /// More names than this are not remembered: no one declares so many.
  private static let mostNames = 10_000

  /// What the name of a tool says.
  func name(of tool: Text, in record: borrowing Record) -> ToolName {
    var digest = Digest()
    digest.mix(record.bytes(tool))
    if let name = toolNames[digest] { return name }
    let name = ToolName(record.string(tool), lore.tools)
    if toolNames.count < Bench.mostNames { toolNames[digest] = name }
    return name
  }

  func isSearch(_ topic: Int) -> Bool { topic == search }

  /// What a page calls a topic: "sets alarms, timers, reminders".
  func title(of topic: Int) -> String { titles[topic] }

  func topic(_ topic: Int, is id: String) -> Bool { ids[topic] == id }

  func kind(_ topic: Int) -> TopicPage.Kind { kinds[topic] }

  /// Reads a text of a record as JSON; false when it is none.
  package func read(_ text: Bytes) -> Bool { (try? tape.read(text)) != nil }

  /// Takes up the next record.
  func scan(_ record: borrowing Record) {
    reader.scan(record)
    chosen.removeAll(keepingCapacity: true)
    rejected.removeAll(keepingCapacity: true)
    if !arms.isEmpty { arms.removeAll(keepingCapacity: true) }
  }

  /// What an example says, as a hash that stays when its row is moved or written in another way.
  func content(of example: Example, in record: borrowing Record) -> UInt64 {
    contents.hash(example, of: record)
  }

  /// Adds a text to a hash that stays in the same way.
  func mix(_ text: Bytes, into digest: inout Digest) { contents.mix(text, into: &digest) }

  /// What all examples of the record say.
  func content(of record: borrowing Record) -> UInt64 { contents.hash(record) }

  /// The classes of the claims that were quoted, by their bits.
  func classes(in record: borrowing Record) -> [Passage: UInt32] {
    var classes: [Passage: UInt32] = [:]
    for claim in claims {
      classes[Passage(claim.quote, in: record.location), default: 0] |= Claim.Class(claim).bit
    }
    let declining = Claim.Class(.refusal, isDenial: true)
    for refusal in reader.refusals {
      classes[Passage(refusal.quote, in: record.location), default: declining.bit] |= 0
    }
    return classes
  }

  /// Claims of chosen answers beside the opposite claims of rejected ones.
  var preferences: [(Observation, Observation)] {
    if chosen.isEmpty || rejected.isEmpty { return [] }
    return chosen.flatMap { chosen in
      rejected.filter { $0.claim.topic == chosen.claim.topic }.map { (chosen, $0) }
    }
  }

  /// Takes what the example teaches as said in a role.
  func play() {
    for index in conducts.indices { conducts[index].cell = .persona }
    for index in observations.indices { observations[index].cell = .persona }
  }

  /// Works out what an example of the record claims.
  func read(_ example: Example, of record: borrowing Record) {
    claims.removeAll(keepingCapacity: true)
    hashed = (Digest(), example.turns.lowerBound)
    let before = (reader.statements, reader.notUnderstood)
    reader.read(example, in: record, into: &claims)
    statements = (reader.statements - before.0, reader.notUnderstood - before.1)
    tools.read(example, in: record, into: &claims)
    byTurn.read(claims)
    systems.removeAll(keepingCapacity: true)
    systems += example.turns.lazy.filter {
      record.turns[$0].role == .system || record.turns[$0].role == .developer
    }
    lastCalling = example.turns.last { !record.turns[$0].calls.isEmpty }
    cells.read(example, of: record, claims)
    limitDenials(in: example, of: record)
    Observation.all(
      in: example, of: record, claims, cells, excluded: excluded, into: &observations)
    readConducts(example, of: record)
    if example.arm == .chosen || example.arm == .rejected { arms[example.arm] = conducts }
    if example.arm == .chosen { chosen += observations }
    if example.arm == .rejected { rejected += observations }
  }
}

/// Where benches wait for the next worker.
final class Workshop: Sendable {
  let checks: Checks
  let lexicon: Lexicon
  let lore: Lore
  /// The topics that a denial of each topic spills over to.
  let edges: [[Int]]
  /// Who looks for what, by the names of the rules.
  let offices: [String: Office]
  private let benches: Mutex<[Bench]>
  /// How many rules are timed: all or none.
  private let timed: Int

  init(
    checks: Checks, lexicon: Lexicon, lore: Lore, offices: [String: Office], isTimed: Bool = false
  ) throws(ClaimFault) {
    timed = isTimed ? checks.rules.count : 0
    self.checks = checks
    self.offices = offices
    self.lexicon = lexicon
    self.lore = lore
    edges = lexicon.topics.indices.map { topic in
      [topic] + lexicon.topics[topic].spills.compactMap { lexicon.topic($0.onto) }
    }
    // The first is made here, so that what is wrong with the machine is said at once.
    let first = try Bench(lexicon, lore, timing: timed)
    benches = Mutex([first])
  }

  /// A bench that nobody else uses until it is given back.
  func bench() -> Bench? {
    benches.withLock { $0.popLast() } ?? (try? Bench(lexicon, lore, timing: timed))
  }

  /// Whether an example may bridge what it denies and what it does: one that denies its own deed
  /// belongs to the conflict.
  func bridges(_ example: Example, _ record: borrowing Record, _ bench: Bench) -> Bool {
    let mayBridge = bench.observations.contains { denial in
      denial.claim.polarity == .deny
        && bench.observations.contains {
          $0.claim.polarity == .affirm && edges[denial.claim.topic].contains($0.claim.topic)
        }
    }
    return !mayBridge || checks.denials?.contradiction(in: example, of: record, on: bench) == nil
  }

  /// The time that the checks of all rules took, on all benches that were given back.
  var spent: [(name: String, spent: Duration)] {
    benches.withLock { benches in
      checks.rules.enumerated().map { number, page in
        (page.rule, benches.reduce(.zero) { $0 + ($1.spent.isEmpty ? .zero : $1.spent[number]) })
      }
    }
  }

  func giveBack(_ bench: Bench) { benches.withLock { $0.append(bench) } }
}
