import Rulebook

/// A phrase of a page, compiled: steps over numbered words.
struct Form {
  var group: Group
  /// The topic, or for a name its index among the names, or -1.
  var topic: Int32
  var polarity: Claim.Polarity
  var frame: Frame
  /// Whether adverbs may stand at its joints.
  var isLoose: Bool
  var first: Int32
  var count: Int32
  var gate = Gate.open

  /// What must be in a sentence before the form is tried there.
  enum Gate: UInt8, CaseIterable {
    case open
    /// One of the words that wake it.
    case woken
    case minds, assistants, models, languages
  }

  enum Frame: UInt8 { case none, can, have, be, `do` }
}

/// One step of a form.
struct FormStep {
  var kind: Kind
  var isOptional: Bool
  /// The width of a gap, or the number of a hole.
  var detail: UInt8
  /// Words of which one may stand here, in the lexicon's `choices`.
  var choices: Int32
  var choiceCount: Int32
  /// Runs of words of which one may stand here, in the lexicon's `runs`: a count, then words.
  var runs: Int32
  var runCount: Int32

  enum Kind: UInt8 { case words, gap, anyWord, number, hole, comma, clauseEnd, sentenceStart }
}

extension Phrase.Hole {
  /// What a sentence must hold for the hole to be filled there.
  var gate: Form.Gate {
    switch self {
    case .ai: .minds
    case .known: .assistants
    case .model: .models
    case .language: .languages
    default: .open
    }
  }
}
