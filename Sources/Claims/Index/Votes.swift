/// How often something was observed, and how.
package struct Votes: Sendable {
  package private(set) var count = 0
  /// Counted with the weights of the mixture.
  package private(set) var weighted = 0.0
  package private(set) var byForce: [Claim.Force: Int] = [:]
  package private(set) var bySign: [Sign: Int] = [:]
  package private(set) var byDataset: [Int: Int] = [:]
  /// How many name the condition under which they hold.
  package private(set) var conditional = 0

  package init() {}

  init(_ kinds: [Manner: Int], weights: [Double]) {
    for (kind, count) in kinds {
      self.count += count
      byForce[kind.force, default: 0] += count
      bySign[kind.sign, default: 0] += count
      byDataset[Int(kind.dataset), default: 0] += count
      if kind.isConditional { conditional += count }
    }
    // In the order of the datasets, so that the sum is the same to the last digit.
    for (dataset, count) in byDataset.sorted(by: { $0.key < $1.key }) {
      weighted += Double(count) * (dataset < weights.count ? weights[dataset] : 1)
    }
  }

  /// Adds the counts of another votes.
  package mutating func add(_ other: Votes) {
    count += other.count
    weighted += other.weighted
    byForce.merge(other.byForce, uniquingKeysWith: +)
    bySign.merge(other.bySign, uniquingKeysWith: +)
    byDataset.merge(other.byDataset, uniquingKeysWith: +)
    conditional += other.conditional
  }
}
