package import Corpus

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

extension Drawer {
  /// Where an observation is counted.
  package init(_ observation: Observation) {
    let claim = observation.claim
    self.init(
      topic: claim.topic, aspect: claim.aspect, cell: observation.cell, polarity: claim.polarity)
  }

  /// The name of all its rows.
  package var stack: Stack { Stack(.claim, number) }

  /// The name of the rows that prefer what is in it to the opposite.
  package var preferenceStack: Stack { Stack(.preference, number) }

  private var number: UInt64 {
    UInt64(UInt16(bitPattern: topic)) << 32 | UInt64(UInt16(bitPattern: aspect)) << 16
      | UInt64(cell.rawValue) << 8 | UInt64(polarity.rawValue)
  }
}

extension Fact {
  /// The name of all rows that give this value to a topic.
  package func stack(of topic: Int) -> Stack {
    Stack(.fact, UInt64(topic), Digest(key).value)
  }
}

/// What is counted in a drawer.
package struct Manner: Hashable, Sendable {
  package var dataset: Int32
  package var force: Claim.Force
  /// What it was known by.
  package var sign: Sign
  /// Whether the text names the condition under which it holds.
  package var isConditional: Bool
}

extension Drawer: Packing {
  package func pack(into packer: inout Packer) {
    packer.pack(count: Int(topic))
    // -1 is no aspect.
    packer.pack(count: Int(aspect) + 1)
    packer.pack(byte: cell.rawValue)
    packer.pack(byte: polarity.rawValue)
  }

  package init(unpacking unpacker: inout Unpacker) throws(Damage) {
    let topic = try unpacker.number(below: 1 << 15)
    let aspect = try unpacker.number(below: 1 << 15) - 1
    guard let cell = Cell(rawValue: try unpacker.byte()),
      let polarity = Claim.Polarity(rawValue: try unpacker.byte())
    else { throw Damage() }
    self.init(topic: topic, aspect: aspect, cell: cell, polarity: polarity)
  }
}

extension Manner: Packing {
  package func pack(into packer: inout Packer) {
    packer.pack(dataset: dataset)
    packer.pack(byte: force.rawValue)
    packer.pack(byte: sign.rawValue)
    packer.pack(isConditional)
  }

  package init(unpacking unpacker: inout Unpacker) throws(Damage) {
    dataset = try unpacker.dataset()
    guard let force = Claim.Force(rawValue: try unpacker.byte()),
      let sign = Sign(rawValue: try unpacker.byte())
    else { throw Damage() }
    self.force = force
    self.sign = sign
    isConditional = try unpacker.flag()
  }
}
