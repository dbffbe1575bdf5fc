import Claims
import Corpus

/// Where the claims of each turn stand among all of an example, so that nobody who wants those of one
/// turn goes through a whole long conversation for them.
struct ClaimsByTurn {
  private var order: [Int] = []

  /// Takes the claims of the next example.
  mutating func read(_ claims: [Claim]) {
    order.removeAll(keepingCapacity: true)
    order += claims.indices
    let isSorted = zip(claims, claims.dropFirst()).allSatisfy { $0.turn <= $1.turn }
    if !isSorted { order.sort { (claims[$0].turn, $0) < (claims[$1].turn, $1) } }
  }

  /// The indices of the claims of some turns, turn by turn.
  func indices(of turns: Range<Int>, among claims: [Claim]) -> ArraySlice<Int> {
    order[place(of: turns.lowerBound, claims)..<place(of: turns.upperBound, claims)]
  }

  /// Where the claims of a turn and of those behind it begin.
  private func place(of turn: Int, _ claims: [Claim]) -> Int {
    order.partitioningIndex { claims[$0].turn >= turn }
  }
}

extension Bench {
  /// The claims of some turns, turn by turn.
  func claims(in turns: Range<Int>) -> some BidirectionalCollection<Claim> {
    byTurn.indices(of: turns, among: claims).lazy.map { [claims] in claims[$0] }
  }

  func claims(of turn: Int) -> some BidirectionalCollection<Claim> { claims(in: turn..<turn + 1) }

  /// What is done with the request that a turn makes.
  func conductIndex(asked turn: Int) -> Int? {
    let place = conducts.partitioningIndex { $0.asked >= turn }
    return place < conducts.count && conducts[place].asked == turn ? place : nil
  }

  /// What is done in an answer.
  func conduct(answered turn: Int) -> Conduct? {
    let place = conducts.partitioningIndex { $0.answered >= turn }
    return place < conducts.count && conducts[place].answered == turn ? conducts[place] : nil
  }
}
