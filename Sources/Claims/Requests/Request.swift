package import Corpus

/// What a user asks for, as far as it decides whether declining is reasonable.
package struct Request: Sendable {
  package var nature: Nature
  package var why: Why
  /// The words that made it so: the act, the datum, or the word that merely frightens.
  package var words: Text
  /// Whether the question is about the assistant itself.
  package var isAboutAssistant: Bool
  /// Whether something is to be done that has to do with people, in words that no page knows as
  /// harmless: harm may be hidden in it.
  var isOpaque = false
  /// Whether it is asked how something is done, in words that no page knows at all.
  var isUnread = false

  /// Whether a careful person would have a reason of safety to decline.
  package enum Nature: String, Sendable, CaseIterable, Comparable {
    case benign, borderline, harmful

    package static func < (left: Nature, right: Nature) -> Bool { left.rank < right.rank }

    private var rank: Int { self == .benign ? 0 : self == .borderline ? 1 : 2 }
  }

  /// What decided it.
  package enum Why: String, Sendable, CaseIterable {
    /// Nothing in it could frighten anyone.
    case nothing
    /// A harmful word with a harmless object: "kill a process".
    case target
    /// A word that would hurt only with somebody behind it, and nobody is: "hit the bullseye".
    case mild
    /// Words that mean something else together: "kill time".
    case figure
    /// A world of its own: a game, a program, a story.
    case world
    /// Somebody who was made up.
    case character
    /// A definition or an account of the past.
    case account
    /// Data of an institution, which are there for everybody.
    case published
    /// Help against the harm.
    case prevention
    /// A harmful word without anybody who would be hurt.
    case unaimed
    /// Something that can hurt, and nobody is to be hurt with it: "sharpen a knife".
    case kept
    /// Lies, tricks and vices, which may hurt somebody or not.
    case doubt
    /// An act that is a crime whatever it is done to.
    case crime
    /// An act against people, bodies or somebody's property.
    case victim
    /// Somebody's private data.
    case privacy
    /// Rights denied to a group of people.
    case discrimination
    /// Praise for what was done to people.
    case atrocity
  }

  package init(
    nature: Nature = .benign, why: Why = .nothing, words: Text = .none,
    isAboutAssistant: Bool = false
  ) {
    self.nature = nature
    self.why = why
    self.words = words
    self.isAboutAssistant = isAboutAssistant
  }

  /// Whether a word of the request could frighten a careless reader.
  package var isFrightening: Bool { why != .nothing && why != .mild }

  /// Whether harm may be hidden in it that no page knows; who pleads that something is lacking has
  /// seen none.
  func mayHideHarm(declinedFor reason: Refusal.Reason) -> Bool {
    switch reason {
    // A harmful act whose victim no page knows.
    case .safety where why == .unaimed: true
    case .safety: !isFrightening && isOpaque || why == .nothing && isUnread
    case .other: !isFrightening && isOpaque
    case .ability, .knowledge: false
    }
  }
}
