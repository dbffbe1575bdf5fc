package import Corpus

extension ClaimReader {
  /// Notes it when the assistant's turn at hand declines.
  mutating func readRefusal(
    _ example: Example, _ record: borrowing Record, into claims: inout [Claim]
  ) {
    guard !text.isEmpty, !hits(hits.refusals, within: RefusalReader.head).isEmpty else { return }
    let isUnspaced = isUnspaced(text.range)
    guard
      isUnspaced
        ? signs.look(text, in: base)
        : refusing.look(
          text, at: hits(hits.declines, within: 2 * RefusalReader.head), in: base)
          && refusing.mayDecline()
    else { return }
    let turn = record.turns[self.turn]
    let voice = askedVoice()
    refusing.setting = RefusalReader.Setting(
      isForeign: voice != .own, isCommission: voice == .artefact && !hasMaterial,
      hasMaterial: hasMaterial, hasTried: hasTried(example, record), calls: !turn.calls.isEmpty,
      worst: worst(example, record))
    let spans = Spans(base, text.range, hasLetter: voice == .artefact)
    let read =
      isUnspaced
      ? signs.refusal(text, in: base, spans, after: user, refusing.setting)
      : refusing.read(text, after: user, spans)
    guard var refusal = read else { return }
    refusal.turn = self.turn
    let isBare =
      refusal.isBare || refusal.reason == .other && !refusal.request.isFrightening
    if refusal.reason == .ability || isBare, noteRefused(refusal, into: &claims) {
      refusal.reason = .ability
      refusal.isBare = isBare
    }
    refusals.append(refusal)
  }

  /// The first refusal in some turns of the example that was read last.
  package func refusal(in turns: Range<Int>) -> Refusal? {
    let first = refusals.partitioningIndex { $0.turn >= turns.lowerBound }
    guard first < refusals.count, turns.contains(refusals[first].turn) else { return nil }
    return refusals[first]
  }

  /// Those of some hits that stand in the first bytes of the turn's text.
  private func hits(_ hits: [UInt32], within width: Int) -> ArraySlice<UInt32> {
    let first = hits.partitioningIndex { $0 >= text.start }
    let end = min(text.range.upperBound, Int(text.start) + width)
    return hits[first...].prefix { Int($0) < end }
  }

  /// Whether a tool has answered since the user spoke.
  private func hasTried(_ example: Example, _ record: borrowing Record) -> Bool {
    var index = turn - 1
    while index >= example.turns.lowerBound, record.turns[index].role != .user {
      if record.turns[index].role == .tool { return true }
      index -= 1
    }
    return false
  }

  /// The worst of the user's earlier requests in the conversation; the last few are looked at.
  private mutating func worst(
    _ example: Example, _ record: borrowing Record
  ) -> Request.Nature {
    var worst = Request.Nature.benign
    var index = turn - 1
    var seen = 0
    while index >= example.turns.lowerBound, seen < 3 {
      let turn = record.turns[index]
      if turn.role == .user, !turn.text.isEmpty {
        if seen > 0 { worst = max(worst, nature(ofEarlier: index, record)) }
        seen += 1
      }
      index -= 1
    }
    return worst
  }

  /// How bad an earlier request is; every one is read once for the answers behind it, which look back
  /// over a few only.
  private mutating func nature(ofEarlier turn: Int, _ record: borrowing Record) -> Request.Nature {
    if let known = natures.suffix(4).last(where: { $0.turn == turn }) { return known.nature }
    let nature = glance(at: turn, of: record).nature
    natures.append((turn, nature))
    return nature
  }

  /// Notes the topic of a refusal that does not name it, from what the request asks for. Returns
  /// whether there is one.
  private mutating func noteRefused(_ refusal: Refusal, into claims: inout [Claim]) -> Bool {
    // The claims of the turn in hand are the last.
    for claim in claims.reversed().prefix(while: { $0.turn == turn }) where claim.polarity == .deny
    {
      if lexicon.topics[claim.topic].kind == .ability { return false }
    }
    let before = claims.count
    for topic in lexicon.topics.indices
    where lexicon.topics[topic].kind == .ability && isWanted(topic) {
      claims.append(
        Claim(
          topic: topic, polarity: .deny, force: .refused, sign: .refusal,
          confidence: refusal.confidence,
          quote: refusal.quote, turn: turn))
    }
    return claims.count > before
  }

  /// Whether a topic is asked for, in words of either kind of language or by what was attached.
  private mutating func isWanted(_ topic: Int) -> Bool {
    asks(for: topic) || unspaced.requested.contains(Int32(topic))
      || attached.want(lexicon.topics[topic].id)
  }

  /// What a user's turn asks for, and whether serving it would do harm.
  package mutating func request(
    in turn: Int, of record: borrowing Record
  ) -> Request {
    let user = record.turns[turn].text
    let bytes = record.arena.bytes.start
    return LetterSigns.isUnspaced(bytes, user.range)
      ? signs.request(user, bytes) : refusing.asked.read(user, bytes)
  }

  /// The same, as far as it matters where nothing is declined: how bad it is, why, and whether it is
  /// about the assistant.
  package mutating func glance(at turn: Int, of record: borrowing Record) -> Request {
    let user = record.turns[turn].text
    let bytes = record.arena.bytes.start
    return LetterSigns.isUnspaced(bytes, user.range)
      ? signs.request(user, bytes) : refusing.asked.glance(user, bytes)
  }
}
