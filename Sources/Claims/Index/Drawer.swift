/// What observations are counted under.
package struct Drawer: Hashable, Sendable {
  package var topic: Int16
  package var aspect: Int16
  package var cell: Cell
  package var polarity: Claim.Polarity

  package init(topic: Int, aspect: Int, cell: Cell, polarity: Claim.Polarity) {
    self.topic = Int16(truncatingIfNeeded: topic)
    self.aspect = Int16(truncatingIfNeeded: aspect)
    self.cell = cell
    self.polarity = polarity
  }
}

/// What is counted in a drawer.
package struct Manner: Hashable, Sendable {
  package var dataset: Int32
  package var force: Claim.Force
  /// Whether the text names the condition under which it holds.
  package var isConditional: Bool
}
