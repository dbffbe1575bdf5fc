import Rulebook

/// What must be looked for so that no claim in a language without spaces is missed.
enum UnspacedAnchors {
  static func literals(_ pages: [GrammarPage], _ topics: [TopicPage]) -> [String] {
    var literals: Set<String> = []
    var speakers: Set<String> = []
    for page in pages {
      speakers.formUnion(page.words[.speakers] ?? [])
      for cue in page.cues where cue.polarity == .deny {
        for placed in cue.phrases { literals.formUnion(words(of: placed.phrase)) }
      }
      for pattern in [Pattern.openings, .doings] {
        for placed in page.patterns[pattern] ?? [] { literals.formUnion(words(of: placed.phrase)) }
      }
    }
    literals.formUnion(speakers)
    for page in topics {
      for slot in [Slot.marks, .affirms, .denies, .performs, .fails] {
        for placed in page.phrases[slot] ?? [] {
          literals.formUnion(rarest(placed.phrase, speakers))
        }
      }
    }
    let others = pages.reduce(into: [String: String]()) { folds, page in
      for pair in page.folds where pair.count == 2 && pair.first != pair.last {
        if folds[String(pair.last!)] == nil { folds[String(pair.last!)] = String(pair.first!) }
      }
    }
    // The same in traditional letters.
    let traditional = literals.map { $0.map { others[String($0)] ?? String($0) }.joined() }
    return literals.union(traditional).filter { !$0.isEmpty }.sorted()
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

  /// The words of the step that is least often found; none where the speaker is one of the steps.
  private static func rarest(_ phrase: Phrase, _ speakers: Set<String>) -> [String] {
    var best: (least: Int, words: [String]) = (0, [])
    for step in phrase.steps where !step.isOptional {
      guard case .words(let alternatives) = step.kind else { continue }
      let texts = alternatives.map { $0.text.split(separator: " ").map(String.init)[0] }
      if texts.allSatisfy(speakers.contains) { return [] }
      let least = texts.map(\.count).min() ?? 0
      if least > best.least || least == best.least && texts.count < best.words.count {
        best = (least, texts)
      }
    }
    return best.words
  }
}
