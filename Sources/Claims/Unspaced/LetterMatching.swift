import Rulebook

/// What a match must have behind it.
enum Ending {
  case any
  /// No 的 and a noun, which would make a modifier of what was matched.
  case verb(isAffirmed: Bool)
}

/// A form that matches at a place.
struct LetterMatch {
  var end: Int
  var number: Int
  var form: Form
  var filling: Matcher.Filling
}

/// What a match in progress knows.
struct LetterMatching {
  let limit: Int
  let ending: Ending
  /// Whether a noun phrase is looked for: it does not reach into the next member of a list.
  var isNoun = false
  /// Whether it is asked for: behind "who are you?" 我是曈曈 gives a name.
  var isAnswer = false
  /// Where a word stands that says of the verb before it that it cannot be done.
  var potential = -1
  /// What the first hole of the match holds.
  var filling = Matcher.Filling()
}
