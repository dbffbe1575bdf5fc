import Corpus
import Disk

/// The decisions of a file.
package struct Decisions: Sendable {
  package private(set) var all: [Decision]

  package init(_ all: [Decision] = []) { self.all = all }

  /// Reads JSON Lines or a sheet; which of the two, its first character says.
  package init(reading path: String) throws(ReviewFault) {
    guard let bytes = SmallFile.bytes(of: path) else {
      throw .unreadable(path: path, reason: SmallFile.complaint)
    }
    try self.init(bytes, path: path)
  }

  /// Reads the bytes of a file that is called so.
  package init(_ bytes: [UInt8], path: String) throws(ReviewFault) {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    let first = text.first { $0 != 32 && $0 != 9 && $0 != 10 && $0 != 13 }
    switch first {
    case nil: all = []
    case UInt8(ascii: "{"): all = try DecisionLines(text, path: path).decisions
    default: all = try SheetRows(text, path: path).decisions
    }
  }
}
