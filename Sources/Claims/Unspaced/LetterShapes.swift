import Rulebook

extension UnspacedReader {
  /// How many bytes an answer has that may be nothing but a name and a word about it.
  private static let bare = 90

  /// How many bytes an answer has that says no more than what it cannot take.
  private static let brief = 150

  /// 作为一个人工智能: the speaker's own voice.
  mutating func findMark() {
    for clause in clauses {
      self.clause = clause
      opening = skipped(clause.lowerBound, clause.upperBound)
      for place in clause.lowerBound..<min(opening + 3, clause.upperBound) {
        letters.matches(.marks, at: place, limit: clause.upperBound, into: &found)
        guard let match = found.first, isClean(upTo: place) else { continue }
        // 不要说“作为AI”
        if isSystem, letters.isQuoted(Int(letters.tokens[place].start), letters.bytes) { return }
        guard !isAboutOthers(behind: match.end) else { return }
        standing.mark = place..<match.end
        let start = place > 0 && letters.is(place - 1, .speakers) ? place - 1 : place
        claim(
          Int(match.form.topic), .affirm, .stated, start..<match.end, Matcher.Filling(),
          by: match.number, isMarked: !standing.isQuestion)
        return
      }
    }
  }

  /// Whether the clause behind a mark has another subject, and the speaker is not named.
  private func isAboutOthers(behind end: Int) -> Bool {
    guard !standing.isEarly else { return false }
    guard let next = clauses.first(where: { $0.lowerBound >= end }) else { return false }
    guard letters.is(next.lowerBound, .others) else { return false }
    return !(0..<letters.count).contains { letters.is($0, .speakers) }
  }

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

  /// Whether the clause may say that something was done. 邮件已发送，还需要帮助吗？ asks only in its last
  /// clause.
  var mayPerform: Bool {
    !isSystem && standing.supposition == .none && (!standing.isQuestion || clause != clauses.last)
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
      && (0...place).contains { greeting in
        pages.known.greetings.contains {
          letters.matches($0, at: greeting, limit: letters.count)
        }
      }
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

  private mutating func perform(_ group: Group, _ force: Claim.Force, at place: Int) {
    if place > opening, subject(at: place).kind == .other { return }
    letters.matches(group, at: place, limit: letters.count, into: &found)
    guard !found.isEmpty, !isNegated(place) else { return }
    for match in found where !isMoment(behind: match.end) {
      claim(
        Int(match.form.topic), match.form.polarity, force, place..<match.end, match.filling,
        by: match.number, isMarked: false)
    }
  }

  /// Whether what is said to be done is only when something else is: 下单成功之后，商家会发货.
  func isMoment(behind end: Int) -> Bool {
    let known = pages.known
    let finished = known.finished.first { letters.matches($0, at: end, limit: letters.count) }
    var place = end + (finished?.count ?? 0)
    if place < letters.count, letters.tokens[place].word == known.done { place += 1 }
    return known.moments.contains {
      letters.matches($0, at: place, limit: letters.count)
    }
  }

  /// Whether an act is denied, wished, asked for or supposed.
  func isNegated(_ place: Int) -> Bool {
    for index in max(clause.lowerBound, place - 8)..<max(clause.lowerBound, place) {
      let end = letters.word(.negations, at: index)
      if end > index, end <= place { return true }
    }
    return false
  }

  /// Reads what stands in a self-description: name, maker, model.
  mutating func describe() {
    guard standing.isDescription || standing.mark != nil else { return }
    guard standing.supposition != .own, !standing.isQuestion else { return }
    describeMind()
    for place in clause {
      if subject(at: place).kind == .other { break }
      if let mark = standing.mark, place < mark.lowerBound { continue }
      guard letters.mayBegin(.tails, at: place) else { continue }
      letters.matches(.tails, at: place, limit: clause.upperBound, into: &found)
      guard !found.isEmpty, !isDeniedBeing(before: place) else { continue }
      for match in found where Int(match.form.topic) != pages.mindTopic {
        claim(
          Int(match.form.topic), .affirm, .stated, place..<match.end, match.filling,
          by: match.number, isMarked: standing.isMarked)
      }
    }
  }

  /// 我是某某，由…研发的语言模型: the clause behind a description says what it is.
  private mutating func describeMind() {
    guard standing.isDescription, clause.lowerBound > clauses[0].lowerBound, cues.isEmpty,
      pages.mindTopic >= 0, standing.subject == .speaker,
      // In a system text 助手 is the speaker, and here the noun.
      subjects.allSatisfy({ $0.isSpeaker && $0.end == clause.upperBound })
    else { return }
    let end = letters.mind(at: clause.lowerBound, limit: clause.upperBound)
    // 一只AI小狐狸
    guard end > clause.lowerBound, clause.upperBound - end <= 4,
      end == clause.upperBound || letters.tokens[end].word != pages.known.possessive
    else { return }
    claim(
      pages.mindTopic, .affirm, .stated, clause.lowerBound..<end, Matcher.Filling(),
      isMarked: standing.isMarked)
  }

  /// 不是由…开发: what is described is what the speaker is not.
  private func isDeniedBeing(before place: Int) -> Bool {
    cues.contains {
      $0.isDenial && $0.frame == .be && $0.start < place && $0.start >= place - 14
    }
  }
}
