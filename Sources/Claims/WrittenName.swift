/// The name of a file, a folder or a page as it stands in a text: "src/main.rs", "~/notes",
/// "https://example.com". It is one word, and means what its ending says: a file, an image, a link.
struct WrittenName {
  /// The word that it stands for.
  let word: Int32
  let start: Int
  let end: Int
}

extension Vocabulary {
  /// The name that ends a word with a full stop in it: "utils.py", with what stands before it without
  /// a space.
  func name(
    endingWith word: Range<Int>, of bytes: UnsafePointer<UInt8>, in text: Range<Int>
  ) -> WrittenName? {
    var stop = word.upperBound - 1
    let first = max(word.lowerBound + 1, word.upperBound - Vocabulary.longestEnding)
    while stop > first, bytes[stop] != UInt8(ascii: ".") { stop -= 1 }
    guard stop >= first, bytes[stop] == UInt8(ascii: ".") else { return nil }
    let meaning = meaning(bytes, stop..<word.upperBound)
    // "node.js" is known as what it is.
    guard meaning > 0, find(bytes + word.lowerBound, word.count) == 0 else { return nil }
    let start = WrittenName.start(of: word.lowerBound, bytes, text)
    // "mia@example.com" is nothing that one opens, "Example.com" may be anybody's name.
    guard !(start..<word.lowerBound).contains(where: { bytes[$0] == UInt8(ascii: "@") }) else {
      return nil
    }
    guard meaning == self.meaning(of: ".com") else {
      return WrittenName(word: meaning, start: start, end: word.upperBound)
    }
    guard start == word.lowerBound, bytes[start] >= UInt8(ascii: "a") else { return nil }
    return WrittenName(
      word: meaning, start: start, end: WrittenName.end(from: word.upperBound, bytes, text))
  }

  /// The name that a slash or a full stop is in which does not stand between letters.
  func name(
    around mark: Int, of bytes: UnsafePointer<UInt8>, in text: Range<Int>
  ) -> WrittenName? {
    guard mark + 1 < text.upperBound else { return nil }
    let next = bytes[mark + 1]
    if bytes[mark] == UInt8(ascii: ".") {
      guard next >= UInt8(ascii: "a"), next <= UInt8(ascii: "z") else { return nil }
      // ".gitignore", "notes_2024.pdf"
      var end = mark + 1
      while end < text.upperBound, WrittenName.isPart(bytes[end]), end - mark < 16 { end += 1 }
      let meaning = meaning(bytes, mark..<end)
      guard meaning > 0 else { return nil }
      let start = WrittenName.start(of: mark, bytes, text)
      return WrittenName(word: meaning, start: start, end: end)
    }
    let before = mark > text.lowerBound ? bytes[mark - 1] : 32
    if next == UInt8(ascii: "/") {
      guard before == UInt8(ascii: ":") else { return nil }
      return WrittenName(
        word: meaning(of: "://"), start: WrittenName.start(of: mark, bytes, text),
        end: WrittenName.end(from: mark, bytes, text)
      ).isKnown
    }
    guard WrittenName.isPart(next) || next == UInt8(ascii: ".") else { return nil }
    let start = WrittenName.start(of: mark, bytes, text)
    // "and/or" is no path.
    let isFirst = (start..<mark).allSatisfy {
      bytes[$0] == UInt8(ascii: ".") || bytes[$0] == UInt8(ascii: "~")
    }
    guard isFirst else { return nil }
    let end = WrittenName.end(from: mark, bytes, text)
    if let file = name(endingWith: mark..<end, of: bytes, in: text) { return file }
    // "/help" is no path either.
    let isPath =
      start < mark || (mark + 1..<end).contains { bytes[$0] == UInt8(ascii: "/") }
    return isPath ? WrittenName(word: meaning(of: "/"), start: start, end: end).isKnown : nil
  }

  private func meaning(_ bytes: UnsafePointer<UInt8>, _ ending: Range<Int>) -> Int32 {
    let word = find(bytes + ending.lowerBound, ending.count)
    return word > 0 ? entries[Int(word)].first : 0
  }

  private func meaning(of ending: StaticString) -> Int32 {
    meaning(ending.utf8Start, 0..<ending.utf8CodeUnitCount)
  }

  /// The longest ending that is looked for, with its full stop.
  private static let longestEnding = 9
}

extension WrittenName {
  /// Itself, where some page says what it stands for.
  fileprivate var isKnown: WrittenName? { word > 0 ? self : nil }

  /// Where a name begins that goes on at a place.
  fileprivate static func start(
    of place: Int, _ bytes: UnsafePointer<UInt8>, _ text: Range<Int>
  ) -> Int {
    var start = place
    while start > text.lowerBound, place - start < 200 {
      let byte = bytes[start - 1]
      let next = bytes[start]
      let isColon =
        byte == UInt8(ascii: ":") && (next == UInt8(ascii: "/") || next == UInt8(ascii: "\\"))
      guard isPart(byte) || isBetweenParts(byte) || isColon else { break }
      start -= 1
    }
    return start
  }

  /// Where a name ends that begins before a place; a sentence's last mark is not its own.
  fileprivate static func end(
    from place: Int, _ bytes: UnsafePointer<UInt8>, _ text: Range<Int>
  ) -> Int {
    var end = place
    while end < text.upperBound,
      isPart(bytes[end]) || isBetweenParts(bytes[end]) || isOfQuery(bytes[end])
    {
      end += 1
    }
    while end > place, !isPart(bytes[end - 1]), bytes[end - 1] != UInt8(ascii: "/") { end -= 1 }
    return end
  }

  fileprivate static func isPart(_ byte: UInt8) -> Bool {
    let kind = ByteKind.of(byte)
    return kind == .letter || kind == .digit || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "-")
  }

  private static func isBetweenParts(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "."), UInt8(ascii: "~"),
      UInt8(ascii: "@"), UInt8(ascii: "+"):
      true
    default: false
    }
  }

  private static func isOfQuery(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "?"), UInt8(ascii: "="), UInt8(ascii: "&"), UInt8(ascii: "#"),
      UInt8(ascii: "%"), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "!"):
      true
    default: false
    }
  }
}
