import Corpus
import Rulebook

/// How many rows are answered in each script but Latin, in which nearly all are.
struct Scripts: Sendable {
  private(set) var rows: [Script: Int] = [:]
  private var letters = Letters()

  /// As much of a row's answers is looked at.
  private static let most = 1024

  /// Counts a row by the first letters of its answers.
  mutating func take(_ record: borrowing Record) {
    letters.clear()
    var left = Scripts.most
    for index in record.turns.indices where record.turns[index].role == .assistant {
      if left <= 0 { break }
      let text = record.bytes(record.turns[index].text)
      letters.count(text[0..<min(left, text.count)])
      left -= text.count
    }
    if let script = letters.script, script != .latin { rows[script, default: 0] += 1 }
  }

  mutating func absorb(_ later: Scripts) { rows.merge(later.rows, uniquingKeysWith: +) }

  /// Those that no page reads, the most frequent first.
  func unread(_ read: Set<Script>) -> [(script: Script, rows: Int)] {
    rows.filter { !read.contains($0.key) }
      .sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
      .map { ($0.key, $0.value) }
  }

  /// The scripts of which the pages know words, and not a name or two.
  static func read(by shelves: [Shelf]) -> Set<Script> {
    var letters = Letters()
    for leaf in shelves.flatMap(\.leaves) {
      leaf.text.withUnsafeBufferPointer { letters.count(Bytes($0)) }
    }
    return Set(Script.allCases.filter { letters[$0] >= fewest })
  }

  private static let fewest = 100
}

extension Scripts: Packing {
  func pack(into packer: inout Packer) {
    packer.pack(unordered: rows) { packer, entry in
      packer.pack(count: entry.key.rawValue)
      packer.pack(count: entry.value)
    }
  }

  init(unpacking unpacker: inout Unpacker) throws(Damage) {
    try unpacker.each { (unpacker) throws(Damage) in
      guard let script = Script(rawValue: try unpacker.count()) else { throw Damage() }
      rows[script, default: 0] += try unpacker.count()
    }
  }
}
