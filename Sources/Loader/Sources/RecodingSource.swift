import CLibXML2
import Corpus

/// Turns an XML file of another encoding into UTF-8. Places in such a file are counted in the UTF-8
/// that comes of it, as those in a packed file are counted in the unpacked bytes.
final class RecodingSource: ByteSource {
  private let source: any ByteSource
  private let encoding: String
  private let handler: xmlCharEncodingHandlerPtr
  private let raw = xmlBufferCreate()
  private let recoded = xmlBufferCreate()
  private let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 64)
  private var hasEnded = false
  private var failure: String?

  /// Begins with bytes that were read from the source already; nil for an encoding that nobody
  /// knows.
  init?(_ source: any ByteSource, behind first: Bytes, from encoding: String) {
    guard let handler = xmlFindCharEncodingHandler(encoding) else { return nil }
    self.source = source
    self.encoding = encoding
    self.handler = handler
    xmlBufferAdd(raw, first.start, Int32(clamping: first.count))
  }

  deinit {
    xmlCharEncCloseFunc(handler)
    xmlBufferFree(raw)
    xmlBufferFree(recoded)
    chunk.deallocate()
  }

  var damage: String? { failure ?? source.damage }
  var used: Int { source.used }

  func read(into place: UnsafeMutableRawBufferPointer) throws(LoaderError) -> Int {
    while xmlBufferLength(recoded) == 0, !hasEnded { try step() }
    let count = min(place.count, Int(xmlBufferLength(recoded)))
    guard count > 0, let start = xmlBufferContent(recoded) else { return 0 }
    place.baseAddress!.copyMemory(from: start, byteCount: count)
    xmlBufferShrink(recoded, UInt32(count))
    return count
  }

  private func step() throws(LoaderError) {
    let had = xmlBufferLength(raw)
    if had > 0 {
      let state = xmlCharEncInFunc(handler, recoded, raw)
      if xmlBufferLength(recoded) > 0 { return }
      if state == -2 && had > 16 { return fail() }
    }
    let got = try source.read(into: chunk)
    if got == 0 {
      if xmlBufferLength(raw) > 0 { fail() }
      hasEnded = true
      return
    }
    xmlBufferAdd(raw, chunk.baseAddress!.assumingMemoryBound(to: UInt8.self), Int32(got))
  }

  private func fail() {
    failure = "the bytes that follow are not \(encoding)"
    hasEnded = true
  }
}

/// What the first bytes of an XML file say about its encoding.
enum XMLEncoding {
  /// An encoding other than UTF-8; nil when the bytes are none or no XML.
  static func other(_ head: Bytes, name: Container?) -> String? {
    guard head.count >= 4 else { return nil }
    let isXML = name == .xml
    switch (head[0], head[1], head[2], head[3]) {
    case (0xFF, 0xFE, _, _): return isXML || head[2] == 0x3C ? "UTF-16LE" : nil
    case (0xFE, 0xFF, _, _): return isXML || head[3] == 0x3C ? "UTF-16BE" : nil
    case (0x3C, 0, _, 0): return "UTF-16LE"
    case (0, 0x3C, 0, _): return "UTF-16BE"
    default: return declared(head)
    }
  }

  private static func declared(_ head: Bytes) -> String? {
    guard head.begins(with: "<?xml"), let end = head.find("?>"),
      let key = head[0..<end].find("encoding")
    else { return nil }
    var start = key + 8
    while start < end, head[start] != UInt8(ascii: "\""), head[start] != UInt8(ascii: "'") {
      start += 1
    }
    guard start < end, let close = head[0..<end].find(head[start], from: start + 1) else {
      return nil
    }
    let name = head[start + 1..<close]
    for plain in ["utf-8", "utf8", "us-ascii", "ascii"] as [StaticString] {
      if name.spells(caseless: plain) { return nil }
    }
    // A file that says UTF-16 in eight-bit letters is not.
    if name.count >= 6, name[0..<6].spells(caseless: "utf-16") { return nil }
    return name.string
  }
}
