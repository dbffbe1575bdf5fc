import Claims
import Corpus
import Disk
import Rulebook

/// The entropy of a topic's polarity, split by what settles it:
/// H(Y) = I(Y; cell) + I(Y; dataset | cell) + rest.
struct Uncertainty {
  /// In bits.
  private(set) var total = 0.0
  private(set) var byCell = 0.0
  private(set) var byDataset = 0.0

  init(_ index: ClaimIndex, topic: Int, aspect: Int) {
    let places = index.places.filter {
      $0.topic == topic && $0.aspect == aspect && $0.cell != .persona
    }
    let splits = places.map { Split(index, $0) }
    let count = splits.reduce(0) { $0 + $1.count }
    guard count > 0 else { return }
    total = Uncertainty.entropy(
      splits.reduce(0) { $0 + $1.affirmed.count }, splits.reduce(0) { $0 + $1.denied.count })
    var withinCells = 0.0
    var withinDatasets = 0.0
    for split in splits {
      let share = Double(split.count) / Double(count)
      withinCells += share * Uncertainty.entropy(split.affirmed.count, split.denied.count)
      for dataset in index.datasets.indices {
        let affirmed = split.affirmed.byDataset[dataset] ?? 0
        let denied = split.denied.byDataset[dataset] ?? 0
        withinDatasets +=
          Double(affirmed + denied) / Double(count) * Uncertainty.entropy(affirmed, denied)
      }
    }
    byCell = total - withinCells
    byDataset = withinCells - withinDatasets
  }

  private static func entropy(_ left: Int, _ right: Int) -> Double {
    let sum = Double(left + right)
    return [left, right].reduce(0) { entropy, part in
      let share = Double(part) / sum
      return part == 0 ? entropy : entropy - share * log2(share)
    }
  }

  var isWorthTelling: Bool { total > 0 && (byCell > 0.005 || byDataset > 0.005) }

  var says: String {
    func percent(_ part: Double) -> String { "\(Int((100 * part / total).rounded())) %" }
    return "Of the disagreement, the context settles \(percent(byCell)); another "
      + "\(percent(byDataset)) only the dataset tells, which the model can't see; "
      + "\(percent(total - byCell - byDataset)) is mixed inside datasets."
  }
}
