import Corpus

/// Every line is a message; a row ends where the lines of another tree begin.
struct TreeCutter: Cutter {
  /// The beginning of a line of which the end has not been seen.
  private var begun: [UInt8] = []
  private var tree: [UInt8] = []

  mutating func last(in bytes: Bytes) -> Int? {
    var border: Int?
    var start = 0
    while let end = bytes.find(UInt8(ascii: "\n"), from: start) {
      let line = start - begun.count
      begun.append(contentsOf: bytes[start..<end].buffer)
      let next = TreeCutter.tree(of: begun)
      if !next.isEmpty && next != tree {
        if !tree.isEmpty { border = line }
        tree = next
      }
      begun.removeAll(keepingCapacity: true)
      start = end + 1
    }
    begun.append(contentsOf: bytes[start..<bytes.count].buffer)
    return border
  }

  mutating func first(in bytes: Bytes) -> Int? {
    guard let end = bytes.find(UInt8(ascii: "\n")) else { return nil }
    begun.removeAll()
    tree.removeAll()
    return end + 1
  }

  /// The id behind the key, as it is written.
  private static func tree(of line: [UInt8]) -> [UInt8] {
    line.withUnsafeBufferPointer { buffer in
      let bytes = Bytes(buffer)
      guard let key = bytes.find("\"message_tree_id\""),
        let open = bytes.find(UInt8(ascii: "\""), from: key + 17),
        let close = bytes.find(UInt8(ascii: "\""), from: open + 1)
      else { return [] }
      return Array(bytes[open + 1..<close].buffer)
    }
  }
}
