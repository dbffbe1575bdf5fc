import Rulebook

/// What was ordered is said to be done, in whatever words: 调低点空调 – 空调给您降了两度.
extension UnspacedReader {
  mutating func findFulfilled() {
    guard isOrdering, !ordered.isEmpty, mayPerform, isReport, clause.count <= 24,
      let end = endOfDone(),
      !clause.contains(where: {
        // 空调坏了 fulfils nothing.
        letters.is($0, [.negations, .potentials])
          || letters.begins(.failures, at: $0, limit: clause.upperBound)
      })
    else { return }
    for deeds in pages.deeds where ordered.contains(Int32(deeds.topic)) {
      for place in opening..<end {
        guard let last = ending(of: deeds.objects, at: place), last < end else { continue }
        // 图片已生成之后，…
        if isMoment(behind: end)
          || letters.ends(.moments, at: clause.upperBound, from: opening + 1)
        {
          return
        }
        return claim(
          deeds.topic, .affirm, .performed, place..<end, Matcher.Filling(), isMarked: false)
      }
    }
  }

  /// Where what says that something is done ends: 降|了|两度, 已留缝.
  private func endOfDone() -> Int? {
    let last = endOfReport
    if last > opening { return last }
    for place in opening + 1..<max(opening + 1, clause.upperBound) {
      if letters.tokens[place].word == pages.known.done { return place + 1 }
      if letters.longest(.doings, at: place, limit: clause.upperBound) > place {
        return clause.upperBound
      }
    }
    return nil
  }
}
