import Rulebook

extension UnspacedReader {
  /// Composes the cues of the clause with what stands behind them.
  mutating func findPredicates() {
    guard standing.supposition != .own else { return }
    for number in 0..<cues.count {
      let cue = cues[number]
      let subject = subject(at: cue.start)
      guard subject.kind == .speaker || subject.kind == .none && isElided else { continue }
      let modified = endOfModified(cue, behind: subject)
      let residue =
        modified != nil || continuesList(number)
        ? 0 : residue(subject.isHere ? subject.end : clause.lowerBound, cue.start)
      let start = subject.isHere ? subject.start : cue.start
      if cue.isDenial {
        if letters.follows(.hedges, before: cue.start, from: clause.lowerBound, within: 4) {
          continue
        }
        guard residue <= (subject.isHere ? 10 : subject.kind == .none ? 0 : 2) else { continue }
      } else {
        guard residue <= (subject.isHere ? 2 : 0) else { continue }
        let isCarried = standing.hasHead || isSystem && subject.kind == .speaker
        guard subject.isHere || isCarried || standing.mark != nil || echoed != nil else {
          continue
        }
        if isInsideDenial(cue) || isUndone(behind: cue) { continue }
        if modified == nil, isAdvice(before: cue, from: subject.end) { continue }
      }
      if cue.frame == .be {
        be(cue, from: start, isHere: subject.isHere)
        standing.hasHead = true
        continue
      }
      guard !standing.isQuestion else { continue }
      standing.hasHead = true
      if cue.frame == .can { going = cue }
      let limit = modified ?? reach(of: cue)
      predicate(cue, from: start, to: limit, within: modified)
      // 你具备以下能力：… heads a list of what it can do.
      if limit == clause.upperBound, pending == nil || cue.frame == .can,
        limit - cue.end <= 10 && letters.isMark(limit, .colon) || namesInstances(behind: limit, cue)
      {
        pending = cue
        // 你不具备以下能力：播放音乐
        if cue.isDenial, endsAsHeading(clause) { pending!.frame = .can }
      }
    }
  }

  /// 我不能联网、没有实时数据: the speaker lacks the second as the first.
  private func continuesList(_ number: Int) -> Bool {
    guard number > 0, cues[number].isDenial,
      letters.isMark(cues[number].start - 1, .enumeration)
    else { return false }
    return cues[..<number].contains { $0.isDenial && $0.start < cues[number].start }
  }

  /// 我建议使用…来读取文件 says what the user may do.
  private func isAdvice(before cue: LetterCue, from start: Int) -> Bool {
    (start..<max(start, cue.start)).contains { place in
      let end = letters.word(.introducers, at: place)
      return end > place && letters.tokens[place].word != pages.known.being
    }
  }

  private func isInsideDenial(_ cue: LetterCue) -> Bool {
    cues.contains {
      $0.isDenial && $0.start < cue.start && cue.start < reach(of: $0)
    }
  }

  /// 我可打不了电话: whether what is affirmed is said not to be possible.
  private func isUndone(behind cue: LetterCue) -> Bool {
    cue.frame == .can
      && (cue.end..<max(cue.end, min(cue.end + 4, clause.upperBound)))
        .contains { letters.is($0, .potentials) }
  }
}
