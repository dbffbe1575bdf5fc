import Corpus

/// Finds the rows of an XML file: elements of one name.
struct XMLBorders {
  private var tags: XMLTags
  /// Whether such an element may stand inside another.
  private let nests: Bool
  private var depth = 0
  /// How many shelters are open in the row, and whether a row stands open inside them.
  private var shelters = 0
  private var hasGuest = false
  private var start = 0

  init(_ plan: XMLPlan) {
    tags = XMLTags(of: plan.row, shelter: plan.shelter)
    nests = plan.nests
  }

  /// Where the row that is open begins; nil between rows.
  var openRow: Int? { depth > 0 ? start : nil }

  /// What is open where the bytes end, outside of rows, and where it begins.
  var unclosed: (String, Int)? { tags.unclosed.map { ($0, tags.unclosedStart) } }

  /// Begins anew between two rows.
  mutating func forget() {
    tags = tags.fresh
    depth = 0
    shelters = 0
    hasGuest = false
  }

  /// Tells that the next piece begins behind so many bytes.
  mutating func pass(_ count: Int) {
    tags.pass(count)
    start -= count
  }

  /// The next row that ends in a piece, from an index on; nil at its end.
  mutating func next(in bytes: Bytes, _ index: inout Int) -> Range<Int>? {
    while let tag = tags.next(in: bytes, &index) {
      if tag.isShelter {
        guard depth > 0, tag.kind != .empty else { continue }
        shelters = max(0, shelters + (tag.kind == .start ? 1 : -1))
      } else if shelters > 0, tag.kind != .start || !hasGuest, tag.kind != .end || hasGuest {
        if tag.kind != .empty { hasGuest.toggle() }
      } else if let row = row(tag) {
        return row
      }
    }
    return nil
  }

  private mutating func row(_ tag: XMLTags.Tag) -> Range<Int>? {
    switch tag.kind {
    case .start:
      if depth > 0 && !nests {
        // The row before was never closed: it ends here.
        let row = start..<tag.range.lowerBound
        start = tag.range.lowerBound
        shelters = 0
        hasGuest = false
        return row
      }
      if depth == 0 { start = tag.range.lowerBound }
      depth += 1
    case .empty:
      if depth == 0 { return tag.range }
    case .end:
      guard depth > 0 else { return nil }
      depth -= 1
      guard depth == 0 else { return nil }
      shelters = 0
      hasGuest = false
      return start..<tag.range.upperBound
    }
    return nil
  }
}

/// Cuts an XML file behind its rows.
struct XMLCutter: Cutter {
  private var borders: XMLBorders
  private let root: [UInt8]

  init(_ plan: XMLPlan) {
    borders = XMLBorders(plan)
    root = plan.root
  }

  mutating func last(in bytes: Bytes) -> Int? {
    var border: Int?
    var index = 0
    while let row = borders.next(in: bytes, &index) { border = row.upperBound }
    borders.pass(bytes.count)
    return border
  }

  mutating func first(in bytes: Bytes) -> Int? {
    var index = 0
    guard let row = borders.next(in: bytes, &index) else {
      borders.pass(bytes.count)
      return nil
    }
    if row.upperBound >= 0 && row.upperBound < index {
      // The next row's tag ended this one; it will be seen again.
      borders.forget()
      return row.upperBound
    }
    borders.pass(index)
    return index
  }

  /// The end of the root must stand behind the last row; a row that is open tells of itself.
  func complaint(about tail: Bytes?) -> String? {
    guard let tail, !root.isEmpty, borders.openRow == nil, borders.unclosed == nil else {
      return nil
    }
    return root.withUnsafeBufferPointer { root in
      let name = Bytes(root)
      var at = 0
      while let open = tail.find("</", from: at) {
        at = open + 2
        let end = at + name.count
        if end <= tail.count, tail[at..<end].spells(name) { return nil }
      }
      return "the file ends before <\(name.string)> is closed"
    }
  }
}
