import Claims
import Corpus

extension ClaimIndex {
  /// How reports call a place.
  func subject(_ place: Place) -> Finding.Subject {
    Finding.Subject(
      topic: topics[place.topic].id, aspect: aspect(place), cell: place.cell.says)
  }

  /// The name of a place's aspect; empty where none is named.
  func aspect(_ place: Place) -> String {
    let aspects = topics[place.topic].aspects
    return aspects.indices.contains(place.aspect) ? aspects[place.aspect] : ""
  }

  /// One polarity as a side of a finding.
  func side(_ place: Place, _ polarity: Claim.Polarity) -> Finding.Side {
    let isAbility = topics[place.topic].kind == .ability
    let label =
      switch polarity {
      case .affirm: isAbility ? "can" : "yes"
      case .deny, .none: isAbility ? "can't" : "no"
      }
    return side(
      label, polarity, votes(place, polarity), sample(place, polarity), [stack(place, polarity)])
  }

  /// The name of all rows of one polarity at a place.
  func stack(_ place: Place, _ polarity: Claim.Polarity) -> Stack {
    Drawer(topic: place.topic, aspect: place.aspect, cell: place.cell, polarity: polarity).stack
  }

  /// The names of all rows of one polarity of a topic in a cell.
  func stacks(_ topic: Int, _ cell: Cell, _ polarity: Claim.Polarity) -> [Stack] {
    places.filter { $0.topic == topic && $0.cell == cell }.map { stack($0, polarity) }
  }

  /// Votes with their evidence as a side of a finding.
  func side(
    _ label: String, _ polarity: Claim.Polarity, _ votes: Votes, _ sample: Sample,
    _ stacks: [Stack]
  ) -> Finding.Side {
    let forces = votes.byForce.map { (name: "\($0.key)", count: $0.value) }
    let sets = votes.byDataset.map { (name: "in \(datasets[$0.key])", count: $0.value) }
    let breakdown =
      (forces.count > 1 ? forces.sorted(by: ClaimIndex.falls) : [])
      + (sets.count > 1 ? sets.sorted(by: ClaimIndex.falls) : [])
    return Finding.Side(
      label: label, polarity: polarity == .affirm ? "affirm" : "deny", count: votes.count,
      weighted: votes.weighted, breakdown: breakdown, evidence: sample.typical(Sample.size),
      rows: sample.rows, stacks: stacks)
  }

  static func falls(_ left: (name: String, count: Int), _ right: (name: String, count: Int)) -> Bool
  {
    left.count != right.count ? left.count > right.count : left.name < right.name
  }

  /// A name for the finding that stays when rows move and counts change.
  func fingerprint(_ page: String, _ parts: String...) -> String {
    var digest = Digest(page)
    for part in parts { digest.mix(part) }
    return digest.hex
  }
}
