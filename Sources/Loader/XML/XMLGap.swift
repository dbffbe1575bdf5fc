import Corpus

/// What stands between two rows of an XML file, where no reader looks: tags that hold rows,
/// comments, and now and then something that was meant to be read.
enum XMLGap {
  /// The first thing between rows that is lost, and what to say of it. What tells about the dataset
  /// is not lost: it was never data.
  static func loss(in gap: Bytes) -> (place: Int, says: String)? {
    var at = 0
    var depth = 0
    /// The depth of the element that tells about the dataset.
    var aside: Int?
    while at < gap.count {
      let open = gap.find(UInt8(ascii: "<"), from: at) ?? gap.count
      let said = gap.trimmed(at..<open)
      if !said.isEmpty, aside == nil { return (said.lowerBound, "this text is in no row") }
      guard open < gap.count else { return nil }
      let isData = gap.has("<![CDATA[", at: open)
      if isData, aside == nil { return (open, "this text is in no row") }
      guard let end = end(of: gap, open, isData: isData) else { return nil }
      at = end
      guard open + 1 < gap.count, gap[open + 1] != UInt8(ascii: "!"),
        gap[open + 1] != UInt8(ascii: "?"), gap[end - 2] != UInt8(ascii: "/")
      else { continue }
      if gap[open + 1] == UInt8(ascii: "/") {
        depth -= 1
        if let outer = aside, depth <= outer { aside = nil }
      } else {
        if aside == nil, isAbout(gap, open + 1) { aside = depth }
        depth += 1
        if depth > deepest {
          return (
            open, "the elements between two rows are nested too deeply (\(deepest) is the most)"
          )
        }
      }
    }
    return nil
  }

  /// As deep as the elements of a row may be.
  private static let deepest = 256

  private static func end(of gap: Bytes, _ open: Int, isData: Bool) -> Int? {
    if isData { return gap.find("]]>", from: open).map { $0 + 3 } }
    if gap.has("<!--", at: open) { return gap.find("-->", from: open + 4).map { $0 + 3 } }
    return gap.find(UInt8(ascii: ">"), from: open).map { $0 + 1 }
  }

  private static func isAbout(_ gap: Bytes, _ start: Int) -> Bool {
    var end = start
    while end < gap.count, gap[end] > 0x20, gap[end] != UInt8(ascii: ">") { end += 1 }
    return about.contains { gap[start..<end].spells(caseless: $0) }
  }

  private static let about: [StaticString] = [
    "meta", "metadata", "head", "header", "info", "about", "title", "name", "description",
    "version", "license", "licence", "source", "author", "authors", "date", "language", "lang",
    "url", "comment", "notes", "id",
  ]
}
