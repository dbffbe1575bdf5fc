import Rulebook

extension UnspacedReader {
  /// How many bytes an answer has that may be nothing but a name and a word about it.
  private static let bare = 90

  /// How many bytes an answer has that says no more than what it cannot take.
  private static let brief = 150

  /// Finds shapes that affirm, deny or perform by themselves.
  mutating func findShapes() {
    guard standing.supposition != .own else { return }
    var sought = Group.affirms.bit | Group.denies.bit
    if !requested.isEmpty { sought |= Group.answers.bit }
    if mayPerform { sought |= Group.performs.bit | Group.fails.bit }
    for place in clause {
      let groups = letters.groups(at: place) & sought
      if groups == 0 { continue }
      if groups & Group.affirms.bit != 0 { shape(.affirms, at: place, limit: letters.count) }
      if groups & Group.answers.bit != 0 { shape(.answers, at: place, limit: letters.count) }
      if groups & Group.denies.bit != 0 { shape(.denies, at: place, limit: clause.upperBound) }
      if groups & Group.performs.bit != 0 { perform(.performs, .performed, at: place) }
      if groups & Group.fails.bit != 0 { perform(.fails, .failed, at: place) }
    }
  }

  private mutating func shape(_ group: Group, at place: Int, limit: Int) {
    let isOwn = letters.is(place, .speakers)
    var isAllowed = true
    if isOwn {
      // 别当我是人
      if place > clause.lowerBound,
        pages.known.beforeSelf.contains(letters.tokens[place - 1].word), group == .affirms
      {
        return
      }
      if place > clause.lowerBound,
        !isClean(upTo: place)
          || letters.follows(.objects, before: place, from: clause.lowerBound, within: 3)
      {
        return
      }
    } else {
      let subject = subject(at: place)
      let start = max(clause.lowerBound, subject.isHere ? subject.end : clause.lowerBound)
      isAllowed = self.isOwn(place) && (place == clause.lowerBound || residue(start, place) <= 14)
      // 名字叫小禾 answers who asked for it.
      if group == .answers, standing.isEarly, place == clause.lowerBound, subject.kind == .none {
        isAllowed = true
      }
    }
    if group == .affirms, !isAllowed { isAllowed = greets(before: place) }
    if group == .denies, !isAllowed { isAllowed = deniesWhatIsHere(place) }
    // What says of nobody who it is about is said of the speaker or not looked for at all.
    letters.matches(
      group, at: place, limit: limit, onlyNaming: !isOwn && !isAllowed, into: &found)
    for match in found {
      let topic = Int(match.form.topic)
      if group == .answers, !requested.contains(match.form.topic) { continue }
      // 小云。 is all that is said to 你叫什么名字？
      if match.filling.tokens == place..<match.end, !isAll(match, place) { continue }
      if standing.isQuestion, !pages.isFact[topic] { continue }
      if !isOwn, !pages.namesSpeaker[match.number], group == .affirms, !pages.isFact[topic],
        place > clause.lowerBound
      {
        let subject = subject(at: place)
        if residue(subject.isHere ? subject.end : clause.lowerBound, place) > 6 { continue }
      }
      if match.form.polarity == .affirm, isDeniedBeing(before: place) { continue }
      if pages.isFact[topic] {
        standing.isDescription = true
        standing.hasHead = true
      }
      claim(
        topic, match.form.polarity, .stated, place..<match.end, match.filling,
        by: match.number, isMarked: standing.isMarked)
    }
  }

  /// Whether the sentence opens an answer that has little more.
  var isBrief: Bool {
    standing.isEarly && !isSystem && turn.range.count <= UnspacedReader.brief
  }

  /// 这段语音无法识别: who denies what was just sent need not say 我.
  private func deniesWhatIsHere(_ place: Int) -> Bool {
    isBrief && standing.supposition == .none && place <= opening
      && subjects.last { $0.place <= place }?.place == place
  }

  /// 您好，这里是小蓝: whether a clause behind a greeting says who speaks.
  private func greets(before place: Int) -> Bool {
    standing.isEarly && !isSystem && place == clause.lowerBound
      && (place == 0 || subject(at: place).kind == .none)
      && (0...place).contains { letters.begins(.greetings, at: $0, limit: letters.count) }
  }

  /// Whether a filled hole is a short answer by itself, and no word of the language.
  private func isAll(_ match: LetterMatch, _ place: Int) -> Bool {
    let isFirst =
      place == opening && clause == clauses[0]
      && Int(letters.tokens[0].start) < Int(turn.start) + 12
    return isFirst && turn.range.count <= UnspacedReader.bare && match.end - place <= 4
      && letters.closes(match.end, clause.upperBound)
      && !(place..<match.end).contains {
        letters.longest(.cues, at: $0, limit: match.end) > $0
          || pages.known.asking.contains(letters.tokens[$0].word)
          || letters.tokens[$0].word == pages.known.lingering
      }
  }
}
