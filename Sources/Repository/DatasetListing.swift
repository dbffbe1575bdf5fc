import Corpus
import JSON

/// LLaMA-Factory's `dataset_info.json`.
enum DatasetListing {
  /// The file of each dataset by its name, empty for one that is loaded from elsewhere; nil for what
  /// is no JSON.
  static func files(_ text: [UInt8]) -> [String: String]? {
    let padded = text + [UInt8](repeating: 0, count: 64)
    return padded.withUnsafeBufferPointer { buffer in
      var tape = Tape()
      guard (try? tape.read(Bytes(buffer)[0..<text.count])) != nil else { return nil }
      var files: [String: String] = [:]
      for (key, value) in tape.view.members(of: 0) {
        let file = tape.value("file_name", of: value).flatMap { tape.string($0) }
        files[tape.bytes(key).string] = file ?? ""
      }
      return files
    }
  }
}
