import CZstd

/// Unpacks Zstandard, frame after frame.
final class ZstdSource: ByteSource {
  private let packed: PlainSource
  private let input = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 64)
  private let stream = ZSTD_createDStream()
  private var inside = ZSTD_inBuffer()
  private var isInsideFrame = true
  private var hasEnded = false
  private(set) var damage: String?
  var used: Int { packed.used }

  init(_ packed: PlainSource) {
    self.packed = packed
    ZSTD_initDStream(stream)
  }

  deinit {
    ZSTD_freeDStream(stream)
    input.deallocate()
  }

  func read(into place: UnsafeMutableRawBufferPointer) throws(LoaderError) -> Int {
    var out = ZSTD_outBuffer(dst: place.baseAddress, size: place.count, pos: 0)
    while out.pos < out.size && !hasEnded {
      if inside.pos == inside.size {
        let got = try packed.read(into: input)
        // What the decoder still holds back comes out without new input.
        inside = ZSTD_inBuffer(src: input.baseAddress, size: got, pos: 0)
        if got == 0 && !isInsideFrame {
          hasEnded = true
          break
        }
      }
      let before = out.pos
      let state = ZSTD_decompressStream(stream, &out, &inside)
      if ZSTD_isError(state) != 0 {
        damage = "the zstd stream is damaged (\(String(cString: ZSTD_getErrorName(state))))"
        hasEnded = true
      } else {
        isInsideFrame = state != 0
        if inside.size == 0 && out.pos == before { end() }
      }
    }
    return out.pos
  }

  private func end() {
    if isInsideFrame { damage = "the zstd stream ends before its time" }
    hasEnded = true
  }
}
