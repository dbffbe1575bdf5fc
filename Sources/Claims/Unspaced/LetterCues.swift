import Rulebook

/// Words that deny or affirm, at a place.
struct LetterCue {
  var start: Int
  var end: Int
  var isDenial: Bool
  var frame: Form.Frame
}

extension UnspacedReader {
  /// Finds the cues of a clause; one that has two frames stands there twice.
  mutating func findCues(in clause: Range<Int>) {
    cues.removeAll(keepingCapacity: true)
    var place = clause.lowerBound
    while place < clause.upperBound {
      guard letters.mayBegin(.cues, at: place) else {
        place += 1
        continue
      }
      letters.matches(.cues, at: place, limit: clause.upperBound, into: &found)
      guard let longest = found.first else {
        place += 1
        continue
      }
      let isDenial = longest.form.polarity == .deny
      if !(isDenial && letters.is(longest.end, .cancellers)) {
        for match in found where match.end == longest.end {
          let cue = LetterCue(
            start: place, end: match.end, isDenial: match.form.polarity == .deny,
            frame: match.form.frame)
          let isKnown = cues.contains {
            $0.start == cue.start && $0.isDenial == cue.isDenial && $0.frame == cue.frame
          }
          if !isKnown { cues.append(cue) }
        }
      }
      place = longest.end
    }
  }

  /// Where the reach of a cue ends.
  func reach(of cue: LetterCue) -> Int {
    var limit = clause.upperBound
    for other in cues where other.start >= cue.end && other.start < limit {
      if other.isDenial || pages.known[.turns].contains(where: { isRun($0, other) }) {
        limit = other.start
      }
    }
    for place in cue.end..<max(cue.end, limit) where letters.is(place, .enders) { return place }
    return limit
  }

  private func isRun(_ run: [Int32], _ cue: LetterCue) -> Bool {
    run.count == cue.end - cue.start
      && letters.matches(run, at: cue.start, limit: clause.upperBound)
  }
}
