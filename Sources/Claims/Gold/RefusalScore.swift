import Corpus

/// How well refusals, and the nature of requests, were read.
package struct RefusalScore: Sendable {
  /// Any refusal against none.
  package private(set) var any = Tally()
  package private(set) var bySource: [String: Tally] = [:]
  package private(set) var byLanguage: [String: Tally] = [:]
  /// Of requests that nobody need decline.
  package private(set) var benign = Tally()
  package private(set) var benignBySource: [String: Tally] = [:]
  /// How often one kind was wanted and another found.
  package private(set) var kinds: [Pair: Int] = [:]
  package private(set) var reasons: [Pair: Int] = [:]
  package private(set) var natures: [Pair: Int] = [:]
  package private(set) var slips: [Slip] = []

  package struct Pair: Hashable, Sendable, Comparable {
    package var wanted: String
    package var found: String

    package static func < (left: Pair, right: Pair) -> Bool {
      (left.wanted, left.found) < (right.wanted, right.found)
    }
  }

  /// A refusal that was missed, or found where there is none.
  package struct Slip: Sendable {
    package var isMiss: Bool
    package var text: GoldText
    package var quote: String
  }

  package init() {}

  /// Counts what was found in a labelled answer.
  package mutating func add(
    _ gold: GoldText, _ refusal: Refusal?, _ request: Request?, quote: String
  ) {
    if let wanted = gold.request, let request {
      natures[Pair(wanted: wanted, found: request.nature.rawValue), default: 0] += 1
    }
    guard let wanted = gold.refusal, gold.role == .assistant else { return }
    let isWanted = wanted != "none"
    let tally = Tally(
      found: isWanted && refusal != nil ? 1 : 0, wrong: !isWanted && refusal != nil ? 1 : 0,
      missed: isWanted && refusal == nil ? 1 : 0)
    any += tally
    bySource[gold.source, default: Tally()] += tally
    byLanguage[gold.language, default: Tally()] += tally
    if gold.request == "benign" {
      benign += tally
      benignBySource[gold.source, default: Tally()] += tally
    }
    kinds[Pair(wanted: wanted, found: refusal?.kind.rawValue ?? "none"), default: 0] += 1
    if let reason = gold.reason, let refusal, isWanted {
      reasons[Pair(wanted: reason, found: refusal.reason.rawValue), default: 0] += 1
    }
    if tally.found == 0, isWanted || refusal != nil {
      slips.append(Slip(isMiss: isWanted, text: gold, quote: quote))
    }
  }

  /// The part of the pairs in which what was wanted was found.
  package static func agreement(_ pairs: [Pair: Int]) -> Double {
    let all = pairs.values.reduce(0, +)
    let same = pairs.filter { $0.key.wanted == $0.key.found }.values.reduce(0, +)
    return all == 0 ? 1 : Double(same) / Double(all)
  }
}
