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
  let naming: TopicWords

  /// Whether a denial may stand before what is done all the same: it names what is denied.
  package func mayJoin(_ denial: String) -> Bool { isOfOneTopic || naming.areNamed(in: denial) }

  /// Whether both ends are one topic. What bridges it is a denial that names its condition.
  package var isOfOneTopic: Bool { denied == ability }

  /// Whether a row bridges it, and is right otherwise.
  package func isBridged(by row: Bridged.Row) -> Bool {
    if row.isFaulty { return false }
    return isOfOneTopic
      ? row.conditional.contains(denied)
      : row.denied.contains(denied) && row.affirmed.contains(ability)
  }
}

/// How a bridge is put into words, by language; a rule's page says it.
package struct BridgeWords: Sendable {
  /// Says both: `{denial}, but with {tool} I can.`
  let both: [String: String]
  /// Names the condition: `{denial} without a tool for it`.
  let condition: [String: String]
  /// The same where more follows: `without a tool for it, {denial}`.
  var before: [String: String] = [:]

  /// A denial in the dataset's own words that goes on with what a tool makes possible.
  package func both(_ denial: String, tool: String) -> String? {
    both[denial.language]?.replacing("{denial}", with: denial.clause)
      .replacing("{tool}", with: tool)
  }

  /// A denial in the dataset's own words with its condition: behind it, where its clause ends with
  /// it; else before it: "without a tool for it, I have no access to data that …".
  package func conditional(_ denial: String, before rest: String) -> String? {
    let isEnd = rest.first { !$0.isWhitespace }.map { $0.isPunctuation } ?? true
    let language = denial.language
    let words = (isEnd ? nil : before[language]) ?? condition[language]
    // "…, and do not have …": what joins it stays in front.
    let join = denial.join
    return words.map {
      join + $0.replacing("{denial}", with: String(denial.dropFirst(join.count)).clause)
    }
  }

  /// What stands between two sentences.
  package static func gap(behind sentence: String) -> String {
    sentence.language == "zh" ? "" : " "
  }
}

extension String {
  /// The language that its letters tell, as far as pages have words for a bridge; else a script.
  fileprivate var language: String {
    switch script {
    case .latin?, nil: "en"
    case .han?: "zh"
    case let other?: other.name
    }
  }

  private var script: Script? {
    var text = self
    return text.withUTF8 { utf8 in
      var letters = Letters()
      letters.count(Bytes(utf8))
      return letters.script
    }
  }

  /// Whether a text may stand beside another in one row: both are in one language, or one says nothing.
  package func mayStand(beside other: String) -> Bool {
    script == nil || other.script == nil || language == other.language
  }

  /// The word that joins it to what stands before, and the space behind.
  fileprivate var join: String {
    ["and ", "but ", "or ", "so "].first { hasPrefix($0) } ?? ""
  }

  /// With the mark that ends a sentence, where it has none.
  var ended: String {
    last.map { ".!?。！？".contains($0) } ?? true ? self : self + (language == "zh" ? "。" : ".")
  }

  /// Begun as a sentence is.
  package var begun: String { prefix(1).uppercased() + dropFirst() }

  /// Without the marks that end a sentence.
  fileprivate var clause: String {
    var clause = self[...]
    while let last = clause.last, last.isWhitespace || ".!。！;；".contains(last) {
      clause.removeLast()
    }
    return String(clause.drop { $0.isWhitespace })
  }
}
