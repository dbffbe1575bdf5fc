import Corpus

/// What the tags of one turn's text gave.
struct Found {
  var reasoning = Text.none
  /// Where the new calls, outcomes and tools begin in the record.
  let firstCall: Int
  let firstOutcome: Int
  let firstTool: Int

  init(in record: borrowing Record) {
    firstCall = record.calls.count
    firstOutcome = record.outcomes.count
    firstTool = record.tools.count
  }

  func outcomes(in record: borrowing Record) -> Range<Int> { firstOutcome..<record.outcomes.count }

  /// Gives the calls, outcomes and thoughts to their turn, behind those that it had already.
  func give(to turn: Int, in record: inout Record) {
    Found.give(&record.calls, from: firstCall, to: &record.turns[turn].calls)
    Found.give(&record.outcomes, from: firstOutcome, to: &record.turns[turn].outcomes)
    if !reasoning.isEmpty { record.turns[turn].reasoning = reasoning }
  }

  /// Makes the elements from one on follow those that the turn had, which may stand elsewhere.
  private static func give<Element>(
    _ list: inout [Element], from first: Int, to had: inout Range<Int>
  ) {
    guard list.count > first else { return }
    if had.isEmpty {
      had = first..<list.count
    } else if had.upperBound == first {
      had = had.lowerBound..<list.count
    } else {
      list.insert(contentsOf: Array(list[had]), at: first)
      had = first..<list.count
    }
  }

  /// Moves what was found in a range of a text to the end of the arena, so that the range may be
  /// blanked; the way back to the file stays.
  func move(_ whole: Text, _ range: Range<Int>, turn: Int, in record: inout Record) {
    let from = Int(whole.start) + range.lowerBound
    let delta = record.arena.count - from
    _ = record.arena.room(for: range.count + 1)
    record.arena.append(record.arena.bytes[from..<from + range.count])
    record.arena.close()
    let area = from..<from + range.count
    for index in firstCall..<record.calls.count {
      record.calls[index].name.shift(by: delta, within: area)
      record.calls[index].arguments.shift(by: delta, within: area)
      record.calls[index].id.shift(by: delta, within: area)
    }
    for index in firstOutcome..<record.outcomes.count {
      record.outcomes[index].name.shift(by: delta, within: area)
      record.outcomes[index].text.shift(by: delta, within: area)
      record.outcomes[index].id.shift(by: delta, within: area)
    }
    for index in firstTool..<record.tools.count {
      record.tools[index].name.shift(by: delta, within: area)
      record.tools[index].description.shift(by: delta, within: area)
      record.tools[index].parameters.shift(by: delta, within: area)
    }
    record.turns[turn].reasoning.shift(by: delta, within: area)
  }
}

extension Text {
  fileprivate mutating func shift(by delta: Int, within area: Range<Int>) {
    guard count > 0, area.contains(Int(start)) else { return }
    start = UInt32(truncatingIfNeeded: Int(start) + delta)
  }
}
