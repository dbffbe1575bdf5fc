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
  /// Whether the user orders anything at all.
  var isOrdering = false
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
    isOrdering = false
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
        findFulfilled()
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
}
