// What outlives its rows can be packed: written down as bytes and made of them again, by another
// process, on another machine, beside what other files contributed. Such bytes are read with no
// trust at all: whatever stands in them, unpacking gives a value or throws `Damage`.
//
// Files and datasets are numbers within a run, and another run counts in another way. Whoever packs
// a number of either says so (`pack(file:)`, `pack(dataset:)`), and whoever unpacks it gets the
// number of the run that reads. So nothing needs to be counted anew when drafts of several runs come
// together.
//
// The same value gives the same bytes: what has no order (a dictionary, a set) is packed with
// `pack(unordered:)`, which sorts by the bytes of the elements.

/// A value that can be written down as bytes and made of them again.
package protocol Packing {
  /// Writes everything that makes the value what it is.
  func pack(into packer: inout Packer)

  /// Reads what `pack` wrote, in the same order; throws where that can't be.
  init(unpacking unpacker: inout Unpacker) throws(Damage)
}

/// What should have been packed bytes is not: they end too early, or mean nothing.
package struct Damage: Error, Equatable {
  package init() {}
}

extension String: Packing {
  package func pack(into packer: inout Packer) { packer.pack(self) }
  package init(unpacking unpacker: inout Unpacker) throws(Damage) { self = try unpacker.text() }
}

extension Passage: Packing {
  package func pack(into packer: inout Packer) {
    packer.pack(file: file)
    packer.pack(count: row.lowerBound)
    packer.pack(count: row.count)
    packer.pack(count: Int(clamping: source))
    packer.pack(count: Int(skip))
    packer.pack(count: Int(count))
    packer.pack(byte: coding.rawValue)
  }

  package init(unpacking unpacker: inout Unpacker) throws(Damage) {
    let file = try unpacker.file()
    let start = try unpacker.count()
    let row = start..<start + (try unpacker.count())
    self.init(Location(file: file, bytes: row))
    source = UInt64(try unpacker.count())
    skip = UInt32(try unpacker.number(below: 1 << 32))
    count = UInt32(try unpacker.number(below: 1 << 32))
    guard let coding = Text.Coding(rawValue: try unpacker.byte()) else { throw Damage() }
    self.coding = coding
  }
}
