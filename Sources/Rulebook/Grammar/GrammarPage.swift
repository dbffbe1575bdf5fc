package import YAML

/// A page of `Rules/grammar`: how a language says things, whatever they are about.
package struct GrammarPage: Sendable {
  package let language: String
  package let title: String
  /// Whether spaces stand between the words.
  package let isSpaced: Bool
  /// Pairs of letters of which the first is read as the second: 為为.
  package let foldings: [(letter: String, meaning: String)]
  package let cues: [Cue]
  /// Lists of words by what they do in a sentence.
  package let words: [WordClass: [String]]
  /// Lists of words by the one thing that they do in a language without spaces.
  package let lists: [WordList: [String]]
  /// Phrases by what they do in a text.
  package let patterns: [Pattern: [Phrase.Placed]]
  /// Forms of verbs that do not follow the rule, under the verb.
  package let irregular: [String: [String]]
  /// What short forms stand for: "can't" for "can not".
  package let contractions: [String: String]
  /// What the names of files and pages stand for, by how they end: "file" for ".py".
  package let endings: [String: String]
  /// About how often a word stands in a million words; of those that are not here, none does often.
  package let frequent: [String: Int]
  /// What "you" and its kin become when the speaker says the same of himself: "your" is "my".
  package let flips: [String: String]
  /// Names of assistants, makers and models, each with its other spellings.
  package let names: [Name]
  package let node: Node

  /// Words that deny or affirm, and what they want behind them.
  package struct Cue: Sendable {
    package let polarity: Polarity
    package let frame: Frame
    /// Whether the cue carries its subject with it ("nor can I", "my lack of").
    package let isWhole: Bool
    package let phrases: [Phrase.Placed]
  }

  package enum Polarity: String, Sendable, CaseIterable { case deny, affirm }

  /// What stands behind a cue: an infinitive, a noun phrase, a complement, or a verb of its own.
  package enum Frame: String, Sendable, CaseIterable { case can, have, be, `do` }

  package struct Name: Sendable {
    package let kind: Kind
    package let name: String
    package let aliases: [String]

    package enum Kind: String, Sendable, CaseIterable { case assistants, makers, models, languages }
  }

  /// An example and what must be found in it, exactly.
  package struct Case: Sendable {
    package let example: PageExample
    /// Topics, each with `+` or `-` behind it.
    package let claims: [String]
  }
}
