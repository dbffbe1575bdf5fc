package import Corpus
import Disk

/// Knows where the rows of a container end. It sees the bytes of a file in order, each once, and
/// remembers what it must (an open quote, a depth) from one piece to the next.
package protocol Cutter {
  /// Sees the next bytes and gives the place behind the last row that ends in them.
  mutating func last(in bytes: Bytes) -> Int?

  /// Sees the next bytes only as far as the first row's end, and gives the place behind it.
  mutating func first(in bytes: Bytes) -> Int?

  /// How many bytes before the next ones it has to see once more to find the first row's end.
  var overlap: Int { get }

  /// The last border between rows in bytes that were seen in pieces, for a cutter to which a piece
  /// does not show all; nil for every other. Behind the end of the file nothing more is to be seen.
  func border(in bytes: Bytes, isEnd: Bool) -> Int?

  /// What is to be known at the border that was found last; at the beginning, before the first row.
  var standing: Standing { get }

  /// What is wrong when the file ends where the cutter has come to, though every row in it may be
  /// whole; a part of a sentence. The tail is what stands behind the last whole row; nil when it
  /// was too large to be kept.
  func complaint(about tail: Bytes?) -> String?
}

extension Cutter {
  package var overlap: Int { 0 }
  package var standing: Standing { Standing() }
  package func border(in bytes: Bytes, isEnd: Bool) -> Int? { nil }
  package func complaint(about tail: Bytes?) -> String? { nil }
}

/// Every line is a row.
struct LineCutter: Cutter {
  func last(in bytes: Bytes) -> Int? {
    var index = bytes.count
    while index > 0 {
      if bytes[index - 1] == UInt8(ascii: "\n") { return index }
      index -= 1
    }
    return nil
  }

  func first(in bytes: Bytes) -> Int? {
    memchr(bytes.start, 10, bytes.count).map {
      UnsafeRawPointer($0) - UnsafeRawPointer(bytes.start) + 1
    }
  }
}

/// The whole file is one row.
struct WholeCutter: Cutter {
  func last(in bytes: Bytes) -> Int? { nil }
  func first(in bytes: Bytes) -> Int? { nil }
}
