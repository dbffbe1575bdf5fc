/// Writes values down, one behind the other.
package struct Packer: Sendable {
  package private(set) var bytes: [UInt8] = []

  /// What this run calls the files and datasets whose places in the lists are written; where there
  /// are none, the numbers themselves are.
  private let files: [FileID]
  private let datasets: [Int32]

  package init(files: [FileID] = [], datasets: [Int32] = []) {
    self.files = files
    self.datasets = datasets
  }

  package mutating func pack(_ value: some Packing) { value.pack(into: &self) }

  package mutating func pack(byte: UInt8) { bytes.append(byte) }

  package mutating func pack(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  /// A number that is not below zero and most often small: seven bits in each byte, the lowest
  /// first; all but the last with the high bit set.
  package mutating func pack(count: Int) {
    var rest = UInt64(clamping: count)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// A hash, or anything else that uses all its bits: eight bytes, the lowest first.
  package mutating func pack(word: UInt64) {
    withUnsafeBytes(of: word.littleEndian) { bytes += $0 }
  }

  /// UTF-8 behind its count.
  package mutating func pack(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      pack(count: utf8.count)
      bytes += utf8
    }
  }

  /// The number of a file; whoever unpacks it gets that of his own run.
  package mutating func pack(file: FileID) {
    pack(count: files.firstIndex(of: file) ?? Int(file.index))
  }

  /// The number of a dataset; whoever unpacks it gets that of his own run.
  package mutating func pack(dataset: Int32) {
    pack(count: datasets.firstIndex(of: dataset) ?? Int(dataset))
  }

  /// Elements in their order, behind their count.
  package mutating func pack<Elements: Collection>(
    _ elements: Elements, each: (inout Packer, Elements.Element) -> Void
  ) {
    pack(count: elements.count)
    for element in elements { each(&self, element) }
  }

  /// Elements that have no order, so that the same ones give the same bytes.
  package mutating func pack<Elements: Collection>(
    unordered elements: Elements, each: (inout Packer, Elements.Element) -> Void
  ) {
    let packed = elements.map { element in
      var packer = Packer(files: files, datasets: datasets)
      each(&packer, element)
      return packer.bytes
    }
    pack(count: packed.count)
    for element in packed.sorted(by: { $0.lexicographicallyPrecedes($1) }) { bytes += element }
  }
}
