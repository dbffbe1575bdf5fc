/// What a phrase of a grammar page does in a text.
package enum Pattern: String, Sendable, CaseIterable {
  /// Other names of the speaker as a subject: "this model".
  case subjects
  /// Subjects of a system text: "the assistant".
  case addressees
  /// May stand before the first word that matters: "help you to".
  case leads
  /// The same where all is denied: "help you to".
  case helps
  /// Verbs that merely reach for a noun: "access", "provide you with".
  case reaches
  /// Turns a noun frame into a verb frame: "the ability to".
  case switches
  /// Begins a relative clause about the speaker: "AI that".
  case relatives
  /// What an artificial mind is called, behind an article: "language model".
  case minds
  /// The same without an article: "software".
  case bareMinds = "bare minds"
  /// Joins a performed act to its subject: "have", "was able to".
  case doings
  /// Asks the user's assistant to be somebody: "you are a chef", "act as".
  case personas
  /// Looks like that and is not: "you are a helpful assistant".
  case impersonal
  /// Asks for a text: "write a letter".
  case commissions
  /// Asks to work on a text: "translate".
  case transformations
  /// What the assistant says around a text that it was asked for: "here is".
  case presentations
  /// Denies what stands before it: "is beyond my abilities".
  case lefts
  /// Affirms what stands before it: "is something I can do".
  case grants
  /// Before a verb, say that one would like to: "I'd love to".
  case wishes
  /// Before a noun, say that it is needed or had: "it takes".
  case wants
  /// Says that what was asked for can be done: "I can help with that".
  case offers
  /// Like adverbs, of several words: "in fact".
  case asides
  /// Answers a question, one way or the other.
  case yeses
  case noes
  /// Opens an answer before its yes or no: "actually".
  case openings
  /// Begins an order that is no imperative: "could you", "I need".
  case orders
  /// Answers an order by itself: "done", "all set".
  case confirmations
  /// What becomes of a thing that an order names: "off", "locked".
  case outcomes
  /// Begins what a prompt says of the assistant without a subject: "can", "has no".
  case elisions
  /// Heads a list of what the assistant can do: "capabilities".
  case abilities
  /// Heads a list of what it cannot do: "limitations".
  case limits
  /// Says that a list names tools: "available tools".
  case tools
}
