package import Corpus

/// What of a dataset is not trained on, beside what its rows say themselves (`mask:` in
/// antinomy.yaml).
package struct Mask: OptionSet, Sendable, Equatable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Every answer of an example but the last.
  package static var history: Mask { Mask(rawValue: 1) }
  /// The turns of a role.
  package static func turns(of role: Role) -> Mask { Mask(rawValue: 2 << role.rawValue) }

  /// What each part is called.
  package static var names: [(name: String, mask: Mask)] {
    [("history", .history)] + Role.allCases.map { ("\($0)", .turns(of: $0)) }
  }
}

extension Record {
  /// Takes the weight from every turn.
  mutating func mask() {
    for index in turns.indices { turns[index].weight = 0 }
  }

  /// Takes the weight from the turns that a mask covers.
  mutating func hide(_ mask: Mask?) {
    guard let mask, !mask.isEmpty else { return }
    for index in turns.indices where mask.contains(.turns(of: turns[index].role)) {
      turns[index].weight = 0
    }
    guard mask.contains(.history) else { return }
    for example in examples {
      guard let last = example.turns.last(where: { turns[$0].isTrained }) else { continue }
      for index in example.turns where index < last { turns[index].weight = 0 }
    }
  }
}
