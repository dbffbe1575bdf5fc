import Corpus

extension UnspacedReader {
  /// Reads the lines of a list behind a cue: 我无法： – 访问互联网 – 执行代码.
  mutating func readList(
    _ bytes: UnsafePointer<UInt8>, from start: Int, _ cue: LetterCue
  ) {
    let standing = standing
    var place = start
    for _ in 0..<12 {
      while place < turn.range.upperBound, bytes[place] <= 32 { place += 1 }
      var end = place
      while end < turn.range.upperBound, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      guard let first = behindMarker(bytes, place..<end) else { break }
      letters.read(bytes, first..<end, isAddressed: isSystem && !isSelfSpoken)
      let limit = (0..<letters.count).first { letters.tokens[$0].isMark && !isInside($0) }
      let label = 0..<(limit ?? letters.count)
      findMember(label, cue, standing)
      // 联网搜索：…, read_file：读取文件
      if letters.isMark(label.upperBound, .colon) {
        let next = label.upperBound + 1
        let end = (next..<letters.count).first { letters.tokens[$0].isMark && !isInside($0) }
        findMember(next..<(end ?? letters.count), cue, standing)
      }
      place = end
    }
    self.standing = standing
  }

  private mutating func findMember(
    _ member: Range<Int>, _ cue: LetterCue, _ standing: Standing
  ) {
    guard !member.isEmpty else { return }
    clause = member
    opening = skipped(clause.lowerBound, clause.upperBound)
    clauses = [clause]
    cues.removeAll(keepingCapacity: true)
    self.standing = standing
    findMembers(cue)
  }

  private func isInside(_ index: Int) -> Bool {
    letters.isMark(index, .enumeration) || letters.isMark(index, .quote)
  }

  /// Where a member's text begins; nil where the line is no member of a list.
  private func behindMarker(_ bytes: UnsafePointer<UInt8>, _ line: Range<Int>) -> Int? {
    var place = line.lowerBound
    while place < line.upperBound, bytes[place] >= 48, bytes[place] <= 57 { place += 1 }
    guard place < line.upperBound else { return nil }
    let byte = bytes[place]
    if place > line.lowerBound {
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ")") { return place + 1 }
      return byte == 0xE3 || byte == 0xEF ? place + 3 : nil
    }
    if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") { return place + 1 }
    return byte == 0xE2 ? place + 3 : nil
  }
}
