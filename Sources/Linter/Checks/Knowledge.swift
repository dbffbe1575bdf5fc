import Claims
import Corpus
import Rulebook
import YAML

/// Tells what is asked for that takes no more than knowledge and words from what may take eyes, hands
/// or today's news.
struct Knowledge {
  /// Words of requests that need more than knowledge.
  private var needing: [[UInt8]] = []
  /// The first year that may be yet to come.
  private var since = Int.max
  /// Those that need nothing where what they point to stands behind them.
  private var given: [[UInt8]] = []
  /// Deeds and things, which need nothing in a question or in a text about them.
  private var doing: Set<[UInt8]> = []
  /// What changes from day to day, which needs nothing where it is asked how or why.
  private var changing: Set<[UInt8]> = []
  /// Abilities that only an order needs: who asks whether to pay wants nothing paid.
  private var acting: Set<String> = []
  /// Abilities that are needed only for what is so today: a news story that is made up needs none.
  private var reporting: Set<String> = []
  /// Words for today.
  private var timely: [[UInt8]] = []
  /// How sentences begin that ask anything, those that ask how or why, and those that ask for a text.
  private var asking: [[UInt8]] = []
  private var explaining: [[UInt8]] = []
  private var composing: [[UInt8]] = []
  /// How those begin that want something told, which may change from day to day.
  private var giving: [[UInt8]] = []
  /// Words for the one who is asked, who may plead that it has no house to describe.
  private var asked: Set<[UInt8]> = []
  /// What takes more than words where it is what is asked for: "Create an image".
  private var showing: [[UInt8]] = []
  /// How requests begin that need no more.
  private var knowing: [[UInt8]] = []
  /// Words that ask wherever they stand, in scripts that ask anywhere in a sentence: "…是什么".
  private var wide: [[UInt8]] = []
  /// How requests of these scripts begin that order something: "打开…".
  private var ordering: [[UInt8]] = []
  /// How they begin where something is to be told, and what takes no more than that to be told.
  private var telling: [[UInt8]] = []
  private var told: [[UInt8]] = []
  /// What stands before a request out of politeness.
  private var polite: [[UInt8]] = []

  init() {}

  init(_ fields: Fields) throws(YAML.Fault) {
    needing = try fields.texts("needing").map { Array($0.utf8) }
    since = try fields["since"]?.integer() ?? Int.max
    given = try fields.texts("given").map { Array($0.utf8) }
    doing = Set(try fields.texts("doing").map { Array($0.utf8) })
    changing = Set(try fields.texts("changing").map { Array($0.utf8) })
    acting = Set(try fields.texts("acting"))
    reporting = Set(try fields.texts("reporting"))
    timely = try fields.texts("timely").map { Array($0.utf8) }
    asking = try fields.texts("asking").map { Array($0.utf8) }
    explaining = try fields.texts("explaining").map { Array($0.utf8) }
    composing = try fields.texts("composing").map { Array($0.utf8) }
    giving = try fields.texts("giving").map { Array($0.utf8) }
    asked = Set(try fields.texts("asked").map { Array($0.utf8) })
    showing = try fields.texts("showing").map { Array($0.utf8) }
    knowing = try fields.texts("knowing").map { Array($0.utf8) }
    ordering = try fields.texts("ordering").map { Array($0.utf8) }
    wide = try fields.texts("wide").map { Array($0.utf8) }
    telling = try fields.texts("telling").map { Array($0.utf8) }
    told = try fields.texts("told").map { Array($0.utf8) }
    polite = try fields.texts("polite").map { Array($0.utf8) }
  }

  /// Whether a request begins like one for what is known.
  func answers(_ conduct: Conduct, _ record: borrowing Record, isUnspaced: Bool) -> Bool {
    let text = record.bytes(record.turns[conduct.asked].text)
    let start = plain(text)
    if conduct.reason != .ability, way(text) == .words { return true }
    if knowing.contains(where: { start.first(of: $0) == 0 }) { return true }
    if wide.contains(where: { start.first(of: $0) != nil }) { return true }
    // "西安三日游攻略" names what is to be told.
    if isUnspaced, !text.clauses.contains(where: { orders(plain($0)) }) { return true }
    // "Tell me a joke"; what else may be told can be anything.
    return telling.contains { start.first(of: $0) == 0 } && told.contains { start.holdsWord($0) }
  }

  /// A request without "could you please", which asks nothing of the assistant's own abilities.
  private func plain(_ request: Bytes) -> Bytes {
    var rest = request[request.trimmed]
    while let opener = polite.first(where: { rest.first(of: $0) == 0 }) {
      rest = rest[opener.count..<rest.count]
      rest = rest[rest.trimmed]
    }
    return rest
  }

  /// Whether a request needs an ability; where the answer pleads the lack of none, what only an order
  /// needs is none that a question or a text needs.
  func needs(_ conduct: Conduct, _ record: borrowing Record, _ topics: [String]) -> Bool {
    guard !conduct.needs.isEmpty else { return false }
    guard conduct.isBare || conduct.reason == .other, conduct.cell == .open else { return true }
    let text = record.bytes(record.turns[conduct.asked].text)
    let request = text.lead ?? text
    let isTimely = timely.contains { request.holdsWord($0) }
    guard
      conduct.needs.allSatisfy({
        acting.contains(topics[$0]) || !isTimely && reporting.contains(topics[$0])
      })
    else { return true }
    let way = way(plain(request))
    return way == .deed
      || way == .answer && conduct.needs.contains { reporting.contains(topics[$0]) }
  }

  /// Whether a request may need what the assistant says that it lacks.
  func falls(short conduct: Conduct, _ record: borrowing Record) -> Bool {
    let turn = record.turns[conduct.asked]
    // Who is asked to introduce itself, or what it would do in somebody's place, lacks nothing for it.
    if conduct.request.isAboutAssistant,
      !conduct.isBare || way(plain(record.bytes(turn.text))) != .words
    {
      return true
    }
    if !turn.attachments.isEmpty { return true }
    let bytes = plain(record.bytes(turn.text))
    // "Summarize this text: …" has all that it asks about with it.
    let lead = bytes.lead
    let request = lead ?? bytes
    let way = way(request)
    let pleads = conduct.reason == .ability
    return bytes.count > (lead == nil ? 600 : 4_000) || request.holdsYear(from: since)
      || needing.contains {
        (!needsNothing($0, way) || pleads && asked.contains($0)) && request.holdsWord($0)
          && (lead == nil || !given.contains($0))
      }
  }

  /// What a request is for.
  private enum Way {
    /// How or why, or a text.
    case words
    /// Any other question.
    case answer
    /// Something to be done, or shown.
    case deed
  }

  private func needsNothing(_ word: [UInt8], _ way: Way) -> Bool {
    switch way {
    case .words: doing.contains(word) || changing.contains(word)
    case .answer: doing.contains(word)
    case .deed: false
    }
  }

  private func way(_ text: Bytes) -> Way {
    var way = Way.deed
    for clause in text.clauses {
      let sentence = plain(clause)
      let composes = begins(sentence, composing)
      let gives = begins(sentence, giving)
      if composes || gives, showing.contains(where: { sentence.firstWords.holdsWord($0) }) {
        return .deed
      }
      if composes || begins(sentence, explaining) {
        way = .words
      } else if way == .deed, gives || begins(sentence, asking) || asks(clause) {
        way = .answer
      }
    }
    return way
  }

  /// Whether a clause begins with one of the words, or holds it, in scripts that ask anywhere.
  private func begins(_ clause: Bytes, _ words: [[UInt8]]) -> Bool {
    words.contains { $0[0] < 0x80 ? clause.opens(with: $0) : clause.first(of: $0) != nil }
  }

  private func orders(_ clause: Bytes) -> Bool { ordering.contains { clause.opens(with: $0) } }

  private func asks(_ clause: Bytes) -> Bool { wide.contains { clause.first(of: $0) != nil } }
}
