import Corpus
import Foundation
import Loader

/// A data file of a test, gone when the test is.
final class Written {
  let path: String

  init(_ bytes: some Sequence<UInt8>, as name: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let url = folder.appending(path: name)
    try Data(bytes).write(to: url)
    path = url.path
  }

  convenience init(_ text: String, as name: String) throws {
    try self.init(Array(text.utf8), as: name)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: (path as NSString).deletingLastPathComponent)
  }

  /// Reads the file.
  func read(
    workers: Int = 1, chunk: Int = 2 << 20, row: Int = 64 << 20
  ) throws -> (rows: [Range<Int>], log: Log) {
    let file = DataFile(path: path, id: FileID(0))
    let loader = Loader([file], workers: workers, limits: .init(chunk: chunk, row: row))
    let (draft, logs) = try loader.read { Places() }
    return (draft.rows, logs[0])
  }
}

/// Remembers where every row stands.
struct Places: Draft {
  var rows: [Range<Int>] = []

  mutating func take(_ record: borrowing Record) { rows.append(record.location.bytes) }
  mutating func absorb(_ later: consuming Places) { rows += later.rows }
}

extension Log {
  /// What went wrong, kind by kind and in the order of the file, for comparison.
  var story: [String] {
    let places = first.values.joined().sorted { $0.location < $1.location }
    return places.map { "\($0.kind.rawValue) \($0.location.bytes) \($0.detail)" }
      + counts.map { "\($0.key) \($0.value)" }.sorted()
      + skipped.map { "\($0.key) skipped \($0.value)" }.sorted() + ["\(rows) rows"]
  }
}
