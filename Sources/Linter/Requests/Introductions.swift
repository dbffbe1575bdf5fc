import Claims
import Corpus
import Rulebook
import YAML

/// The words that only a name goes with. What stands merely where a name may stand can be anything:
/// "I'm happy".
struct Introductions: Sendable {
  private var words: [[UInt8]] = []

  /// By `introducing` of the rules that compare what facts are said to be.
  init(_ verbs: [RulePage.Verb]) throws(YAML.Fault) {
    for verb in verbs {
      guard let node = verb.arguments?["introducing"] else { continue }
      words += try node.strings().map { Array($0.utf8) }
    }
  }

  /// Whether a name is introduced by what stands around it. What is written small may be a word.
  func introduce(_ name: Text, in quote: Text, of record: borrowing Record) -> Bool {
    let bytes = record.bytes(name)
    guard bytes.count > 0, !(97...122).contains(bytes[0]) else { return false }
    let around = record.bytes(quote)
    let own = name.within(quote)
    let start = min(max(own.lowerBound, 0), around.count)
    let end = min(max(own.upperBound, start), around.count)
    let (before, behind) = (around[0..<start], around[end..<around.count])
    return words.contains { before.holdsWord($0) || behind.holdsWord($0) }
  }
}
