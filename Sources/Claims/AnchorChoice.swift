import Rulebook

/// Chooses the literals by which a phrase is found: the words of its rarest step.
struct AnchorChoice {
  let inflection: Inflection
  var isCommon: (Int32) -> Bool = { _ in false }

  init(inflection: Inflection) { self.inflection = inflection }

  /// Whether forms of a group are looked for at all; others are only tried around what was found.
  static func isAnchored(_ group: Group) -> Bool {
    switch group {
    case .verbs, .nouns, .complements, .affirms, .denies, .answers, .tails, .marks, .performs,
      .fails,
      .lines, .offers, .assistants, .makers, .models, .minds, .bareMinds:
      true
    default: false
    }
  }

  /// What must be in a sentence before a phrase can match there.
  struct Choice {
    var cost: Int
    /// One of these words; none where a hole brings its own.
    var words: [String]
    /// What is looked for: the words, or pairs of words that are too frequent alone.
    var literals: [String] = []
    var hole: Phrase.Hole?
    /// Which of the phrase's steps it is.
    var step: Int

    init(
      cost: Int, step: Int, words: [String], literals: [String]? = nil, hole: Phrase.Hole? = nil
    ) {
      self.cost = cost
      self.step = step
      self.words = words
      self.literals = literals ?? words
      self.hole = hole
    }
  }

  /// The rarest step of a phrase; nil where no step can be looked for.
  func choice(of phrase: Phrase, in builder: inout LexiconBuilder) -> Choice? {
    var best: Choice?
    for (number, step) in phrase.steps.enumerated() where !step.isOptional {
      switch step.kind {
      case .words(let alternatives):
        let texts = alternatives.flatMap {
          $0.isVerb ? inflection.forms(of: $0.text) : [$0.text]
        }
        var words: [String] = []
        var cost = 0
        for text in texts {
          let word = rarest(in: text, &builder)
          words.append(word.text)
          cost += word.cost
        }
        if cost < best?.cost ?? .max { best = Choice(cost: cost, step: number, words: words) }
      case .hole(.size):
        if 6 < best?.cost ?? .max {
          best = Choice(cost: 6, step: number, words: builder.parameters)
        }
      case .hole(let hole) where [.ai, .known, .model, .language].contains(hole):
        // These bring the literals of their own lists.
        if 20 < best?.cost ?? .max { best = Choice(cost: 20, step: number, words: [], hole: hole) }
      default: break
      }
    }
    if let pair = pair(in: phrase, &builder), pair.cost < best?.cost ?? .max { best = pair }
    guard let best, best.cost < 1_000_000 else { return nil }
    return best
  }

  /// Two words that are frequent alone and not together: "i am", with its short forms.
  private func pair(in phrase: Phrase, _ builder: inout LexiconBuilder) -> Choice? {
    for (number, (left, right)) in zip(phrase.steps, phrase.steps.dropFirst()).enumerated()
    where !left.isOptional && !right.isOptional {
      guard case .words(let firsts) = left.kind, case .words(let seconds) = right.kind,
        firsts.count <= 3, seconds.count <= 3,
        !firsts.contains(where: \.isVerb), !seconds.contains(where: \.isVerb)
      else { continue }
      var literals: [String] = []
      for first in firsts {
        for second in seconds { literals += builder.spellings(first.text, second.text) }
      }
      return Choice(cost: 4000, step: number + 1, words: seconds.map(\.text), literals: literals)
    }
    return nil
  }

  private func rarest(
    in text: String, _ builder: inout LexiconBuilder
  ) -> (text: String, cost: Int) {
    var best = (text: "", cost: Int.max)
    for word in text.split(whereSeparator: { $0 == " " || $0 == "-" }) {
      let numbers = builder.numbers(String(word))
      let isCommon = numbers.contains(where: isCommon)
      // A short form may be written out, and the other way round: neither can be looked for.
      let cost =
        builder.isShort(String(word)) || word.hasPrefix("'")
        ? 1_000_000 : isCommon ? AnchorChoice.commonCost(word) : AnchorChoice.cost(word)
      if cost < best.cost { best = (String(word), cost) }
    }
    return best
  }

  private static func commonCost(_ word: Substring) -> Int {
    switch word.utf8.count {
    case ...3: 30_000
    case 4: 8_000
    default: 1_500
    }
  }

  /// About how frequent a word of this length is.
  private static func cost(_ word: Substring) -> Int {
    let ascii = word.utf8.allSatisfy { $0 < 128 }
    if !ascii { return word.count > 1 ? 4 : 40 }
    return switch word.utf8.count {
    case ...2: 200
    case 3: 40
    case 4: 16
    case 5: 8
    case 6: 5
    case 7: 3
    default: 2
    }
  }

  /// Every literal once.
  static func reduced(_ literals: [String]) -> [String] {
    Set(literals.map { $0.lowercased() }).filter { !$0.isEmpty }.sorted()
  }
}
