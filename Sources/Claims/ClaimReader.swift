import CHyperscan
package import Corpus

/// Reads what records claim. One for each worker; it keeps its memory from record to record.
package struct ClaimReader: ~Copyable {
  package let lexicon: Lexicon
  private let scratch: OpaquePointer
  var unspaced: UnspacedReader
  /// Reads refusals and requests of languages without spaces.
  var signs: LetterSigns
  var hits = Hits()
  /// Where the texts begin that were scanned.
  private var scanned: [UInt32] = []
  var sentence = Tokens()
  var request = Tokens()
  var heads: [Head] = []
  var members: [Int] = []
  var requested: [Int] = []
  /// What was found in the turn at hand, before anyone asked who speaks.
  var drafts: [Draft] = []
  /// The record's bytes, while one is read.
  var base = UnsafePointer<UInt8>(bitPattern: 1)!
  var turn = 0
  var text = Text.none
  var role = Role.assistant
  /// The user's words before the turn.
  var user = Text.none
  /// What the user gave beside these words.
  var attached: Attachments = []
  /// The user's first words: what they make of the assistant holds for all that follows.
  var opening = Text.none
  /// What they make of it, once that was asked for.
  var openingVoice: OpeningVoice?
  var isUserRead = false
  var areRequestsRead = false
  /// What the user's text at hand makes of the answer, once that was asked for.
  var askedBefore: OpeningVoice?
  /// Tells which requests on the pages may match in the user's text.
  let requestPresence: Presence
  /// Whether the user gave a text to be changed: "Translate: …".
  var hasMaterial = false
  /// Whether question and answer are as short as those of people who give orders.
  var isShort = false
  /// Whether the answer does without capitals.
  var isSmall = false
  /// Whether the sentence says "as an AI" or the like.
  var hasMark = false
  /// The name by which the speaker calls itself; -1 where none is known.
  var ownName = -1
  /// The word by which the system text at hand calls the assistant, where no page knows it.
  var givenName = 0..<0
  /// Whether the assistant itself speaks in the system text at hand.
  var isSelfSpoken = false
  var waking: Waking
  private var prompts = PromptMemory()
  var refusing: RefusalReader
  /// How bad earlier requests of the example were.
  var natures: [(turn: Int, nature: Request.Nature)] = []
  /// What the assistant declined in the example that was read last.
  package var refusals: [Refusal] = []
  /// Whether it is noted what is not understood.
  package var isSurveying = false
  /// What was not understood in the example that was read last, while surveying.
  package var gaps: [Gap] = []
  /// In how many sentences the assistant spoke of itself: said what it is or can do, or can't.
  package var statements = 0
  /// In how many of them nothing was found that a page knows, and nothing is declined either.
  package private(set) var notUnderstood = 0
  /// Those of the turn in which nothing was found so far, with what they turn on, while surveying.
  private var puzzles: [(sentence: Range<Int>, gap: Gap?)] = []
  /// How often something was found, again or for the first time.
  var finds = 0
  /// How often each form led to a claim, where somebody wants to know.
  package var fired: [Int] = []
  /// How many tokens belong to the line that introduces a list: "I can't:".
  var leadCount = 0
  /// The tokens of the condition under which the clause at hand holds.
  var condition = 0..<0
  /// While a question is read as an answer: whether that is no, and where it stands.
  var echoed: (isNo: Bool, quote: Range<Int>)?
  /// While the words of a sentence are read in another order: where they stand.
  var reversed: Range<Int>?

  package init(_ lexicon: Lexicon) throws(ClaimFault) {
    self.lexicon = lexicon
    refusing = RefusalReader(lexicon)
    waking = Waking(lexicon)
    requestPresence = Presence(lexicon)
    scratch = try lexicon.anchors.scratch()
    unspaced = UnspacedReader(lexicon.unspaced)
    signs = LetterSigns(lexicon.unspaced)
  }

  deinit { hs_free_scratch(scratch) }

  /// Looks for anchors in all texts in which the assistant speaks. Once for each
  /// record, before its examples.
  package mutating func scan(_ record: borrowing Record) {
    hits.clear()
    forgetUser()
    scanned.removeAll(keepingCapacity: true)
    let bytes = record.arena.bytes
    var end = 0
    for index in record.turns.indices {
      let turn = record.turns[index]
      guard turn.role == .assistant, !turn.text.isEmpty else { continue }
      let range = turn.text.range
      if range.lowerBound >= end {
        lexicon.anchors.scan(bytes.start, range, with: scratch, into: &hits)
        scanned.append(turn.text.start)
        end = range.upperBound
      } else if !scanned.contains(turn.text.start) {
        // Texts that do not stand in the order of their turns.
        hits.clear()
        return lexicon.anchors.scan(bytes.start, 0..<bytes.count, with: scratch, into: &hits)
      }
    }
  }

  /// Adds what an example of the scanned record claims.
  package mutating func read(
    _ example: Example, in record: borrowing Record, into claims: inout [Claim]
  ) {
    base = record.arena.bytes.start
    ownName = -1
    user = .none
    attached = []
    opening = .none
    openingVoice = nil
    // Where nobody asks, what was asked in the example before is not what is answered.
    forgetUser()
    refusals.removeAll(keepingCapacity: true)
    natures.removeAll(keepingCapacity: true)
    gaps.removeAll(keepingCapacity: true)
    for index in example.turns {
      let turn = record.turns[index]
      self.turn = index
      role = turn.role
      text = turn.text
      switch turn.role {
      case .user:
        user = turn.text
        attached = turn.attachments
        if opening.isEmpty { opening = turn.text }
        forgetUser()
      case .assistant, .system, .developer:
        readTurn(record, into: &claims)
        if turn.role == .assistant { readRefusal(example, record, into: &claims) }
        for puzzle in puzzles
        where !refusals.contains(where: {
          $0.turn == index && $0.quote.range.overlaps(puzzle.sentence)
        }) {
          notUnderstood += 1
          if let gap = puzzle.gap { gaps.append(gap) }
        }
        puzzles.removeAll(keepingCapacity: true)
      case .tool: break
      }
    }
  }

  private mutating func readTurn(_ record: borrowing Record, into claims: inout [Claim]) {
    guard !text.isEmpty else { return }
    // Who wants to know which forms were used must have all texts read.
    guard role != .assistant, fired.isEmpty else {
      return readFreshTurn(record, into: &claims)
    }
    let (key, memory) = prompts.recall(text, in: base, named: ownName)
    if let memory {
      ownName = memory.nameBehind
      claims += memory.claims(in: text, turn: turn)
      return
    }
    let before = (count: claims.count, name: ownName)
    readFreshTurn(record, into: &claims)
    prompts.keep(
      text, in: base, as: key, claims: Array(claims[before.count...]),
      named: (before.name, ownName))
  }

  private mutating func readFreshTurn(_ record: borrowing Record, into claims: inout [Claim]) {
    drafts.removeAll(keepingCapacity: true)
    isShort = text.count <= 600 && user.count <= 400
    isSmall = role == .assistant && isShort && isWrittenSmall(text.range)
    givenName = 0..<0
    isSelfSpoken = role != .assistant && speaksForItself()
    findEcho(text, in: record)
    findReply()
    let sentences = Sentences(bytes: base, text: text.range, lexicon: lexicon)
    unspaced.begin(text, turn, isSystem: role != .assistant)
    if role != .assistant {
      readAllUnspaced(sentences)
    } else if !user.isEmpty, isUnspaced(user.range), isUnspaced(text.range) {
      let asked = Sentences(bytes: base, text: user.range, lexicon: lexicon)
      unspaced.echo(of: user, in: base, asked)
      unspaced.readRequest(base, user.range)
    }
    if role == .assistant { readAnswer(sentences) } else { readPrompt(sentences) }
    // What says more than "Done." is found by now.
    findConfirmation()
    confirmUnspaced()
    drafts += unspaced.drafts
    if !fired.isEmpty {
      for form in unspaced.used { fired[lexicon.unspaced.offset + form] += 1 }
    }
    if !drafts.isEmpty { attribute(into: &claims) }
  }

  mutating func read(sentence range: Range<Int>, under lead: Range<Int>?) {
    findNamedTools(in: range, under: lead)
    sentence.clear()
    leadCount = 0
    if let lead {
      sentence.read(base, lead, lexicon)
      leadCount = sentence.count
    }
    sentence.read(base, range, lexicon)
    if role != .assistant {
      if !isSelfSpoken { flip() }
      introduce()
      replaceGivenName()
    }
    if ownName >= 0 { replaceOwnName() }
    var matcher = Matcher(
      lexicon: lexicon, tokens: sentence.base, count: sentence.count, bytes: base)
    matcher.isSmall = isSmall
    guard !isQuestion(matcher) else { return }
    let before = finds
    waking.wakeShapes(&matcher)
    if waking.groups != 0 || waking.hasAct || waking.beginnings & Group.anyCue != 0
      || isShort && waking.hasVerb || mayHaveHeading(matcher)
      || mayBeReversed(&matcher)
    {
      look(&matcher)
    }
    guard role == .assistant else { return }
    if finds > before {
      statements += 1
    } else if let cue = spoken(&matcher) {
      statements += 1
      puzzles.append((range, isSurveying ? gap(behind: cue, &matcher) : nil))
    }
  }

  /// Looks for what the sentence claims.
  private mutating func look(_ matcher: inout Matcher) {
    let awake = waking.groups
    hasMark = false
    heads.removeAll(keepingCapacity: true)
    if awake & Group.marks.bit != 0 { findMarks(&matcher) }
    if waking.beginnings & Group.anyCue != 0 {
      findHeads(&matcher)
      if !heads.isEmpty { readHeads(&matcher) }
    }
    readUnderHeading(&matcher)
    if waking.beginnings & Group.reversals != 0 { findReversed(&matcher) }
    findShapes(&matcher, awake)
    if waking.hasAct || isShort && waking.hasVerb { findActs(&matcher) }
  }

  /// Whether a phrase that is read from its end may stand in the sentence, which no phrase woke.
  private func mayBeReversed(_ matcher: inout Matcher) -> Bool {
    guard waking.beginnings & Group.reversals != 0 else { return false }
    for index in 1..<max(1, matcher.count)
    where matcher.mayBegin(Group.reversals, at: index)
      && (matcher.longest(.lefts, at: index, limit: matcher.count) != nil
        || matcher.longest(.grants, at: index, limit: matcher.count) != nil)
    { return true }
    return false
  }

  /// Where the speaker says that it can or can't, whatever it is: a glance at the words behind "I".
  private func spoken(_ matcher: inout Matcher) -> SpokenCue? {
    for index in 0..<matcher.count where matcher.is(index, .speakers) {
      let place = matcher.afterAdverbs(index + 1)
      guard let cue = matcher.longest(.cues, at: place, limit: matcher.count),
        cue.form.polarity == .deny || cue.form.frame == .can, isAsserted(index, matcher)
      else { continue }
      return SpokenCue(speaker: index, end: cue.end)
    }
    return nil
  }

  private mutating func readHeads(_ matcher: inout Matcher) {
    waking.wakePredicates(&matcher)
    guard waking.groups & Group.composed != 0 else {
      return heads.removeAll(keepingCapacity: true)
    }
    for number in 0..<heads.count where isAsserted(heads[number].start, matcher) {
      let limit = reach(of: number, matcher)
      condition = findCondition(of: heads[number], limit, matcher)
      compose(heads[number], to: limit, &matcher)
      describe(number, to: limit, &matcher)
      contrast(number, to: limit, &matcher)
      resume(number, to: limit, &matcher)
    }
    condition = 0..<0
  }

  /// Whether a text begins with a small letter, and no word of it with a capital: "i'm vega".
  private func isWrittenSmall(_ range: Range<Int>) -> Bool {
    func isSmallLetter(_ place: Int) -> Bool { (0x61...0x7A).contains(base[place]) }
    guard isSmallLetter(range.lowerBound) else { return false }
    return !range.dropLast().contains { (0x41...0x5A).contains(base[$0]) && isSmallLetter($0 + 1) }
  }

  private func isQuestion(_ matcher: Matcher) -> Bool {
    guard matcher.count > 1, matcher.isMark(matcher.count - 1, .question) else { return false }
    return matcher.is(matcher.firstWord(from: 0), .questioners)
  }
}
