/// The kinds of place in which a phrase of a topic may stand.
package enum Slot: String, Sendable, CaseIterable {
  /// Behind "can", "am able to", "don't": "set an alarm".
  case verbs
  /// Behind "have", "lack", "access": "a physical body".
  case nouns
  /// Behind "am": "able to see", "a doctor".
  case complements
  /// Whole shapes that affirm, subject and all: "I feel joy".
  case affirms
  /// Whole shapes that deny.
  case denies
  /// Shapes that affirm only where the user has asked for the topic (`requests`).
  case answers
  /// What marks the speaker's own voice and says what it is: "as an AI".
  case marks
  /// Shapes inside a self-description, anywhere behind "I am" or "as an AI".
  case tails
  /// Whole shapes that say an act was done or is being done.
  case performs
  /// Whole shapes that say an act was tried and failed.
  case fails
  /// What asks for the topic.
  case requests
  /// Names of settings in a system text: "web search: disabled".
  case lines
}
