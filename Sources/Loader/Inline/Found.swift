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
    if record.calls.count > firstCall {
      let had = record.turns[turn].calls
      if !had.isEmpty, had.upperBound != firstCall {
        let copies = Array(record.calls[had])
        record.calls.insert(contentsOf: copies, at: firstCall)
        record.turns[turn].calls = firstCall..<record.calls.count
      } else {
        let first = had.isEmpty ? firstCall : had.lowerBound
        record.turns[turn].calls = first..<record.calls.count
      }
    }
    if record.outcomes.count > firstOutcome {
      let had = record.turns[turn].outcomes
      if !had.isEmpty, had.upperBound != firstOutcome {
        let copies = Array(record.outcomes[had])
        record.outcomes.insert(contentsOf: copies, at: firstOutcome)
        record.turns[turn].outcomes = firstOutcome..<record.outcomes.count
      } else {
        let first = had.isEmpty ? firstOutcome : had.lowerBound
        record.turns[turn].outcomes = first..<record.outcomes.count
      }
    }
    if !reasoning.isEmpty { record.turns[turn].reasoning = reasoning }
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
