import Corpus
import Disk
import JSON

/// LLaMA-Factory's `dataset_info.json`.
package struct DatasetListing {
  /// What it says of each dataset, by its name.
  package let entries: [String: Entry]

  package struct Entry: Sendable, Equatable {
    /// Empty for one that is loaded from elsewhere.
    package let file: String
    /// As how many rows the dataset counts; nil where each counts once.
    package let samples: Int?
  }

  /// Nil for what is no JSON.
  init?(_ text: [UInt8]) {
    let padded = text + [UInt8](repeating: 0, count: 64)
    let entries = padded.withUnsafeBufferPointer { buffer -> [String: Entry]? in
      var tape = Tape()
      guard (try? tape.read(Bytes(buffer)[0..<text.count])) != nil else { return nil }
      var entries: [String: Entry] = [:]
      for (key, value) in tape.view.members(of: 0) {
        let file = tape.value("file_name", of: value).flatMap { tape.string($0) }
        let samples = tape.value("num_samples", of: value).flatMap { Int(tape.bytes($0).string) }
        entries[tape.bytes(key).string] = Entry(
          file: file ?? "", samples: samples.flatMap { $0 > 0 ? $0 : nil })
      }
      return entries
    }
    guard let entries else { return nil }
    self.entries = entries
  }

  /// The one at a path; nil where there is none.
  package init?(at path: String) {
    guard let text = SmallFile.bytes(of: path) else { return nil }
    self.init(text)
  }

  /// As how many rows a file counts; nil where nothing is said of it.
  func samples(of path: String) -> Int? {
    entries.values.first { $0.file.lastName == path.lastName && $0.samples != nil }?.samples
  }
}
