import Corpus

extension RefusalReader {
  /// Reads the head of an answer in which anchors of refusals were found; false when nothing in it could
  /// decline.
  mutating func look(_ text: Text, at anchors: ArraySlice<UInt32>, in base: UnsafePointer<UInt8>)
    -> Bool
  {
    self.base = base
    self.text = text.range
    var end = min(text.range.upperBound, text.range.lowerBound + RefusalReader.head)
    let latest = min(text.range.upperBound, end + RefusalReader.head)
    while end < latest, base[end - 1] != UInt8(ascii: "."), base[end - 1] != UInt8(ascii: "\n") {
      end += 1
    }
    readEnd = end
    let head = text.range.lowerBound..<end
    guard holdsTellingSign(head, at: anchors) else { return false }
    answer.clear()
    answer.read(base, head, .refusalSigns, lexicon)
    return true
  }

  /// Whether a telling sign stands in a sentence around an anchor. Most answers have none, and are not
  /// read.
  private mutating func holdsTellingSign(_ head: Range<Int>, at anchors: ArraySlice<UInt32>) -> Bool
  {
    let sentences = Sentences(bytes: base, text: head, lexicon: lexicon)
    var read = head.lowerBound
    for anchor in anchors where Int(anchor) >= read && head.contains(Int(anchor)) {
      let sentence = sentences.around(Int(anchor))
      read = sentence.upperBound
      answer.clear()
      answer.read(base, sentence, .refusalSigns, lexicon, for: .telling)
      if !answer.sightings.isEmpty { return true }
    }
    return false
  }
}
