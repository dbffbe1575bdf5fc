import Corpus

extension ClaimReader {
  /// A claim, and what decides whether it stands.
  struct Draft {
    var claim: Claim
    var start: Int
    var isMarked: Bool
    /// Whether the answer begins with it, as one that declines does.
    var isDeclining = false
  }

  /// Notes a claim from some tokens of the sentence.
  mutating func claim(
    _ topic: Int, _ polarity: Claim.Polarity, _ force: Claim.Force, from start: Int,
    through end: Int, _ filling: Matcher.Filling, form: Int, isHedged: Bool,
    confidence: Claim.Confidence = .strict, _ matcher: Matcher
  ) {
    var polarity = polarity
    // The quote of an item is in the item.
    if end <= leadCount, reversed == nil { return }
    var first = Int(matcher.tokens[max(start, min(leadCount, end - 1))].start)
    var last = Int(matcher.tokens[end - 1].end)
    if let reversed { (first, last) = (reversed.lowerBound, reversed.upperBound) }
    if let echoed {
      if echoed.isNo {
        polarity = .deny
      } else {
        guard lexicon.topics[topic].kind != .ability else { return }
        polarity = .affirm
      }
      first = echoed.quote.lowerBound
      last = echoed.quote.upperBound
    }
    finds += 1
    if form >= 0, !fired.isEmpty { fired[form] += 1 }
    let force = role != .assistant && force == .stated ? .declared : force
    // A whole sentence says more than the "No" before it.
    let known = drafts.firstIndex {
      $0.claim.topic == topic && $0.claim.polarity == polarity && $0.claim.force == force
    }
    if let known, drafts[known].claim.sign != .echo || echoed != nil { return }
    var claim = Claim(
      topic: topic, polarity: polarity, force: force, sign: sign(force, filling, form),
      quote: text.part(first - Int(text.start)..<last - Int(text.start)), turn: turn)
    claim.isHedged = isHedged
    claim.confidence = confidence
    claim.aspect = aspect(of: topic, in: start..<end, matcher)
    if !condition.isEmpty {
      let from = Int(matcher.tokens[condition.lowerBound].start) - Int(text.start)
      let to = Int(matcher.tokens[condition.upperBound - 1].end) - Int(text.start)
      // "An AI without a body": what denies is no condition of itself.
      let isItself =
        lexicon.topics[topic].kind == .nature && from < last - Int(text.start)
        && to > first - Int(text.start)
      if echoed == nil, !isItself { claim.condition = text.part(from..<to) }
    }
    claim.value = filling.value
    if claim.value == .none, !filling.tokens.isEmpty {
      let from = Int(matcher.tokens[filling.tokens.lowerBound].start)
      let to = Int(matcher.tokens[filling.tokens.upperBound - 1].end)
      // What is echoed may stand in the user's words.
      let isHere = text.range.contains(from)
      claim.value = .text(
        isHere
          ? text.part(from - Int(text.start)..<to - Int(text.start)) : user.part(0..<0))
    }
    if topic == lexicon.nameTopic, polarity == .affirm {
      if case .known(let name) = claim.value { ownName = name }
      if case .text(let name) = claim.value, role != .assistant { givenName = name.range }
    }
    let draft = Draft(claim: claim, start: first, isMarked: hasMark)
    if let known { drafts[known] = draft } else { drafts.append(draft) }
  }

  /// What a claim is known by.
  private func sign(_ force: Claim.Force, _ filling: Matcher.Filling, _ form: Int) -> Sign {
    if echoed != nil { return .echo }
    if force == .performed { return .deed }
    if filling.value != .none || !filling.tokens.isEmpty { return .fact }
    guard form >= 0 else { return .shape }
    let composed = Group.verbs.bit | Group.nouns.bit | Group.complements.bit
    return lexicon.forms[form].group.bit & composed != 0 ? .cue : .shape
  }
}
