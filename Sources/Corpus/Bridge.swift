/// What would settle a tension, or does in part: answers that say both.
package struct Bridge: Sendable {
  /// Quotes that deny, the most typical first.
  package var denials: [Passage]
  /// Quotes of what is done all the same.
  package var deeds: [Passage]
  /// Answers that say both, where there are any.
  package var found: [Passage]
  /// How many answers join both sides, and how many would settle it.
  package var there: Int
  package var wanted: Int
  /// Whether what is denied and what is done is one topic.
  package var isOfOneTopic: Bool
  /// How languages say both in one answer, and how they name the condition; a rule's page has it.
  package var both: [String: String]
  package var condition: [String: String]
  package var before: [String: String] = [:]
  /// The words by which what is denied is named, in small letters.
  package var naming: [String] = []
  /// What it looks like in this dataset, once somebody has read the rows.
  package var shown: Shown?

  /// A bridge, turn by turn.
  package struct Shown: Sendable {
    /// Whether nobody wrote it yet.
    package var isProposed: Bool
    /// Where it stands; for a proposal, the rows that it is put together from.
    package var places: [String]
    package var lines: [(role: String, text: String)]

    package init(isProposed: Bool, places: [String], lines: [(role: String, text: String)]) {
      self.isProposed = isProposed
      self.places = places
      self.lines = lines
    }

    /// What it is, as a heading.
    package var title: String {
      isProposed
        ? "A bridge could look like this (a proposal, put together from "
          + places.joined(separator: " and ") + "):"
        : "A bridge looks like this (" + places.joined(separator: ", ") + "):"
    }

    /// As lines of a report that has no form of its own for it.
    package var told: [String] { [title] + lines.map { "\($0.role): \($0.text)" } }
  }

  /// How many more would do.
  package var missing: Int { wanted - there }

  package init(
    denials: [Passage], deeds: [Passage], found: [Passage], there: Int, wanted: Int,
    isOfOneTopic: Bool, both: [String: String], condition: [String: String]
  ) {
    self.denials = denials
    self.deeds = deeds
    self.found = found
    self.there = there
    self.wanted = wanted
    self.isOfOneTopic = isOfOneTopic
    self.both = both
    self.condition = condition
  }
}
