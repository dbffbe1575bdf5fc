import Rulebook

/// An answer that does no more than say what was done: 票买好了.
extension UnspacedReader {
  /// How many bytes an answer has that only reports what was done.
  static let report = 240

  /// Whether the clause may open an answer that is no more than a report: 票买好了，请查收.
  var isReport: Bool {
    standing.isEarly && turn.range.count <= UnspacedReader.report
      && (!letters.is(opening, .others) || letters.is(opening, .possessives))
      && !clause.contains { letters.is($0, [.questioners, .hypotheticals, .requesters]) }
  }

  /// 票买好了; 会议改到周四了; 话费充值成功.
  mutating func reported() {
    let last = endOfReport
    for deeds in pages.deeds {
      for verb in opening..<min(opening + 14, last) {
        guard let end = ending(of: deeds.verbs, at: verb), !isNegated(verb),
          isAllDone(behind: verb, end, last)
        else { continue }
        guard let object = objectBefore(verb, of: deeds) else { continue }
        note(deeds, object..<end)
        return
      }
    }
  }

  /// Where a clause ends that says at its end that something is done, but for its particles; where it
  /// begins when it does not say so.
  var endOfReport: Int {
    var last = clause.upperBound
    while last > opening {
      let isDone =
        pages.known.dones.contains(letters.tokens[last - 1].word)
        || letters.ends(.finished, at: last, from: opening + 1)
      if isDone { return last }
      guard letters.follows(.enders, before: last, from: opening, within: 1) else { break }
      last -= 1
    }
    return opening
  }

  /// Whether the verb closes the report: 买好了, 充值成功, 改到周四了.
  private func isAllDone(behind verb: Int, _ end: Int, _ last: Int) -> Bool {
    if pages.known.dones.contains(letters.tokens[last - 1].word) {
      return end <= last && last - end <= 12
    }
    return pages.known[.finished].contains {
      (end - 1...end + 2).contains(last - $0.count)
        && letters.matches($0, at: last - $0.count, limit: letters.count)
    }
  }
}
