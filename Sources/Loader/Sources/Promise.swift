import Corpus
import JSON

/// What the end of a file's name says of bytes that are no text.
struct Promise {
  private let kind: String

  init?(_ path: String) {
    let name = path.lowercased()
    guard let kind = Promise.kinds.first(where: { name.hasSuffix($0.ending) })?.kind else {
      return nil
    }
    self.kind = kind
  }

  private static let kinds: [(ending: String, kind: String)] = [
    (".gz", "gzip"), (".zst", "Zstandard"), (".parquet", "Parquet"), (".arrow", "Arrow"),
    (".feather", "Arrow"),
  ]

  /// Whether bytes that are not of that kind can't be rows either. A packed file that was unpacked
  /// on its way and kept its name is read as what it is.
  func isBroken(by head: Bytes) -> Bool {
    let sight = head[0..<min(head.count, Promise.sight)]
    if let place = Fault.firstBadUTF8(sight), place < sight.count - 3 { return true }
    return (0..<sight.count).contains { sight[$0] < 8 }
  }

  private static let sight = 1024

  var complaint: String {
    "the file is named like \(kind), but its bytes are neither that nor text; get or make it anew"
  }
}
