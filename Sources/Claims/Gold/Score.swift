package import Corpus

/// How well texts were read.
package struct Score: Sendable {
  package var tallies: [Key: Tally] = [:]
  package var slips: [Slip] = []
  package var refusals = RefusalScore()
  /// How often the very opposite was found, and how often anything, by force.
  package private(set) var flips: [String: (flipped: Int, found: Int)] = [:]

  /// What a tally counts.
  package enum Key: Hashable, Sendable {
    /// Claims by language; whether "is an AI" and doubtful rows are left out.
    case claims(language: String, withoutMind: Bool, clear: Bool)
    case topic(String)
    case polarity(String)
    case force(String)
    case source(String)
    /// By what the claim was known by; what was missed has no such class.
    case sign(String)
  }

  /// A claim that was missed, or found where there is none.
  package struct Slip: Sendable {
    package var isMiss: Bool
    package var text: GoldText
    package var topic: String
    package var polarity: String
    package var quote: String
  }

  /// Topics that labels do not have.
  static let unscored: Set<String> = ["act.any", "tool.calculate"]

  /// The polarity of what was tried, and failed.
  private static let neither = "none"

  package init() {}

  /// Counts what was found in a labelled text.
  package mutating func add(_ gold: GoldText, _ claims: [Found]) {
    guard let labels = gold.claims else { return }
    var wanted: [Pair: GoldText.Label] = [:]
    for label in labels where !Score.unscored.contains(label.topic) {
      // What failed is neither affirmed nor denied.
      let polarity = label.polarity.isEmpty ? Score.neither : label.polarity
      wanted[Pair(topic: label.topic, polarity: polarity)] = label
    }
    var found: [Pair: Found] = [:]
    for claim in claims where !Score.unscored.contains(claim.topic) {
      let pair = Pair(topic: claim.topic, polarity: claim.polarity)
      // Few labels name a failure, so that one which they leave out is no mistake.
      if claim.polarity != Score.neither || wanted[pair] != nil { found[pair] = claim }
    }
    for pair in Set(wanted.keys).union(found.keys).sorted() {
      let label = wanted[pair]
      let claim = found[pair]
      let tally = Tally(
        found: label != nil && claim != nil ? 1 : 0, wrong: label == nil ? 1 : 0,
        missed: claim == nil ? 1 : 0)
      count(tally, pair, gold, force: label?.force ?? claim?.force ?? "")
      if let claim {
        tallies[.sign(claim.sign), default: Tally()] += tally
        let opposite = Pair(
          topic: pair.topic, polarity: pair.polarity == "deny" ? "affirm" : "deny")
        let isFlipped = label == nil && wanted[opposite] != nil
        flips[claim.force, default: (0, 0)].found += 1
        if isFlipped { flips[claim.force, default: (0, 0)].flipped += 1 }
      }
      if tally.found == 0 {
        slips.append(
          Slip(
            isMiss: claim == nil, text: gold, topic: pair.topic, polarity: pair.polarity,
            quote: label?.quote ?? claim?.quote ?? ""))
      }
    }
  }

  private mutating func count(_ tally: Tally, _ pair: Pair, _ gold: GoldText, force: String) {
    let isMind = pair.topic == "self.ai"
    for language in [gold.language, ""] {
      for withoutMind in [false, true] where !(withoutMind && isMind) {
        for clear in [false, true] where !(clear && gold.isDoubtful) {
          tallies[
            .claims(language: language, withoutMind: withoutMind, clear: clear), default: Tally()] +=
            tally
        }
      }
    }
    tallies[.topic(pair.topic), default: Tally()] += tally
    tallies[.polarity(pair.polarity), default: Tally()] += tally
    tallies[.force(force), default: Tally()] += tally
    tallies[.source(gold.source), default: Tally()] += tally
  }

  struct Pair: Hashable, Comparable {
    var topic: String
    var polarity: String

    static func < (left: Pair, right: Pair) -> Bool {
      (left.topic, left.polarity) < (right.topic, right.polarity)
    }
  }

  /// A claim, told in words.
  package struct Found: Sendable {
    package var topic: String
    package var polarity: String
    package var force: String
    package var quote: String
    /// The class that it belongs to.
    package var sign: String

    package init(_ claim: Claim, _ lexicon: Lexicon, _ record: borrowing Record) {
      topic = lexicon.topics[claim.topic].id
      polarity = "\(claim.polarity)"
      force = "\(claim.force)"
      quote = record.string(claim.quote)
      sign = Claim.Class(claim).name
    }
  }
}
