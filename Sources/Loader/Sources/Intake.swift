package import Corpus
import Disk

/// A data file that is open: its unpacked bytes in order, with the first of them in sight.
package final class Intake: ByteSource {
  package let file: DataFile
  /// What the rows are kept in, by name and by sight.
  package let container: Container
  /// Why there are no rows to be had at all.
  package let refusal: Trouble?
  /// Where the next byte stands in the unpacked file.
  package private(set) var offset: Int

  /// How its bytes are packed on disk.
  package let wrapping: Wrapping
  private let source: any ByteSource
  private let first: UnsafeMutablePointer<UInt8>
  private let firstCount: Int
  private let start: Int

  /// How many bytes are looked at before rows are read.
  package static let sight = 64 * 1024

  package init(_ file: DataFile) throws(LoaderError) {
    self.file = file
    companions = Companions(of: file)
    var source = try Intake.source(of: file)
    let name = source is TableSource ? .jsonLines : file.container
    first = .allocate(capacity: Intake.sight + 64)
    first.initialize(repeating: 0, count: Intake.sight + 64)
    var filled = 0
    do throws(LoaderError) {
      filled = try Intake.fill(first, from: source)
      let seen = Bytes(start: first, count: filled)
      if let encoding = XMLEncoding.other(seen, name: name),
        let recoding = RecodingSource(source, behind: seen, from: encoding)
      {
        source = recoding
        filled = try Intake.fill(first, from: source)
      }
    } catch {
      first.deallocate()
      throw error
    }
    self.source = source
    wrapping = Wrapping(source)
    firstCount = filled
    let bytes = Bytes(start: first, count: filled)
    start = bytes.begins(with: "\u{FEFF}") ? 3 : 0
    offset = start
    let sniffed = Sniff(
      bytes[start..<filled], isWhole: filled < Intake.sight, name: name,
      promise: source is PlainSource ? Promise(file.path) : nil,
      path: file.hasPath ? file.path : nil)
    container = sniffed.container
    refusal = sniffed.refusal.map { kind, detail in
      Trouble(kind, at: Location(file: file.id, bytes: 0..<0), detail)
    }
  }

  deinit { first.deallocate() }

  /// The first bytes, without a byte order mark. They stay where they are.
  package var head: Bytes { Bytes(start: first + start, count: firstCount - start) }

  /// What is known about the file from elsewhere.
  let companions: Companions

  /// Whether the head is all there is.
  var isInSight: Bool { firstCount < Intake.sight }

  package var damage: String? { source.damage }
  package var used: Int { source.used }

  package func read(into place: UnsafeMutableRawBufferPointer) throws(LoaderError) -> Int {
    let got: Int
    if offset < firstCount {
      got = min(place.count, firstCount - offset)
      if got > 0 { place.baseAddress!.copyMemory(from: first + offset, byteCount: got) }
    } else {
      got = try source.read(into: place)
    }
    offset += got
    return got
  }

  /// Whether places in it are places in the file on disk.
  var isPlain: Bool { source is PlainSource }

  /// Goes on behind the first bytes without reading what is between; false where that can't be done.
  package func skip(to place: Int) -> Bool {
    guard place >= max(offset, firstCount), source.skip(to: place) else { return false }
    offset = place
    return true
  }

  /// Leaves out some of the first bytes.
  func pass(_ count: Int) {
    assert(offset == start && count <= head.count)
    offset += count
  }

  private static func fill(
    _ place: UnsafeMutablePointer<UInt8>, from source: any ByteSource
  ) throws(LoaderError) -> Int {
    var filled = 0
    while filled < sight {
      let rest = UnsafeMutableRawBufferPointer(start: place + filled, count: sight - filled)
      let got = try source.read(into: rest)
      if got == 0 { break }
      filled += got
    }
    return filled
  }

  private static func source(of file: DataFile) throws(LoaderError) -> any ByteSource {
    let open = try file.open()
    let magic = withUnsafeTemporaryAllocation(byteCount: 4, alignment: 4) { place -> UInt32 in
      place.initializeMemory(as: UInt8.self, repeating: 0)
      _ = open.read(into: place, at: 0)
      return UInt32(littleEndian: place.load(as: UInt32.self))
    }
    let plain = PlainSource(open, path: file.path)
    if file.hasPath, let reader = TableReader(magic) {
      return try TableSource(file, by: reader, size: open.size)
    }
    if magic & 0xFFFF == 0x8B1F { return GzipSource(plain) }
    let isSkippable = magic & 0xFFFF_FFF0 == 0x184D_2A50
    return magic == 0xFD2F_B528 || isSkippable ? ZstdSource(plain) : plain
  }
}
