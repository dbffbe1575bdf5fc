/// Reads values in the order in which they were packed, and trusts nothing.
package struct Unpacker: Sendable {
  /// Counts from here on are damage, so that sums of counts stay far from the largest number.
  package static let most = 1 << 40

  private let packed: [UInt8]
  private var place: Int
  /// What the run that reads calls the files and datasets of the one that wrote.
  private let files: [FileID]
  private let datasets: [Int32]

  /// Reads bytes from a place on; the files and datasets get the numbers that stand at their places
  /// in the lists.
  package init(
    _ bytes: [UInt8], from place: Int = 0, files: [FileID] = [], datasets: [Int32] = []
  ) {
    packed = bytes
    self.place = place
    self.files = files
    self.datasets = datasets
  }

  /// Whether everything was read.
  package var isAtEnd: Bool { place == packed.count }

  /// The same bytes from here on, with other names for files and datasets.
  package func naming(files: [FileID], datasets: [Int32]) -> Unpacker {
    Unpacker(packed, from: place, files: files, datasets: datasets)
  }

  @inlinable
  package mutating func next<Value: Packing>() throws(Damage) -> Value {
    try Value(unpacking: &self)
  }

  package mutating func byte() throws(Damage) -> UInt8 {
    guard place < packed.count else { throw Damage() }
    place += 1
    return packed[place - 1]
  }

  package mutating func flag() throws(Damage) -> Bool { try number(below: 2) == 1 }

  /// A number from zero on, below `most`.
  package mutating func count() throws(Damage) -> Int {
    var number = 0
    var shift = 0
    while true {
      let byte = try byte()
      number |= Int(byte & 0x7F) << shift
      guard number < Unpacker.most, shift < 42 else { throw Damage() }
      if byte < 0x80 { return number }
      shift += 7
    }
  }

  /// A number that can't be larger, such as the place of something in a list.
  package mutating func number(below limit: Int) throws(Damage) -> Int {
    let number = try count()
    guard number < limit else { throw Damage() }
    return number
  }

  package mutating func word() throws(Damage) -> UInt64 {
    guard packed.count - place >= 8 else { throw Damage() }
    place += 8
    return packed.withUnsafeBytes { bytes in
      UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place - 8, as: UInt64.self))
    }
  }

  package mutating func text() throws(Damage) -> String {
    String(decoding: try stretch(), as: UTF8.self)
  }

  package mutating func bytes() throws(Damage) -> [UInt8] { Array(try stretch()) }

  /// So many bytes as are said before them.
  private mutating func stretch() throws(Damage) -> ArraySlice<UInt8> {
    let count = try count()
    guard count <= packed.count - place else { throw Damage() }
    place += count
    return packed[place - count..<place]
  }

  /// A file, by its number in this run.
  package mutating func file() throws(Damage) -> FileID {
    files[try number(below: files.count)]
  }

  /// A dataset, by its number in this run.
  package mutating func dataset() throws(Damage) -> Int32 {
    datasets[try number(below: datasets.count)]
  }

  /// Calls once for each element; a count that is damaged ends the bytes and never asks for memory.
  package mutating func each(
    _ body: (inout Unpacker) throws(Damage) -> Void
  ) throws(Damage) {
    for _ in 0..<(try count()) { try body(&self) }
  }

  /// Elements in their order.
  @inlinable
  package mutating func list<Element>(
    _ element: (inout Unpacker) throws(Damage) -> Element
  ) throws(Damage) -> [Element] {
    var elements: [Element] = []
    for _ in 0..<(try count()) { elements.append(try element(&self)) }
    return elements
  }
}
