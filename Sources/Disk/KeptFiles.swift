/// A folder of files that can be made again. They come and go whole; of the ones that nobody asked
/// for the longest, as many go as are needed to keep the folder small.
package struct KeptFiles: Sendable {
  package let folder: String
  /// So many bytes may all files have together.
  private let most: Int

  package init(_ folder: String, most: Int) {
    self.folder = folder
    self.most = most
  }

  /// The bytes of a file; nil when there is none. It counts as asked for.
  package func bytes(_ name: String) -> [UInt8]? {
    let path = "\(folder)/\(name)"
    guard let bytes = SmallFile.bytes(of: path) else { return nil }
    utimes(path, nil)
    return bytes
  }

  package func has(_ name: String) -> Bool { access("\(folder)/\(name)", R_OK) == 0 }

  /// Puts a file there, if that is possible.
  package func keep(_ bytes: [UInt8], _ name: String) {
    _ = SmallFile.replace("\(folder)/\(name)", with: bytes)
  }

  /// Takes away what is too much. Other processes may do the same at the same time.
  package func tidy() {
    let files = (Folder.names(in: folder) ?? []).compactMap { name in
      FileStamp(of: "\(folder)/\(name)").map { (name: name, stamp: $0) }
    }
    var sum = files.reduce(0) { $0 + $1.stamp.size }
    guard sum > most else { return }
    let byAge = files.sorted { ($0.stamp.written, $0.name) < ($1.stamp.written, $1.name) }
    for file in byAge where sum > most / 4 * 3 {
      unlink("\(folder)/\(file.name)")
      sum -= file.stamp.size
    }
  }
}
