import Corpus
import JSON

// Axolotl's `train_detail`: of one turn some parts are trained and others are not. Offsets count
// characters, and the last one of a part belongs to it.
extension ShapeReader {
  /// A turn of which parts are masked is trained when any part is.
  func weightOfDetail(_ detail: Int) -> Float? {
    var weight: Float?
    for part in page.nodes.elements(of: detail) {
      guard let train = page.nodes.value("train", of: part) else { continue }
      weight = max(weight ?? 0, self.weight(train) ?? 0)
    }
    return weight
  }

  /// Leaves blank what of a turn is not trained: it teaches nothing, and what is left keeps its
  /// place in the file.
  func blankParts(of text: Text, by detail: Int, _ record: inout Record) {
    // All are found before the first is blank: a blank has more characters than what it covers.
    let bytes = record.bytes(text)
    let ranges = page.nodes.elements(of: detail).compactMap { part -> Range<Int>? in
      guard let train = page.nodes.value("train", of: part), weight(train) == 0,
        let begin = offset("begin_offset", of: part), let end = offset("end_offset", of: part),
        begin <= end
      else { return nil }
      return bytes.place(ofCharacter: begin)..<bytes.place(ofCharacter: end + 1)
    }
    let start = Int(text.start)
    for range in ranges {
      record.arena.blank(start + range.lowerBound..<start + range.upperBound)
    }
  }

  private func offset(_ key: StaticString, of part: Int) -> Int? {
    guard let value = page.nodes.value(key, of: part),
      let number = Number.value(page.nodes.bytes(value)), (0..<1e9).contains(number)
    else { return nil }
    return Int(number)
  }
}

extension Bytes {
  /// Where a character begins, the first being 0; the end when there are not so many.
  fileprivate func place(ofCharacter number: Int) -> Int {
    var left = number
    var at = 0
    while at < count {
      if self[at] & 0xC0 != 0x80 {
        if left == 0 { return at }
        left -= 1
      }
      at += 1
    }
    return count
  }
}
