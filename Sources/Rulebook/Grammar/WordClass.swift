/// What a word does in a sentence, whatever it means. A word may do several things.
package enum WordClass: String, Sendable, CaseIterable {
  /// May stand at any joint of a cue: "really", "currently".
  case adverbs
  /// Joins the members of a list: "or", "nor", "including".
  case joins
  /// Ends the reach of a cue: "but", "because", "unless".
  case enders
  /// Cannot stand between a determiner and its noun: prepositions, pronouns, verbs.
  case borders
  /// Too frequent to be looked for.
  case common
  /// The speaker, as a subject: "I".
  case speakers
  /// The speaker and those with it: "we".
  case companies
  /// Whom a system text addresses: "you".
  case addressees
  case articles
  case negations
  /// Takes back a negation behind it: "only", "just".
  case cancellers
  /// Before a subject: what follows is not asserted: "if", "whether".
  case hypotheticals
  /// Opens a condition: "unless", "without".
  case conditions
  case hedges
  /// A question begins with it: "do", "what".
  case questioners
  /// A noun that is an artificial mind: "model", "chatbot".
  case minds
  /// What is made of such a noun is none: "researcher", "engineer".
  case unminds
  /// Limits an ability instead of denying it: "exact", "long".
  case degrees
  /// Verbs of making, as participles: "created", "trained".
  case makings
  /// Makes a passive: "been", "is".
  case passives
  case yes
  case no
  /// Names of months, in order; "september sep" in one entry are two spellings.
  case months
  /// Capitalised words that are no names: "AI", "English".
  case nameless
}
