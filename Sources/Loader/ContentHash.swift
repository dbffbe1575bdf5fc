package import Corpus
import Disk

/// What the bytes of a file are, in sixteen bytes of its own.
package struct ContentHash: Hashable, Sendable {
  package let first: UInt64
  package let second: UInt64

  package init(first: UInt64, second: UInt64) {
    self.first = first
    self.second = second
  }

  /// Reads a file as it lies on disk.
  init(_ file: File) throws(LoaderError) {
    let size = 1 << 20
    let place = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 64)
    defer { place.deallocate() }
    var digests = (Digest(), Digest("antinomy"))
    var offset = 0
    while true {
      guard let got = file.read(into: place, at: offset) else {
        throw .unreadable(path: "", reason: SmallFile.complaint)
      }
      let bytes = Bytes(UnsafeBufferPointer(rebasing: place.bindMemory(to: UInt8.self)[..<got]))
      digests.0.mix(bytes)
      digests.1.mix(bytes)
      offset += got
      if got < size { break }
    }
    first = digests.0.value
    second = digests.1.value
  }

  /// Thirty-two hexadecimal digits.
  package var hex: String { Digest(value: first).hex + Digest(value: second).hex }
}

extension ContentHash: Packing {
  package func pack(into packer: inout Packer) {
    packer.pack(word: first)
    packer.pack(word: second)
  }

  package init(unpacking unpacker: inout Unpacker) throws(Damage) {
    first = try unpacker.word()
    second = try unpacker.word()
  }
}

extension DataFile {
  /// A hash of its bytes on disk.
  package var contentHash: ContentHash {
    get throws(LoaderError) {
      do throws(LoaderError) {
        return try ContentHash(open())
      } catch .unreadable(_, let reason) {
        throw .unreadable(path: path, reason: reason)
      }
    }
  }

  /// A hash over all that decides how its bytes are read, beside them.
  package var settings: Digest {
    var digest = Digest("\(Companions(of: self))")
    digest.mix("\(String(describing: container)) \(isTrainedOn) \(String(describing: intent))")
    return digest
  }
}
