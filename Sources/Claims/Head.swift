/// A subject with a cue: "I can't", "and do not have".
struct Head {
  /// The first token of the subject, or of the cue where the subject is left out.
  var start: Int
  /// The first token of the cue.
  var cue: Int
  /// Behind the cue.
  var end: Int
  var polarity: Claim.Polarity
  var frame: Form.Frame
  /// Whether a subject stands before the cue.
  var isOwn: Bool
  var isHedged: Bool

  /// How far before a cue without a subject the speaker may have stood.
  static let nearest = 12
}
