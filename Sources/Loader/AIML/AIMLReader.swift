import Corpus

/// Reads the categories of an AIML file.
struct AIMLReader {
  /// More examples than this are not made of one category,
  static let most = 1024
  /// and their texts do not take more bytes than this.
  static let room = 32 << 20

  mutating func read(_ reading: inout XMLReading, into record: inout Record) {
    let tree = reading.tree
    guard let template = tree.child("template", of: 0) else { return }
    let that = tree.child("that", of: 0).map { pattern($0, &reading, &record) } ?? .none
    let asked = tree.child("pattern", of: 0).map { pattern($0, &reading, &record) } ?? .none
    let choices = AIMLChoices(tree)
    let count = choices.count(in: template)
    if count == AIMLReader.most {
      reading.refuse("it can give \(count) answers or more; no more than \(count) are read")
    }
    for number in 0..<count {
      if record.arena.count > AIMLReader.room {
        reading.refuse("its answers take too much room; \(count - number) of \(count) are left out")
        return
      }
      let answer = AIMLAnswer(choices, number).read(template, &reading, &record)
      guard AIMLReader.says(record.bytes(answer)) else { continue }
      let first = record.turns.count
      if !that.isEmpty {
        var turn = Turn(.assistant, that)
        turn.weight = 0
        record.turns.append(turn)
      }
      record.turns.append(Turn(.user, asked))
      record.turns.append(Turn(.assistant, answer))
      record.examples.append(
        Example(
          turns: first..<record.turns.count, format: .aiml,
          because: "<category> of <pattern> and <template>"))
    }
  }

  /// A pattern as someone would say it; wild cards and sets leave gaps.
  private func pattern(
    _ element: Int, _ reading: inout XMLReading, _ record: inout Record
  ) -> Text {
    let tree = reading.tree
    let content = tree[element].content
    var draft = reading.begin(content.lowerBound, in: record)
    var at = content.lowerBound
    for child in tree.children(of: element) {
      let range = Int(tree[child].start)..<Int(tree[child].end)
      reading.append(at..<max(at, range.lowerBound), to: &draft, in: &record)
      reading.append(range, to: &draft, isHidden: true, in: &record)
      at = max(at, range.upperBound)
    }
    reading.append(at..<max(at, content.upperBound), to: &draft, in: &record)
    let text = reading.end(draft, in: &record)
    record.arena.soften(text.range)
    let kept = record.bytes(text).trimmed(0..<Int(text.count))
    return kept.isEmpty ? .none : text.part(kept)
  }

  /// Whether there is a letter or a digit in it.
  private static func says(_ bytes: Bytes) -> Bool {
    for byte in bytes.buffer {
      let lower = byte | 0x20
      if byte >= 0x80 || byte >= 48 && byte <= 57 || lower >= 97 && lower <= 122 { return true }
    }
    return false
  }
}
