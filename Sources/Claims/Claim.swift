package import Corpus

/// Something that a text says about the assistant itself.
package struct Claim: Sendable {
  /// Index into the lexicon's topics.
  package var topic: Int
  /// Index into the topic's aspects; -1 where none is named.
  package var aspect = -1
  package var polarity: Polarity
  package var force: Force
  package var sign: Sign
  package var confidence = Confidence.strict
  package var voice = Voice.own
  /// For facts, what is said to be the fact.
  package var value = Value.none
  /// "may not", "perhaps".
  package var isHedged = false
  /// The condition that the text names; no text where it names none.
  package var condition = Text.none
  /// The shortest part of the text that carries the claim.
  package var quote: Text
  /// Index into the record's turns; -1 for a declared tool.
  package var turn: Int

  package enum Polarity: UInt8, Sendable, CaseIterable, BitwiseCopyable { case affirm, deny, none }

  /// How the claim is made.
  package enum Force: UInt8, Sendable, CaseIterable {
    /// The assistant says it.
    case stated
    /// The system text says it, or a tool is declared.
    case declared
    /// The assistant says that it did it.
    case performed
    /// The assistant calls a tool that does it.
    case called
    /// The assistant declines a request that is about it, and does not name it.
    case refused
    /// It was tried and did not succeed.
    case failed
  }

  package enum Confidence: UInt8, Sendable, Comparable {
    /// Good enough to count.
    case loose
    /// Good enough for a finding.
    case strict

    package static func < (left: Confidence, right: Confidence) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// What a fact is said to be.
  package enum Value: Sendable, Hashable {
    case none
    /// One of the lexicon's known names, whatever spelling was used.
    case known(Int)
    /// A year and, where it is said, a month.
    case date(year: Int, month: Int)
    /// As it is written.
    case text(Text)
  }
}
