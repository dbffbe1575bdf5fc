/// A phrase as a page writes it, taken apart into steps.
///
///     _set/_put+on .. alarm(s)     any form of the verbs, at most three words, one of the nouns
///     (the) internet               a step in brackets may be missing; letters in brackets too
///     ..6   .   #                  at most six words; exactly one; a number
///     {name}   ,   $   ^           a hole; a comma; the clause ends here; the sentence begins here
package struct Phrase: Sendable {
  /// As the page writes it.
  package let text: String
  package let steps: [Step]

  package struct Step: Sendable, Equatable {
    package var kind: Kind
    package var isOptional: Bool
  }

  package enum Kind: Sendable, Equatable {
    case words([Alternative])
    /// At most so many words, whatever they are.
    case gap(Int)
    case anyWord
    case number
    case hole(Hole)
    case comma
    case clauseEnd
    case sentenceStart
  }

  /// One or more words that a step may be.
  package struct Alternative: Sendable, Equatable {
    /// Words, separated by spaces.
    package var text: String
    /// Whether the first word is a verb of which every form is meant.
    package var isVerb: Bool
  }

  /// A place for something that a list cannot hold.
  package enum Hole: String, Sendable, CaseIterable {
    /// What an artificial mind may be called: "a large language model".
    case ai
    /// A name that is known to be an assistant's.
    case known
    /// Any name.
    case name
    /// Who makes models.
    case maker
    /// A model or a family of models.
    case model
    /// How large a model is.
    case size
    case date
    case language
    /// Any name, also one that is written small.
    case nick
  }

  /// The longest gap that a page may ask for.
  package static let widest = 8
  /// The same in a language without spaces, where every letter counts.
  package static let widestInLetters = 20
}
