import Corpus

/// The last short string that was read beside the arrays of rows: the key of the next array.
struct ArrayName {
  private var letters: [UInt8] = []
  /// Whether the string at hand may still be the name of a part of a dataset.
  private(set) var isOpen = false

  private static let most = 16

  mutating func begin() {
    letters.removeAll(keepingCapacity: true)
    isOpen = true
  }

  /// Passes what is left of the string; what is no plain short word is left to the caller.
  mutating func read(_ bytes: Bytes, _ index: inout Int) {
    while isOpen, index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 {
        if byte != UInt8(ascii: "\"") { letters.removeAll() }
        isOpen = false
      } else if letters.count == ArrayName.most {
        letters.removeAll()
        isOpen = false
      } else {
        letters.append(byte)
        index += 1
      }
    }
  }

  /// Whether rows are kept under such a name.
  var isOfRows: Bool {
    letters.withUnsafeBufferPointer { letters in
      RowArray.names.contains { Bytes(letters).spells($0) }
    }
  }

  /// Whether rows under this name are for a test and not for training.
  var isHeldOut: Bool { letters.withUnsafeBufferPointer { HeldOut.includes(Bytes($0)) } }
}
