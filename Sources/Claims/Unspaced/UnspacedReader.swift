import Corpus
import Rulebook

/// Reads the sentences of a turn in a language without spaces.
struct UnspacedReader: ~Copyable {
  var letters: Letters
  var clauses: [Range<Int>] = []
  var subjects: [SubjectMark] = []
  var cues: [LetterCue] = []
  var heads: [Int] = []
  var found: [LetterMatch] = []
  var standing = Standing()
  /// The clause at hand.
  var clause = 0..<0
  /// Where what opens the clause ends: adverbs, apologies.
  var opening = 0
  /// Whether the speaker was the last subject of the sentence before.
  var isCarried = false
  /// Where the sentence before ended.
  var last = -1
  /// The forms by which something was found in the turn, again or for the first time.
  var used: [Int] = []
  /// What was found in the turn, for whoever speaks.
  var drafts: [ClaimReader.Draft] = []
  var turn = Text.none
  var turnIndex = 0
  var isSystem = false
  /// What the clause before says that the speaker can, or cannot.
  var going: LetterCue?
  /// Whether the assistant itself speaks in the system text at hand.
  var isSelfSpoken = false
  /// A cue whose members follow a colon.
  var pending: LetterCue?
  /// While a question is read as an answer: whether that is no, and the words that say so.
  var echoed: (isNo: Bool, quote: Text)?
  /// Whether a member of a list of what the assistant has is read.
  var isMember = false
  /// While a clause is read in another order than it is written: where it stands.
  var fronted: Range<Int>?
  /// For which topics the user asks.
  var requested: [Int32] = []
  /// What the user orders to be done, and done now.
  var ordered: [Int32] = []
  /// Whether the user's question is about the assistant: 你有意识吗？ An answer may then leave out 我.
  var asksSelf = false
  /// Whether it is about machines in general, too: 机器人会难过吗？
  var asksKind = false

  init(_ pages: Unspaced) { letters = Letters(pages) }

  /// What is known of a sentence.
  struct Standing {
    var isQuestion = false
    var isApology = false
    /// 作为一个人工智能.
    var mark: Range<Int>?
    var supposition = Supposition.none
    /// Who is the subject where a clause begins.
    var subject = Subject.none
    /// Whether the sentence says what the speaker is.
    var isDescription = false
    /// Whether a cue with the speaker as its subject was met.
    var hasHead = false
    /// Whether the sentence is one of the first two.
    var isEarly = false
    /// Whether it is the assistant's own voice, whatever text was asked for.
    var isMarked = false
    /// Whether it begins by denying an ability, as one who declines does.
    var isDeclining = false
  }

  enum Supposition { case none, condition, own }
  enum Subject { case none, speaker, other }

  var pages: Unspaced { letters.pages }

  mutating func begin(_ turn: Text, _ index: Int, isSystem: Bool) {
    self.turn = turn
    turnIndex = index
    self.isSystem = isSystem
    isSelfSpoken = false
    isCarried = false
    last = -1
    used.removeAll(keepingCapacity: true)
    drafts.removeAll(keepingCapacity: true)
    requested.removeAll(keepingCapacity: true)
    ordered.removeAll(keepingCapacity: true)
    asksSelf = false
    asksKind = false
  }

  /// Reads a sentence; `before` is the one that stands before it, if any.
  mutating func read(
    _ bytes: UnsafePointer<UInt8>, _ range: Range<Int>, before: Range<Int>, isEarly: Bool
  ) {
    // A sentence that nobody has read is not about the speaker.
    if last != before.upperBound { isCarried = false }
    last = range.upperBound
    prepare(bytes, range, isEarly: isEarly)
    if isSystem, isBullet(bytes, range) { standing.hasHead = true }
    findMark()
    findLine()
    guard mayBeOwn || mayTellOfDeeds() else { return isCarried = false }
    standing.isMarked = standing.mark != nil || isEarly && standing.isApology
    standing.isDeclining = isEarly && deniesEarly()
    let carried = isCarried
    pending = headingBefore()
    going = nil
    let asks = standing.isQuestion
    for clause in clauses {
      open(clause)
      standing.isQuestion = asks && !tellsFirst(clause)
      findCues(in: clause)
      if let pending, cues.isEmpty, subjects.isEmpty { findMembers(pending) }
      if !findFronted() {
        findShapes()
        findDeeds()
        if let going { goOn(going) }
        if !subjects.isEmpty || !cues.isEmpty { going = nil }
        findPredicates()
        findPotentials()
      }
      describe()
      // 我不知道您的位置，也无法上网: who is the subject of the clause inside is not carried on.
      if let mark = subjects.last(where: { !$0.isIntroduced }) ?? subjects.last {
        standing.subject = mark.isSpeaker ? .speaker : .other
      }
    }
    if let heading = heading() {
      readList(bytes, from: range.upperBound, heading)
    } else if let pending, letters.isMark(clauses.last!.upperBound, .colon) {
      readList(bytes, from: range.upperBound, pending)
    }
    isCarried =
      standing.subject == .speaker
      || standing.subject == .none && (standing.mark != nil || carried && clauses.isEmpty)
  }

  private mutating func prepare(
    _ bytes: UnsafePointer<UInt8>, _ range: Range<Int>, isEarly: Bool
  ) {
    letters.read(bytes, range, isAddressed: isSystem && !isSelfSpoken)
    standing = Standing()
    standing.isEarly = isEarly
    clauses.removeAll(keepingCapacity: true)
    var start = 0
    for index in 0...letters.count where index == letters.count || bordersClause(index) {
      if index > start { clauses.append(start..<index) }
      start = index + 1
    }
    let end = letters.count - 1
    guard end >= 0 else { return }
    var word = end
    while word > 0, letters.tokens[word].isMark { word -= 1 }
    standing.isQuestion = echoed == nil && isAsking(end, word)
    for index in 0..<min(6, letters.count)
    where letters.longest(.openings, at: index, limit: letters.count) > index {
      standing.isApology = true
    }
  }

  /// Whether anything in the sentence may be about the speaker: it is named, or may be left out.
  private var mayBeOwn: Bool {
    letters.present & WordKinds.speakers.rawValue != 0 || standing.isEarly || asksSelf || isElided
      || echoed != nil
  }

  /// Whether something in the sentence may say that an act was done, whoever did it.
  private mutating func mayTellOfDeeds() -> Bool {
    for place in 0..<letters.count {
      let groups = letters.groups(at: place)
      if groups & Group.doings.bit != 0,
        letters.longest(.doings, at: place, limit: letters.count) > place
      {
        return true
      }
      if groups & Group.leads.bit != 0,
        letters.longest(.leads, at: place, limit: letters.count) > place
      {
        return true
      }
      for group in [Group.performs, .fails] where groups & group.bit != 0 {
        letters.matches(group, at: place, limit: letters.count, into: &found)
        if !found.isEmpty { return true }
      }
    }
    return false
  }

  /// Whether a line of a system text is a point of a list that begins with what one has: - 有自己的观点.
  private func isBullet(_ bytes: UnsafePointer<UInt8>, _ range: Range<Int>) -> Bool {
    var place = range.lowerBound
    while place < range.upperBound, bytes[place] <= 32 { place += 1 }
    guard place < range.upperBound,
      bytes[place] == UInt8(ascii: "-") || bytes[place] == UInt8(ascii: "*"),
      let first = (0..<min(3, letters.count)).first(where: { !letters.tokens[$0].isMark })
    else { return false }
    return pages.known.havings.contains { letters.matches($0, at: first, limit: letters.count) }
  }

  private func isAsking(_ end: Int, _ word: Int) -> Bool {
    if letters.isMark(end, .question) { return true }
    // 还能帮你管理日程呢 says so, and asks nothing.
    return pages.known.asking.contains(letters.tokens[word].word)
      || letters.tokens[word].word == pages.known.lingering
        && (0..<word).contains { letters.is($0, .questioners) }
  }

  /// Whether a clause says something of the speaker before another one asks: 我会画画，想画什么？,
  /// 网页我打不开，您能把内容贴过来吗？
  private func tellsFirst(_ clause: Range<Int>) -> Bool {
    guard clause != clauses.last, clause == clauses[0],
      let last = clauses.last?.lowerBound, !letters.is(last, .speakers),
      letters.is(clause.lowerBound, .speakers)
        || pages.known.addressees.contains(letters.tokens[last].word)
          && clause.contains(where: { letters.is($0, .speakers) })
    else { return false }
    return !clause.contains { letters.word(.questioners, at: $0) > $0 }
  }

  private func bordersClause(_ index: Int) -> Bool {
    let token = letters.tokens[index]
    guard token.isMark else { return false }
    return !token.is(.enumeration) && !token.is(.quote) && !token.is(.slash)
  }

  /// Whether somebody else than the speaker speaks of what the speaker cannot do.
  private mutating func deniesEarly() -> Bool {
    for clause in clauses {
      findCues(in: clause)
      for cue in cues where cue.isDenial && cue.frame == .can {
        for place in max(clause.lowerBound, cue.start - 5)..<max(clause.lowerBound, cue.start)
        where letters.is(place, .speakers) { return true }
      }
    }
    return false
  }

  /// Whether 助手 is all that names a mind: a person may be one.
  private func isHelper(_ tokens: Range<Int>) -> Bool {
    var isHelper = false
    for place in tokens {
      let end = letters.longest(.minds, at: place, limit: tokens.upperBound)
      guard end > place else { continue }
      guard pages.known.helpers.contains(where: { $0.count == end - place }),
        pages.known.helpers.contains(where: { letters.matches($0, at: place, limit: end) })
      else { return false }
      isHelper = true
    }
    return isHelper
  }

  /// The bytes of some tokens.
  func bytes(of tokens: Range<Int>) -> Range<Int> {
    Int(letters.tokens[tokens.lowerBound].start)..<Int(letters.tokens[tokens.upperBound - 1].end)
  }

  /// Notes a claim.
  mutating func claim(
    _ topic: Int, _ polarity: Claim.Polarity, _ force: Claim.Force, _ tokens: Range<Int>,
    _ filling: Matcher.Filling, by form: Int = -1, isMarked: Bool
  ) {
    guard !tokens.isEmpty else { return }
    if topic == pages.mindTopic, polarity == .affirm, echoed == nil, isHelper(tokens) { return }
    var polarity = polarity
    // Behind what it is about, a fact is not told.
    if fronted != nil, polarity == .affirm, !pages.isAbility[topic] { return }
    if let echoed {
      guard force == .stated, polarity == .affirm else { return }
      guard echoed.isNo || !pages.isAbility[topic] else { return }
      // 你是机器人吗 asks for no name.
      if case .known = filling.value {} else if pages.isFact[topic] { return }
      if echoed.isNo { polarity = .deny }
    }
    if form >= 0 { used.append(form) }
    let force = isSystem && echoed == nil && force == .stated ? .declared : force
    func within(_ bytes: Range<Int>) -> Range<Int> {
      bytes.lowerBound - Int(turn.start)..<bytes.upperBound - Int(turn.start)
    }
    func part(_ tokens: Range<Int>) -> Text { turn.part(within(bytes(of: tokens))) }
    var value = filling.value
    if value == .none, !filling.tokens.isEmpty { value = .text(part(filling.tokens)) }
    let known = drafts.firstIndex {
      $0.claim.topic == topic && $0.claim.polarity == polarity && $0.claim.force == force
    }
    // A whole sentence says more than the "No" before it.
    if let known, drafts[known].claim.sign != .echo || echoed != nil {
      // Who says that somebody made it may say next who.
      if drafts[known].claim.value == .none { drafts[known].claim.value = value }
      return
    }
    var claim = Claim(
      topic: topic, polarity: polarity, force: force,
      sign: echoed != nil ? .echo : force == .performed ? .deed : .clause,
      quote: echoed?.quote ?? fronted.map { turn.part(within($0)) } ?? part(tokens), turn: turnIndex
    )
    claim.value = value
    let start =
      echoed.map { Int($0.quote.start) } ?? fronted?.lowerBound
      ?? Int(letters.tokens[tokens.lowerBound].start)
    let draft = ClaimReader.Draft(
      claim: claim, start: start, isMarked: isMarked, isDeclining: standing.isDeclining)
    if let known { drafts[known] = draft } else { drafts.append(draft) }
  }
}
