import Rulebook

/// Chooses the literals by which a phrase is found: the words of its rarest step.
struct AnchorChoice {
  let inflection: Inflection
  let frequency: Frequency

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

  /// What a word costs that cannot be looked for.
  private static let lost = 1_000_000

  /// What is found less often is not looked for as a pair.
  private static let frequent = 250

  /// More pairs are not looked for.
  private static let mostPairs = 24

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
        if 100 < best?.cost ?? .max {
          best = Choice(cost: 100, step: number, words: builder.parameters)
        }
      case .hole(let hole) where [.ai, .known, .model, .language].contains(hole):
        // These bring the literals of their own lists.
        if 600 < best?.cost ?? .max {
          best = Choice(cost: 600, step: number, words: [], hole: hole)
        }
      default: break
      }
    }
    // An adverb may stand between two words, so that a rare one alone is better.
    if best?.cost ?? .max > AnchorChoice.frequent, let pair = pair(in: phrase, &builder),
      pair.cost < best?.cost ?? .max
    {
      best = pair
    }
    guard let best, best.cost < AnchorChoice.lost else { return nil }
    return best
  }

  /// Two words that are frequent alone and not together: "i am", with its short forms.
  private func pair(in phrase: Phrase, _ builder: inout LexiconBuilder) -> Choice? {
    var best: Choice?
    for (number, (left, right)) in zip(phrase.steps, phrase.steps.dropFirst()).enumerated()
    where !left.isOptional && !right.isOptional {
      guard let firsts = edges(of: left, isLast: true),
        let seconds = edges(of: right, isLast: false),
        firsts.count * seconds.count <= AnchorChoice.mostPairs,
        !firsts.contains(where: { $0.hasPrefix("'") })
      else { continue }
      var literals: [String] = []
      var cost = 0
      for first in firsts {
        for second in seconds {
          literals += builder.spellings(first, second)
          cost += together(first, second)
        }
      }
      guard cost < best?.cost ?? .max else { continue }
      let isLeft = rate(of: firsts) < rate(of: seconds) && !firsts.contains(where: builder.isShort)
      best = Choice(
        cost: cost, step: isLeft ? number : number + 1, words: isLeft ? firsts : seconds,
        literals: literals)
    }
    return best
  }

  /// The words of a step with which it ends, or begins; nil where it has no words.
  private func edges(of step: Phrase.Step, isLast: Bool) -> [String]? {
    guard case .words(let alternatives) = step.kind else { return nil }
    let texts = alternatives.flatMap { $0.isVerb ? inflection.forms(of: $0.text) : [$0.text] }
    return Set(
      texts.compactMap { text in
        let words = text.split(whereSeparator: { $0 == " " || $0 == "-" })
        return (isLast ? words.last : words.first).map(String.init)
      }
    ).sorted()
  }

  private func rate(of words: [String]) -> Int {
    words.reduce(0) { $0 + frequency.rate(ofWord: $1[...]) }
  }

  /// About how often two words stand side by side.
  private func together(_ first: String, _ second: String) -> Int {
    max(10, min(frequency.rate(ofWord: first[...]), frequency.rate(ofWord: second[...])) / 4)
  }

  private func rarest(
    in text: String, _ builder: inout LexiconBuilder
  ) -> (text: String, cost: Int) {
    var best = (text: "", cost: Int.max)
    for word in text.split(whereSeparator: { $0 == " " || $0 == "-" }) {
      // A short form may be written out, and the other way round: neither can be looked for.
      let isLost = builder.isShort(String(word)) || word.hasPrefix("'")
      let cost = isLost ? AnchorChoice.lost : frequency.rate(ofWord: word)
      if cost < best.cost { best = (String(word), cost) }
    }
    return best
  }

  /// Every literal once.
  static func reduced(_ literals: [String]) -> [String] {
    Set(literals.map { $0.lowercased() }).filter { !$0.isEmpty }.sorted()
  }
}
