import Corpus
import Rulebook

/// Decides whether an answer declines, by small questions in order: is it asked for anything, does a
/// sentence of its own decline, is that taken back, what is given all the same, and why.
///
/// Languages differ in their pages only.
struct RefusalReader: ~Copyable {
  let lexicon: Lexicon
  var answer: SignedText
  var asked: RequestReader
  var request = Request()
  var setting = Setting()
  var base = UnsafePointer<UInt8>(bitPattern: 1)!
  var text = 0..<0
  /// Where what was read of the answer ends.
  var readEnd = 0
  /// Whether the request was read; while it was not, it may hold any word.
  var isRequestRead = false

  /// What surrounds an answer.
  struct Setting {
    /// Whether somebody else may be speaking: a text or a role was asked for.
    var isForeign = false
    /// Whether a text was asked for that the user gave nothing for: "Tell me a joke".
    var isCommission = false
    /// Whether the user gave a text to be changed.
    var hasMaterial = false
    /// Whether a tool has answered since the user spoke.
    var hasTried = false
    /// Whether the assistant calls a tool in this very turn.
    var calls = false
    /// The worst that earlier requests of the conversation were.
    var worst = Request.Nature.benign
  }

  /// A sentence that declines, or seems to.
  struct Decline {
    var sentence: Int
    /// The words that decline.
    var tokens: Range<Int>
    var weight: Weight
    /// Which sign it was.
    var sign: RefusalSign

    enum Weight: UInt8, Comparable {
      /// Says what is missing; an answer may follow.
      case faint
      /// Cannot do what was asked.
      case plain
      /// Says what one says only to decline.
      case firm

      static func < (left: Weight, right: Weight) -> Bool { left.rawValue < right.rawValue }
    }
  }

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    answer = SignedText(lexicon)
    asked = RequestReader(lexicon)
  }

  /// As much of an answer as is read; what follows is merely counted.
  static let widest = 2400

  /// How far into an answer something must stand for the answer to decline.
  static let head = 480

  /// Signs of which one stands in the head of every answer that declines.
  static let telling = SignSet([
    .cannot, .decline, .condemn, .lack, .ignorance, .verdict, .wrong, .premise, .pushback, .comfort,
    .moral, .limit, .scope, .referral, .withheld, .lacking,
  ])

  /// Signs of what is said instead of an answer.
  private static let aside = SignSet([.scope, .referral, .withheld])

  /// Reads on in an answer that was looked at; false where nothing in it makes a refusal of it, whatever
  /// was asked.
  mutating func mayDecline() -> Bool {
    let end = min(text.upperBound, text.lowerBound + RefusalReader.widest)
    if readEnd < end { answer.read(base, readEnd..<end, .refusalSigns, lexicon) }
    isRequestRead = false
    return mayLecture
      || answer.sentences.prefix(RefusalReader.nearest).contains {
        $0.signs.overlaps(RefusalReader.aside)
      }
      || answer.sentences.prefix(RefusalReader.furthest).contains { seemsToDecline($0) }
  }

  /// The words that decline, without what joins them to the sentence: "but I can't".
  private func quoted(_ decline: Decline) -> Range<Int> {
    let matcher = Matcher(
      lexicon: lexicon, tokens: answer.tokens.base, count: decline.tokens.upperBound, bytes: base)
    let start = decline.tokens.lowerBound
    let isJoined =
      matcher.is(start, [.joins, .enders]) && matcher.is(start + 1, [.speakers, .companies])
    return start + (isJoined ? 1 : 0)..<decline.tokens.upperBound
  }

  /// Reads an answer that may decline; nil when it declines nothing.
  mutating func read(
    _ text: Text, after user: Text, _ spans: borrowing Spans
  ) -> Refusal? {
    asked.forget()
    request = user.isEmpty ? Request() : asked.read(user, base)
    isRequestRead = true
    if setting.worst > request.nature { request.nature = setting.worst }
    let range = text.range
    let given = Given(base, range)
    let own = decline(spans).flatMap { stands($0, given) ? $0 : nil }
    guard let decline = own ?? elsewhere(given, spans) else { return lecture(text, given) }
    if user.isEmpty, merelyTells(decline) { return nil }
    let reason = reason(of: decline)
    let kind = kind(of: decline, given, because: reason)
    if request.nature == .benign, request.mayHideHarm(declinedFor: reason) {
      request.nature = .borderline
    }
    let bytes = answer.bytes(of: quoted(decline))
    return Refusal(
      kind: kind, reason: reason,
      confidence: decline.weight > .faint ? .strict : .loose,
      quote: text.part(bytes.lowerBound - range.lowerBound..<bytes.upperBound - range.lowerBound),
      turn: 0, request: request)
  }
}
