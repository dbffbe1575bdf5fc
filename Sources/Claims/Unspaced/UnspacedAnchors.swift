import Rulebook

/// What claims in a language without spaces are found by.
struct UnspacedAnchors {
  /// Words that say something by themselves: the speaker, a mark, an apology, an act that was done.
  let alone: [String]
  /// Words that do so only where the speaker is the subject.
  let beside: [String]

  init(_ pages: [GrammarPage], _ topics: [TopicPage]) {
    var alone: Set<String> = []
    var beside: Set<String> = []
    let speakers = pages.reduce(into: Set()) { $0.formUnion($1.words[.speakers] ?? []) }
    let common = pages.reduce(into: Set()) { $0.formUnion($1.words[.common] ?? []) }
    for page in pages {
      for cue in page.cues where cue.polarity == .deny {
        for placed in cue.phrases { beside.formUnion(UnspacedAnchors.words(of: placed.phrase)) }
      }
      for pattern in [Pattern.openings, .doings, .leads] {
        for placed in page.patterns[pattern] ?? [] {
          alone.formUnion(UnspacedAnchors.words(of: placed.phrase))
        }
      }
    }
    alone.formUnion(speakers)
    // A phrase that holds one of these needs no other.
    let known = alone
    for page in topics {
      for slot in [Slot.marks, .performs, .fails] {
        for placed in page.phrases[slot] ?? [] {
          alone.formUnion(UnspacedAnchors.rarest(placed.phrase, known, common))
        }
      }
      for slot in [Slot.affirms, .denies] {
        for placed in page.phrases[slot] ?? [] {
          beside.formUnion(UnspacedAnchors.rarest(placed.phrase, speakers, common))
        }
      }
    }
    let foldings = pages.flatMap(\.foldings)
    let simplified = Dictionary(foldings, uniquingKeysWith: { first, _ in first })
    let traditional = Dictionary(
      foldings.map { ($0.meaning, $0.letter) }, uniquingKeysWith: { first, _ in first })
    func spelled(_ literals: Set<String>) -> [String] {
      let others = [simplified, traditional].flatMap { letters in
        literals.map { $0.map { letters[String($0)] ?? String($0) }.joined() }
      }
      return literals.union(others).filter { !$0.isEmpty }.sorted()
    }
    self.alone = spelled(alone)
    self.beside = spelled(beside)
  }

  /// The words of a phrase that is one step.
  private static func words(of phrase: Phrase) -> [String] {
    for step in phrase.steps where !step.isOptional {
      if case .words(let alternatives) = step.kind {
        return alternatives.map(\.text).filter { $0.count > 1 || $0 == "已" }
      }
    }
    return []
  }

  /// The words of the step that is least often found; none where a step holds what is looked for
  /// anyway, such as the speaker.
  private static func rarest(
    _ phrase: Phrase, _ known: Set<String>, _ common: Set<String>
  ) -> [String] {
    var best: (cost: Int, words: [String]) = (.max, [])
    for step in phrase.steps where !step.isOptional {
      guard case .words(let alternatives) = step.kind else { continue }
      let texts = alternatives.map { $0.text.split(separator: " ").map(String.init)[0] }
      if texts.allSatisfy({ text in known.contains { text.contains($0) } }) { return [] }
      let cost = texts.reduce(0) { $0 + self.cost($1, common) }
      if cost < best.cost { best = (cost, texts) }
    }
    return best.words
  }

  /// About how often a word is found.
  private static func cost(_ word: String, _ common: Set<String>) -> Int {
    if common.contains(word) { return 10_000 }
    return switch word.count {
    case 1: 200
    case 2: 4
    default: 1
    }
  }
}
