import CZlib
import CZstd
import Disk
import Loader

/// Takes the bytes of a file and packs them as the file was packed.
final class Sink {
  private let file: FreshFile
  private let wrapping: Wrapping
  private var gzip = z_stream()
  private let zstd: OpaquePointer?
  private let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 64)

  init(_ file: FreshFile, _ wrapping: Wrapping) {
    self.file = file
    self.wrapping = wrapping
    zstd = wrapping == .zstd ? ZSTD_createCCtx() : nil
    if wrapping == .gzip {
      let gzipOnly: Int32 = 15 + 16
      deflateInit2_(
        &gzip, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzipOnly, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size))
    }
    if let zstd { ZSTD_CCtx_setParameter(zstd, ZSTD_c_checksumFlag, 1) }
  }

  deinit {
    if wrapping == .gzip { deflateEnd(&gzip) }
    if let zstd { ZSTD_freeCCtx(zstd) }
    room.deallocate()
  }

  /// Takes bytes; false when the system refuses them, with the reason in `errno`.
  func take(_ bytes: UnsafeRawBufferPointer) -> Bool { pack(bytes, isLast: false) }

  /// Ends the packed stream.
  func end() -> Bool { pack(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true) }

  private func pack(_ bytes: UnsafeRawBufferPointer, isLast: Bool) -> Bool {
    switch wrapping {
    case .gzip: deflated(bytes, isLast)
    case .zstd: compressed(bytes, isLast)
    default: file.write(bytes)
    }
  }

  private func deflated(_ bytes: UnsafeRawBufferPointer, _ isLast: Bool) -> Bool {
    gzip.next_in = UnsafeMutablePointer(
      mutating: bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
    gzip.avail_in = UInt32(bytes.count)
    while true {
      gzip.next_out = room.baseAddress?.assumingMemoryBound(to: UInt8.self)
      gzip.avail_out = UInt32(room.count)
      let state = deflate(&gzip, isLast ? Z_FINISH : Z_NO_FLUSH)
      let made = room.count - Int(gzip.avail_out)
      if made > 0, !file.write(UnsafeRawBufferPointer(rebasing: room[..<made])) { return false }
      if isLast ? state == Z_STREAM_END : gzip.avail_in == 0 && gzip.avail_out > 0 { return true }
    }
  }

  private func compressed(_ bytes: UnsafeRawBufferPointer, _ isLast: Bool) -> Bool {
    var input = ZSTD_inBuffer(src: bytes.baseAddress, size: bytes.count, pos: 0)
    while true {
      var output = ZSTD_outBuffer(dst: room.baseAddress, size: room.count, pos: 0)
      let left = ZSTD_compressStream2(
        zstd, &output, &input, isLast ? ZSTD_e_end : ZSTD_e_continue)
      if ZSTD_isError(left) != 0 { return false }
      if output.pos > 0, !file.write(UnsafeRawBufferPointer(rebasing: room[..<output.pos])) {
        return false
      }
      if isLast ? left == 0 : input.pos == input.size { return true }
    }
  }
}
