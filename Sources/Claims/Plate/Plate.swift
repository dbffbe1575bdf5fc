import Corpus

// Pages take a fifth of a second to be read and compiled, which is long for a program that looks at
// one row. What comes of them is therefore cast as a plate, as printers cast a page of type that they
// want to print again: flat bytes, from which a `Lexicon` is made without looking at any page.
//
// A plate is only ever a copy. It is keyed by everything that it was made from, summed, and when
// anything about it is odd, it is cast anew without a word.

/// Reads values from a plate in the order in which they were cast.
struct Plate {
  private let base: UnsafeRawPointer
  private let count: Int
  private var place = 0

  /// The plate ends too early, or holds something else than is expected.
  struct Damage: Error {}

  /// Memory that stays as long as what is read from it, aligned for everything.
  init(_ base: UnsafeRawPointer, count: Int) {
    self.base = base
    self.count = count
  }

  /// Whether everything was read.
  var isAtEnd: Bool { place == count }

  mutating func next<Value: Castable>() throws(Damage) -> Value { try Value(&self) }

  /// Several values, in the order in which they were cast.
  mutating func next<each Value: Castable>() throws(Damage) -> (repeat each Value) {
    (repeat try (each Value)(&self))
  }

  /// Some plain values, which stay where they are.
  mutating func run<Element: BitwiseCopyable>() throws(Damage) -> UnsafeBufferPointer<Element> {
    guard place + 16 <= count else { throw Damage() }
    let length = base.load(fromByteOffset: place, as: Int.self)
    let stride = base.load(fromByteOffset: place + 8, as: Int.self)
    let rest = count - place - 16
    guard stride == MemoryLayout<Element>.stride, length >= 0, length <= rest / stride else {
      throw Damage()
    }
    let start = base + place + 16
    place += 16 + (length * stride + 7) & ~7
    guard place <= count else { throw Damage() }
    return UnsafeBufferPointer(
      start: start.assumingMemoryBound(to: Element.self), count: length)
  }
}

/// Casts values, one behind the other.
struct PlateCaster {
  private(set) var bytes: [UInt8] = []

  mutating func add<each Value: Castable>(_ values: repeat each Value) {
    repeat (each values).cast(into: &self)
  }

  mutating func add<Element: BitwiseCopyable>(run: UnsafeBufferPointer<Element>) {
    withUnsafeBytes(of: run.count) { bytes += $0 }
    withUnsafeBytes(of: MemoryLayout<Element>.stride) { bytes += $0 }
    bytes += UnsafeRawBufferPointer(run)
    while bytes.count & 7 != 0 { bytes.append(0) }
  }
}
