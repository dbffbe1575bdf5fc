package import Corpus

/// A tension that wants bridges, and what they can be made of.
package struct Gap: Sendable {
  /// The topic that is denied, and the ability over which models stretch that.
  package let denied: Int
  package let ability: Int
  /// How reports call it.
  package let name: String
  /// How many bridges are missing.
  package let missing: Int
  /// Quotes of answers that deny, and of such as do it where they can.
  package let denials: [Passage]
  package let uses: [Passage]
  package let words: BridgeWords

  /// Whether both ends are one topic. What bridges it is a denial that names its condition.
  package var isOfOneTopic: Bool { denied == ability }

  /// Whether a row bridges it.
  package func isBridged(by row: Bridged.Row) -> Bool {
    isOfOneTopic
      ? row.conditional.contains(denied)
      : row.denied.contains(denied) && row.affirmed.contains(ability)
  }
}

/// How a bridge is put into words, by language; a rule's page says it.
package struct BridgeWords: Sendable {
  /// Says both: `{denial}, but with {tool} I can.`
  let both: [String: String]
  /// Names the condition: `{denial} without a tool for it.`
  let condition: [String: String]

  /// A denial in the dataset's own words that goes on with what a tool makes possible.
  package func both(_ denial: String, tool: String) -> String? {
    both[denial.language]?.replacing("{denial}", with: denial.clause)
      .replacing("{tool}", with: tool)
  }

  /// A denial in the dataset's own words with its condition.
  package func conditional(_ denial: String) -> String? {
    condition[denial.language]?.replacing("{denial}", with: denial.clause)
  }

  /// What stands between two sentences.
  package static func gap(behind sentence: String) -> String {
    sentence.language == "zh" ? "" : " "
  }
}

extension String {
  /// The language that its letters tell.
  fileprivate var language: String {
    let han = unicodeScalars.count { (0x4E00...0x9FFF).contains($0.value) }
    return han * 2 > unicodeScalars.count { $0.properties.isAlphabetic } ? "zh" : "en"
  }

  /// Without the marks that end a sentence.
  fileprivate var clause: String {
    var clause = self[...]
    while let last = clause.last, last.isWhitespace || ".!。！;；".contains(last) {
      clause.removeLast()
    }
    return String(clause.drop { $0.isWhitespace })
  }
}
