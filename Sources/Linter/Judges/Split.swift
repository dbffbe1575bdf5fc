import Claims
import Corpus

/// The two polarities of a topic and aspect in one cell.
struct Split {
  let place: ClaimIndex.Place
  let affirmed: Votes
  let denied: Votes

  init(_ index: ClaimIndex, _ place: ClaimIndex.Place) {
    self.place = place
    affirmed = index.votes(place, .affirm)
    denied = index.votes(place, .deny)
  }

  /// Every place at which both polarities can clash.
  static func all(_ index: ClaimIndex) -> [Split] {
    index.places.filter { $0.cell != .persona && index.topics[$0.topic].kind != .fact }
      .map { Split(index, $0) }
  }

  var minority: Int { min(affirmed.count, denied.count) }
  var count: Int { affirmed.count + denied.count }

  /// Σ 2ad/n: how many observations another one contradicts; one row against a thousand is two.
  var contested: Double {
    count == 0 ? 0 : 2 * Double(affirmed.count) * Double(denied.count) / Double(count)
  }

  /// How sure it is that both sides are what they seem.
  func confidence(_ index: ClaimIndex) -> Double {
    index.confidence([(affirmed, false), (denied, true)])
  }

  /// Which dataset most of the minority comes from.
  func home(_ index: ClaimIndex) -> String {
    let smaller = affirmed.count < denied.count ? affirmed : denied
    let most = smaller.byDataset.min { ($1.value, $0.key) < ($0.value, $1.key) }
    return most.map { index.datasets[$0.key] } ?? ""
  }
}
