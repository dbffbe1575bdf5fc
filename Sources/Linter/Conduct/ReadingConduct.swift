import Claims
import Corpus

extension Bench {
  /// Works out what the assistant does with each request of an example that was read.
  func readConducts(_ example: Example, of record: borrowing Record) {
    conducts.removeAll(keepingCapacity: true)
    // A pattern of AIML is no request: what its wild cards stand for is missing.
    if example.format == .aiml { return }
    var opening: Opening?
    var index = example.turns.lowerBound
    while index < example.turns.upperBound {
      guard record.turns[index].role == .user, !record.turns[index].text.isEmpty else {
        index += 1
        continue
      }
      let asked = index
      let reply = record.reply(to: asked, in: example)
      index = reply.upperBound
      var first = opening ?? Opening(turn: asked)
      if let conduct = conduct(asked, reply, &first, example, record) {
        conducts.append(conduct)
      }
      opening = first
    }
  }

  private func conduct(
    _ asked: Int, _ reply: Range<Int>, _ opening: inout Opening, _ example: Example,
    _ record: borrowing Record
  ) -> Conduct? {
    guard var conduct = deed(asked, reply, record) else { return nil }
    if !conduct.declines { conduct.request = reader.glance(at: asked, of: record) }
    conduct.needs = reader.needs(in: asked, of: record)
    for claim in claims(of: conduct.answered)
    where claim.force == .refused && !conduct.needs.contains(claim.topic) {
      conduct.needs.append(claim.topic)
    }
    conduct.needs.sort()
    if deniesNeed(conduct) { conduct.reason = .ability }
    conduct.tool = tool(for: conduct, example, record)
    conduct.cell = cell(of: conduct, example, record)
    // What leads to a call in a later turn is not left without one.
    if conduct.deed == .helps, conduct.cell == .granted, let lastCalling,
      lastCalling > conduct.answered
    {
      conduct.deed = .asksBack
    }
    if isPersona(asked, &opening, record) { conduct.cell = .persona }
    return conduct
  }

  /// Whether it declines in words that deny what the request needs, however frightening it sounds:
  /// "Shoot Tom an email." – "I can't send emails."
  private func deniesNeed(_ conduct: Conduct) -> Bool {
    guard conduct.reason == .safety, conduct.request.nature == .benign else { return false }
    return claims(of: conduct.answered).contains {
      $0.polarity == .deny && $0.force == .stated
        && conduct.needs.contains($0.topic) && $0.quote.range.overlaps(conduct.quote.range)
    }
  }

  /// The first request of a conversation, and whether it makes the assistant somebody else, once
  /// that was asked.
  private struct Opening {
    let turn: Int
    var isPersona: Bool?
  }

  /// Whether the answer is somebody's whom the assistant was asked to be, here or at the beginning.
  private func isPersona(
    _ asked: Int, _ opening: inout Opening, _ record: borrowing Record
  ) -> Bool {
    let voice = reader.voice(after: asked, since: asked, of: record)
    if asked == opening.turn { opening.isPersona = voice == .persona }
    guard voice == .own else { return voice == .persona }
    if let known = opening.isPersona { return known }
    let known = reader.voice(after: opening.turn, since: opening.turn, of: record) == .persona
    opening.isPersona = known
    return known
  }

  /// What is done: a call counts more than what is said beside it.
  private func deed(_ asked: Int, _ reply: Range<Int>, _ record: borrowing Record) -> Conduct? {
    var conduct = Conduct(
      deed: .helps, request: Request(), needs: [], cell: .open, asked: asked, answered: asked,
      quote: .none)
    if let calling = record.firstCalling(in: reply) {
      guard record.turns[calling].isTrained else { return nil }
      conduct.deed = .calls
      conduct.answered = calling
      conduct.quote = record.calls[record.turns[calling].calls.lowerBound].name
      return conduct
    }
    if let refusal = reader.refusal(in: reply) {
      guard record.turns[refusal.turn].isTrained else { return nil }
      conduct.deed = refusal.kind == .full ? .refuses : .helpsInPart
      conduct.reason = refusal.reason
      conduct.isBare = refusal.isBare
      conduct.request = refusal.request
      conduct.answered = refusal.turn
      conduct.quote = refusal.quote
      conduct.isSure = refusal.confidence == .strict
      return conduct
    }
    let spoken = reply.first {
      record.turns[$0].role == .assistant && !record.turns[$0].text.isEmpty
    }
    guard let last = spoken, record.turns[last].isTrained else { return nil }
    conduct.answered = last
    let text = record.turns[last].text
    let bytes = record.bytes(text)
    conduct.deed = bytes.asksBack ? .asksBack : .helps
    conduct.quote = text.part(bytes.firstSentence)
    return conduct
  }

  /// What the model can see of what the request needs.
  private func cell(
    of conduct: Conduct, _ example: Example, _ record: borrowing Record
  ) -> Cell {
    let seen = conduct.needs.map { cells[$0] }
    if conduct.tool != nil || seen.contains(.granted) { return .granted }
    // Tools are listed, none of them does it, and the answer says so.
    if conduct.declines, conduct.reason == .ability, !example.tools.isEmpty { return .withheld }
    return seen.contains(.withheld) ? .withheld : .open
  }
}

extension Record {
  /// The turns between a user's and the next.
  borrowing func reply(to asked: Int, in example: Example) -> Range<Int> {
    var end = asked + 1
    while end < example.turns.upperBound, turns[end].role != .user { end += 1 }
    return asked + 1..<end
  }

  /// The first turn of a reply in which the assistant calls a tool.
  borrowing func firstCalling(in reply: Range<Int>) -> Int? {
    var index = reply.lowerBound
    while index < reply.upperBound {
      if turns[index].role == .assistant, !turns[index].calls.isEmpty { return index }
      index += 1
    }
    return nil
  }
}

extension Bytes {
  /// Whether a short text does nothing but ask: one question, with at most a few words before it.
  var asksBack: Bool {
    let range = trimmed
    guard range.count > 1, range.count <= 300 else { return false }
    let text = self[range]
    var ends = text[text.count - 1] == UInt8(ascii: "?")
    if text.count > 3 { ends = ends || text[text.count - 3..<text.count].spells("？") }
    guard ends else { return false }
    var told = 0
    var words = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte == 10 { return false }
      if byte == 32 { words += 1 }
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") {
        told += words + 1
        words = 0
      } else if byte == UInt8(ascii: "?") {
        words = 0
      }
      index += 1
    }
    return told <= 10
  }
}
