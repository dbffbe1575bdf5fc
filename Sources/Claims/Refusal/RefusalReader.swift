import Corpus
import Rulebook

/// Decides whether an answer declines, by small questions in order: is it asked for anything, does a
/// sentence of its own decline, is that taken back, what is given all the same, and why.
///
/// Languages differ in their pages only.
struct RefusalReader: ~Copyable {
  let lexicon: Lexicon
  var answer = SignedText()
  var asked: RequestReader
  var request = Request()
  var setting = Setting()
  var base = UnsafePointer<UInt8>(bitPattern: 1)!
  var text = 0..<0

  /// What surrounds an answer.
  struct Setting {
    /// Whether somebody else may be speaking: a text or a role was asked for.
    var isForeign = false
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
    asked = RequestReader(lexicon)
  }

  /// As much of an answer as is read; what follows is merely counted.
  static let widest = 2400

  /// Reads an answer; nil when it declines nothing.
  mutating func read(
    _ text: Text, after user: Text, in base: UnsafePointer<UInt8>, _ spans: borrowing Spans
  ) -> Refusal? {
    self.base = base
    self.text = text.range
    request = user.isEmpty ? Request() : asked.read(user, base)
    if setting.worst > request.nature { request.nature = setting.worst }
    answer.clear()
    let range = text.range
    answer.read(
      base, range.lowerBound..<min(range.upperBound, range.lowerBound + RefusalReader.widest),
      .refusalSigns, lexicon)
    let given = Given(base, range)
    guard let decline = decline(spans), stands(decline, given) else { return lecture(text, given) }
    let kind = kind(of: decline, given)
    let reason = reason(of: decline)
    // A harmful act whose victim no page knows.
    if request.why == .unaimed, reason == .safety, request.nature == .benign {
      request.nature = .borderline
    }
    let bytes = answer.bytes(of: decline.tokens)
    return Refusal(
      kind: kind, reason: reason,
      confidence: decline.weight > .faint ? .strict : .loose,
      quote: text.part(bytes.lowerBound - range.lowerBound..<bytes.upperBound - range.lowerBound),
      turn: 0, request: request)
  }
}
