import Rulebook

/// Chooses what a phrase of a language without spaces is looked for by: the words of its rarest step,
/// or those of two steps in a row, written together, where each of them alone is everywhere.
struct LetterChoice {
  let frequency: Frequency

  /// What a phrase is found by; nothing where a step holds what is looked for anyway, such as the
  /// speaker.
  func literals(of phrase: Phrase, beside known: Set<String>) -> [String] {
    var best: (cost: Int, texts: [String]) = (.max, [])
    func offer(_ texts: [String]) {
      let cost = texts.reduce(0) { $0 + frequency.rate(ofLetters: $1) }
      if cost < best.cost { best = (cost, texts) }
    }
    for (number, step) in phrase.steps.enumerated() where !step.isOptional {
      guard let texts = LetterChoice.texts(of: step) else { continue }
      let firsts = texts.map { $0.split(separator: " ").map(String.init)[0] }
      if firsts.allSatisfy({ text in known.contains { text.contains($0) } }) { return [] }
      offer(firsts)
      if let joined = joined(phrase.steps[number...]) { offer(joined) }
    }
    return best.texts
  }

  /// The texts of the first step and of the next one that cannot be left out, written together, with
  /// and without what may stand between them; nil where anything may stand there, or there are too many.
  private func joined(_ steps: ArraySlice<Phrase.Step>) -> [String]? {
    guard let first = LetterChoice.texts(of: steps.first!) else { return nil }
    var begun = first.map { String($0.suffix(LetterChoice.reach)) }
    for step in steps.dropFirst() {
      guard let texts = LetterChoice.texts(of: step) else { return nil }
      guard (begun + texts).allSatisfy(LetterChoice.isLetters) else { return nil }
      let longer = begun.flatMap { start in
        texts.map { start + (step.isOptional ? $0 : String($0.prefix(LetterChoice.reach))) }
      }
      begun = Array(Set(step.isOptional ? begun + longer : longer)).sorted()
      guard begun.count <= LetterChoice.most else { return nil }
      if !step.isOptional { return begun }
    }
    return nil
  }

  /// How many letters of a word are looked for beside another one.
  private static let reach = 2

  /// More texts than these are not written together.
  private static let most = 600

  private static func texts(of step: Phrase.Step) -> [String]? {
    guard case .words(let alternatives) = step.kind else { return nil }
    return alternatives.map(\.text)
  }

  /// Whether a text is written without spaces, so that another one follows it at once.
  private static func isLetters(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.value >= 0x3000 }
  }
}
