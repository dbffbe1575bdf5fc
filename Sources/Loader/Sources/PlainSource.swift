import Disk

/// A file as it lies on disk.
final class PlainSource: ByteSource {
  private let file: File
  private let path: String
  private(set) var used = 0
  let damage: String? = nil

  init(_ file: File, path: String) {
    self.file = file
    self.path = path
  }

  func skip(to offset: Int) -> Bool {
    used = offset
    return true
  }

  func read(into place: UnsafeMutableRawBufferPointer) throws(LoaderError) -> Int {
    guard let got = file.read(into: place, at: used) else {
      throw .unreadable(path: path, reason: SmallFile.complaint)
    }
    used += got
    return got
  }
}
