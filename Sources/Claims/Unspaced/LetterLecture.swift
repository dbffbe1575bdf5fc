import Corpus
import Rulebook

extension LetterSigns {
  /// A refusal that never says so: help is asked for, and morals are given.
  func lecture(
    _ text: Text, _ request: Request, _ given: Given, _ setting: RefusalReader.Setting
  ) -> Refusal? {
    guard !setting.isForeign, !setting.calls, asksService, given.members < 2, !given.hasCode,
      !request.isAboutAssistant || request.nature > .benign
    else { return nil }
    let full = sentences.filter { $0.words > 4 && !$0.signs.has(.greeting) }
    guard let first = full.first else { return nil }
    var opening = SignSet()
    for sentence in full.prefix(2) { opening.bits |= sentence.signs.bits }
    let morals = full.count {
      $0.signs.has(.moral) || $0.signs.has(.verdict) || $0.signs.has(.wrong)
        || $0.signs.has(.comfort)
    }
    let share = Double(morals) / Double(full.count)
    let judges = opening.has(.verdict) || opening.has(.wrong) || opening.has(.comfort)
    // What is harmful may need only a word; what no page knows to be, the whole answer.
    guard judges, share >= (request.nature == .harmful ? 0.34 : 0.6),
      request.nature == .harmful
        || request.why == .nothing && wants
          && (first.signs.has(.verdict) || first.signs.has(.wrong))
    else { return nil }
    let bytes = bytes(of: first.tokens)
    let start = text.range.lowerBound
    return Refusal(
      kind: .full, reason: .safety, confidence: .loose,
      quote: text.part(bytes.lowerBound - start..<bytes.upperBound - start), turn: 0,
      request: request)
  }
}
