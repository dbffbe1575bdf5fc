import Corpus
import Rulebook

extension UnspacedReader {
  /// Notes a claim.
  mutating func claim(
    _ topic: Int, _ polarity: Claim.Polarity, _ force: Claim.Force, _ tokens: Range<Int>,
    _ filling: Matcher.Filling, by form: Int = -1, isMarked: Bool
  ) {
    guard !tokens.isEmpty else { return }
    if topic == pages.mindTopic, polarity == .affirm, echoed == nil, isHelper(tokens) { return }
    var polarity = polarity
    // Behind what it is about, a fact is not told.
    if fronted != nil, polarity == .affirm, !pages.isAbility[topic] { return }
    if let echoed {
      guard force == .stated, polarity == .affirm else { return }
      guard echoed.isNo || !pages.isAbility[topic] else { return }
      // 你是机器人吗 asks for no name.
      if case .known = filling.value {} else if pages.isFact[topic] { return }
      if echoed.isNo { polarity = .deny }
    }
    if form >= 0 { used.append(form) }
    let force = isSystem && echoed == nil && force == .stated ? .declared : force
    func within(_ bytes: Range<Int>) -> Range<Int> {
      bytes.lowerBound - Int(turn.start)..<bytes.upperBound - Int(turn.start)
    }
    func part(_ tokens: Range<Int>) -> Text { turn.part(within(bytes(of: tokens))) }
    var value = filling.value
    if value == .none, !filling.tokens.isEmpty { value = .text(part(filling.tokens)) }
    let known = drafts.firstIndex {
      $0.claim.topic == topic && $0.claim.polarity == polarity && $0.claim.force == force
    }
    // A whole sentence says more than the "No" before it.
    if let known, drafts[known].claim.sign != .echo || echoed != nil {
      // Who says that somebody made it may say next who.
      if drafts[known].claim.value == .none { drafts[known].claim.value = value }
      return
    }
    var claim = Claim(
      topic: topic, polarity: polarity, force: force,
      sign: echoed != nil ? .echo : force == .performed ? .deed : .clause,
      quote: echoed?.quote ?? fronted.map { turn.part(within($0)) } ?? part(tokens), turn: turnIndex
    )
    claim.value = value
    let start =
      echoed.map { Int($0.quote.start) } ?? fronted?.lowerBound
      ?? Int(letters.tokens[tokens.lowerBound].start)
    let draft = ClaimReader.Draft(
      claim: claim, start: start, isMarked: isMarked, isDeclining: standing.isDeclining)
    if let known { drafts[known] = draft } else { drafts.append(draft) }
  }

  /// Whether 助手 is all that names a mind: a person may be one.
  private func isHelper(_ tokens: Range<Int>) -> Bool {
    var isHelper = false
    for place in tokens {
      let end = letters.longest(.minds, at: place, limit: tokens.upperBound)
      guard end > place else { continue }
      guard pages.known[.helpers].contains(where: { $0.count == end - place }),
        letters.begins(.helpers, at: place, limit: end)
      else { return false }
      isHelper = true
    }
    return isHelper
  }

  /// The bytes of some tokens.
  func bytes(of tokens: Range<Int>) -> Range<Int> {
    Int(letters.tokens[tokens.lowerBound].start)..<Int(letters.tokens[tokens.upperBound - 1].end)
  }
}
