import Claims
import Corpus
import Rulebook
import YAML

/// Tells what is asked for that takes no more than knowledge and words from what may take eyes, hands
/// or today's news.
struct Knowledge {
  /// Words of requests that need more than knowledge.
  private var needing: [[UInt8]] = []
  /// Those that need nothing where what they point to stands behind them.
  private var given: [[UInt8]] = []
  /// Those that need nothing where it is asked how they are done, and how requests begin that ask so.
  private var doing: Set<[UInt8]> = []
  private var asking: [[UInt8]] = []
  /// How requests begin that need no more.
  private var knowing: [[UInt8]] = []
  /// Words that ask wherever they stand, in scripts that ask anywhere in a sentence: "…是什么".
  private var wide: [[UInt8]] = []
  /// How they begin where something is to be told, and what takes no more than that to be told.
  private var telling: [[UInt8]] = []
  private var told: [[UInt8]] = []
  /// What stands before a request out of politeness.
  private var polite: [[UInt8]] = []

  init() {}

  init(_ fields: Fields) throws(YAML.Fault) {
    needing = try fields.texts("needing").map { Array($0.utf8) }
    given = try fields.texts("given").map { Array($0.utf8) }
    doing = Set(try fields.texts("doing").map { Array($0.utf8) })
    asking = try fields.texts("asking").map { Array($0.utf8) }
    knowing = try fields.texts("knowing").map { Array($0.utf8) }
    wide = try fields.texts("wide").map { Array($0.utf8) }
    telling = try fields.texts("telling").map { Array($0.utf8) }
    told = try fields.texts("told").map { Array($0.utf8) }
    polite = try fields.texts("polite").map { Array($0.utf8) }
  }

  /// Whether a request begins like one for what is known.
  func answers(_ conduct: Conduct, _ record: borrowing Record) -> Bool {
    let start = plain(record.bytes(record.turns[conduct.asked].text))
    if knowing.contains(where: { start.first(of: $0) == 0 }) { return true }
    if wide.contains(where: { start.first(of: $0) != nil }) { return true }
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

  /// Whether a request may need what the assistant says that it lacks.
  func falls(short conduct: Conduct, _ record: borrowing Record) -> Bool {
    if conduct.request.isAboutAssistant || !conduct.needs.isEmpty { return true }
    let turn = record.turns[conduct.asked]
    if !turn.attachments.isEmpty { return true }
    let bytes = plain(record.bytes(turn.text))
    let isHow = asking.contains { bytes.first(of: $0) == 0 }
    guard let lead = bytes.lead else {
      return bytes.count > 600
        || needing.contains { !(isHow && doing.contains($0)) && bytes.holdsWord($0) }
    }
    // "Summarize this text: …" has all that it asks about with it.
    return bytes.count > 4_000
      || needing.contains { lead.holdsWord($0) && !given.contains($0) }
  }
}
