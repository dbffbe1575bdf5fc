// Which sentences of a text are looked at.
//
// In an answer these are the ones that name the speaker, by its own name or not, those with an anchor of a phrase that does
// without, the members of a list under a line that names the speaker, and, in a language without
// spaces, the one behind a sentence about the speaker. In a prompt, which is written for the
// assistant, these are all.

extension ClaimReader {
  /// Reads the sentences of an answer that may claim something.
  mutating func readAnswer(_ sentences: Sentences) {
    let end = text.range.upperBound
    let scan = SpeakerScan(bytes: base, isShort: isShort)
    var place = Int(text.start)
    var hit = firstHit(from: place)
    var speaker = scan.first(from: place, to: end)
    // The next member of a list, and the line that it stands in.
    var member = (place: end, line: end)
    // Where a subject is carried over to.
    let isBrief = text.range.count <= UnspacedReader.report && isUnspaced(text.range)
    var carried = isBrief || unspaced.asksSelf && isUnspaced(text.range) ? place : end
    if isBareAnswer(place..<sentences.end(of: place, from: place)) { member.place = place }
    while true {
      var strength: Anchors.Strength = isShort ? [.always, .whenShort] : .always
      if ownName >= 0 { strength.insert(.whenNamed) }
      while hit < hits.count, hits[hit] < place || !hits.isStrong(hit, strength) { hit += 1 }
      let anchor = hit < hits.count ? min(hits[hit], end) : end
      let next = min(min(speaker, anchor), min(member.place, carried))
      guard next < end else { return }
      let range = sentences.around(next)
      place = max(range.upperBound, next + 1)
      // "闹钟\nI can't set alarms." goes on in another language.
      if next == carried && (!isBrief || isUnspaced(range)) || isUnspaced(next)
        || next == range.lowerBound && isLetters(range)
      {
        readUnspaced(range, sentences)
        carried = isBrief || unspaced.isCarried ? place : end
      } else {
        let lead = lead(of: range)
        let isNamed = speaker < place
        var isRead = isNamed || anchor < place || isBareAnswer(range)
        if !isRead, let lead { isRead = namesSpeaker(lead) }
        if isRead { read(sentence: range, under: lead) }
        if isNamed, endsWithColon(range) { member = firstMember(behind: place) }
        carried = end
      }
      if speaker < place { speaker = scan.first(from: place, to: end) }
      if member.place < place { member = self.member(behind: place, in: member.line) }
    }
  }

  /// Reads all sentences of a system text.
  mutating func readPrompt(_ sentences: Sentences) {
    let isUnspaced = isUnspaced(text.range)
    var place = Int(text.start)
    while place < text.range.upperBound {
      let end = max(sentences.end(of: place, from: place), place + 1)
      // Where the text is in a language without spaces, its sentences were read as such.
      if !isUnspaced || !self.isUnspaced(place) {
        read(sentence: place..<end, under: lead(of: place..<end))
      }
      place = end
    }
  }

  /// Whether a sentence that begins otherwise is one of letters without spaces: 2023年之后的我不了解。
  private func isLetters(_ range: Range<Int>) -> Bool {
    isUnspaced(range) && !beginsWithWords(range)
  }

  /// The first hit at or behind a place.
  private func firstHit(from place: Int) -> Int {
    var low = 0
    var high = hits.count
    while low < high {
      let middle = (low + high) / 2
      if hits[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
