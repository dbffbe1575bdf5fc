import CZlib

/// Unpacks gzip, member after member.
final class GzipSource: ByteSource {
  private let packed: PlainSource
  private let input = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 64)
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private var isInsideMember = true
  private var hasEnded = false
  private(set) var damage: String?
  var used: Int { packed.used }

  init(_ packed: PlainSource) {
    self.packed = packed
    stream.initialize(to: z_stream())
    let gzipOnly: Int32 = 15 + 16
    inflateInit2_(stream, gzipOnly, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
    input.deallocate()
  }

  func read(into place: UnsafeMutableRawBufferPointer) throws(LoaderError) -> Int {
    guard !hasEnded, place.count > 0 else { return 0 }
    let room = min(place.count, 1 << 30)
    stream.pointee.next_out = place.baseAddress!.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_out = UInt32(room)
    while stream.pointee.avail_out > 0 && !hasEnded { try step() }
    return room - Int(stream.pointee.avail_out)
  }

  private func step() throws(LoaderError) {
    if stream.pointee.avail_in == 0 {
      let got = try packed.read(into: input)
      if got == 0 {
        if isInsideMember { damage = "the gzip stream ends before its time" }
        hasEnded = true
        return
      }
      stream.pointee.next_in = input.baseAddress!.assumingMemoryBound(to: UInt8.self)
      stream.pointee.avail_in = UInt32(got)
    }
    if !isInsideMember {
      // What follows the last member and begins none is padding, as gzip itself takes it.
      guard stream.pointee.next_in.pointee == 0x1F else {
        hasEnded = true
        return
      }
      isInsideMember = true
      inflateReset(stream)
    }
    switch inflate(stream, Z_NO_FLUSH) {
    case Z_OK, Z_BUF_ERROR: break
    case Z_STREAM_END: isInsideMember = false
    default:
      damage = "the gzip stream is damaged"
      hasEnded = true
    }
  }
}
