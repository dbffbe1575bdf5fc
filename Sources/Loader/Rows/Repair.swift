import Corpus
import JSON

/// A copy of a row in which bytes that are not UTF-8 are replaced and bare control characters are
/// escaped, with the way back to where everything stood.
struct Repair: ~Copyable {
  private var arena = Arena()
  /// What was wrong, by offsets in the row as it was.
  private(set) var faults: [Fault] = []
  /// Where the copy and the row part company: from `copy` on, the row is at `row`.
  private var steps: [(copy: Int, row: Int)] = []
  private var count = 0

  var bytes: Bytes { arena.bytes[0..<count] }

  mutating func copy(_ row: Bytes) {
    arena.clear()
    faults.removeAll(keepingCapacity: true)
    steps.removeAll(keepingCapacity: true)
    steps.append((0, 0))
    var index = 0
    var isInString = false
    while index < row.count {
      let byte = row[index]
      guard let length = Fault.sequenceLength(row, at: index) else {
        faults.append(Fault(.badUTF8, at: index))
        index += 1
        put("\u{FFFD}", row: index)
        continue
      }
      if isInString && byte < 0x20 {
        faults.append(Fault(.controlCharacter, at: index))
        index += 1
        let digits: StaticString = "0123456789abcdef"
        arena.append(Bytes("\\u00"))
        arena.append(digits.utf8Start[Int(byte >> 4)])
        arena.append(digits.utf8Start[Int(byte & 15)])
        steps.append((arena.count, index))
        continue
      }
      var taken = length
      if byte == UInt8(ascii: "\"") { isInString.toggle() }
      if isInString && byte == UInt8(ascii: "\\") && index + 1 < row.count && row[index + 1] < 0x80
        && row[index + 1] >= 0x20
      {
        taken = 2
      }
      arena.append(row[index..<index + taken])
      index += taken
    }
    count = arena.count
    arena.append(Bytes("\0\0\0\0\0\0\0\0"))
  }

  private mutating func put(_ text: StaticString, row: Int) {
    arena.append(Bytes(text))
    steps.append((arena.count, row))
  }

  /// Where a place of the copy stood in the row.
  func original(_ place: Int) -> Int {
    var low = 0
    var high = steps.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if steps[middle].copy <= place { low = middle } else { high = middle }
    }
    let next = low + 1 < steps.count ? steps[low + 1].row - 1 : Int.max
    return min(steps[low].row + place - steps[low].copy, next)
  }

  /// Leads the texts of a record, which was read from the copy, back to the file.
  func restore(_ record: inout Record, start: Int) {
    record.changeTexts { text in
      if text != .none { text.source = UInt64(start + original(Int(text.source))) }
    }
  }

  /// Leads the places of a log, which was written about the copy, back to the file.
  func restore(_ log: inout Log, start: Int) {
    log.movePlaces { start + original($0) }
  }
}
