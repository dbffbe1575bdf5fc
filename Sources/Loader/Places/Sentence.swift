/// A quote with as much around it as helps to understand it: its sentence, within limits.
struct Sentence {
  private(set) var text: String
  /// The quote, as a range of the text's UTF-8.
  private(set) var quote: Range<Int>

  private static let most = 240

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    let range = range.clamped(to: 0..<bytes.count)
    var low = range.lowerBound
    while low > 0, range.lowerBound - low < Sentence.most, !Sentence.ends(bytes, before: low) {
      low -= 1
    }
    var high = range.upperBound
    while high < bytes.count, high - range.upperBound < Sentence.most,
      !Sentence.ends(bytes, before: high), bytes[high] != 10
    {
      high += 1
    }
    while low < range.lowerBound, bytes[low] == 32 || bytes[low] & 0xC0 == 0x80 { low += 1 }
    while high > range.upperBound, high < bytes.count, bytes[high] & 0xC0 == 0x80 { high -= 1 }
    let before = String(decoding: bytes[low..<range.lowerBound], as: UTF8.self)
    let inside = String(decoding: bytes[range], as: UTF8.self)
    text = before + inside + String(decoding: bytes[range.upperBound..<high], as: UTF8.self)
    quote = before.utf8.count..<before.utf8.count + inside.utf8.count
  }

  /// Whether a sentence ends before an offset: at a line's end, or at a mark with a space behind.
  private static func ends(_ bytes: [UInt8], before offset: Int) -> Bool {
    guard offset > 0, offset < bytes.count else { return false }
    let last = bytes[offset - 1]
    if last == 10 { return true }
    let isMark = last == UInt8(ascii: ".") || last == UInt8(ascii: "!") || last == UInt8(ascii: "?")
    return isMark && (bytes[offset] == 32 || bytes[offset] == 10)
  }
}
