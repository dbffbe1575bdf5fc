package import Corpus

/// That an answer declines what it was asked for.
package struct Refusal: Sendable {
  package var kind: Kind
  package var reason: Reason
  package var confidence: Claim.Confidence
  /// The words that decline.
  package var quote: Text
  /// Index into the record's turns.
  package var turn: Int
  /// The request that is declined.
  package var request: Request
  /// Whether the answer says no reason itself: what it lacks was told from the request.
  package var isBare = false

  package enum Kind: String, Sendable, CaseIterable {
    /// Declines part, or gives something useful instead of what was asked for.
    case partial
    /// Gives nothing of what was asked for.
    case full
  }

  /// Why, as far as the answer says.
  package enum Reason: String, Sendable, CaseIterable {
    /// Cannot, has no access, is not made for it.
    case ability
    /// Harm, ethics, law, the policy of its makers.
    case safety
    /// Does not know.
    case knowledge
    /// Anything else, such as a service's own rules.
    case other
  }
}
