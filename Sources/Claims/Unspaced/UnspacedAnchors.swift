import Rulebook

/// What claims in a language without spaces are found by.
struct UnspacedAnchors {
  /// Words that say something by themselves: the speaker, a mark, an apology, an act that was done.
  let alone: [String]
  /// Words that do so only where the speaker is the subject.
  let beside: [String]

  init(_ pages: [GrammarPage], _ topics: [TopicPage], _ frequency: Frequency) {
    var alone: Set<String> = []
    var beside: Set<String> = []
    let speakers = pages.reduce(into: Set()) { $0.formUnion($1.words[.speakers] ?? []) }
    let choice = LetterChoice(frequency: frequency)
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
          alone.formUnion(choice.literals(of: placed.phrase, beside: known))
        }
      }
      for slot in [Slot.affirms, .denies] {
        for placed in page.phrases[slot] ?? [] {
          beside.formUnion(choice.literals(of: placed.phrase, beside: speakers))
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
}
