import Claims
import Corpus

extension Bench {
  /// Works out what the assistant does with each request of an example that was read.
  func readConducts(_ example: Example, of record: borrowing Record) {
    conducts.removeAll(keepingCapacity: true)
    // A pattern of AIML is no request: what its wild cards stand for is missing.
    if example.format == .aiml { return }
    var first: Int?
    var index = example.turns.lowerBound
    while index < example.turns.upperBound {
      guard record.turns[index].role == .user, !record.turns[index].text.isEmpty else {
        index += 1
        continue
      }
      let asked = index
      first = first ?? asked
      index += 1
      while index < example.turns.upperBound, record.turns[index].role != .user { index += 1 }
      let reply = asked + 1..<index
      if let conduct = conduct(asked, reply, first ?? asked, example, record) {
        conducts.append(conduct)
      }
    }
  }

  private func conduct(
    _ asked: Int, _ reply: Range<Int>, _ first: Int, _ example: Example, _ record: borrowing Record
  ) -> Conduct? {
    guard var conduct = deed(asked, reply, record) else { return nil }
    if !conduct.declines { conduct.request = reader.request(in: asked, of: record) }
    conduct.needs = reader.needs(in: asked, of: record)
    for claim in claims
    where claim.turn == conduct.answered && claim.force == .refused
      && !conduct.needs.contains(claim.topic)
    {
      conduct.needs.append(claim.topic)
    }
    conduct.needs.sort()
    conduct.tool = tool(for: conduct, example, record)
    conduct.cell = cell(of: conduct, example, record)
    // What leads to a call in a later turn is not left without one.
    if conduct.deed == .helps, conduct.cell == .granted,
      (conduct.answered + 1..<example.turns.upperBound).contains(where: {
        !record.turns[$0].calls.isEmpty
      })
    {
      conduct.deed = .asksBack
    }
    if reader.voice(after: asked, since: first, of: record) == .persona { conduct.cell = .persona }
    return conduct
  }

  /// What is done: a call counts more than what is said beside it.
  private func deed(_ asked: Int, _ reply: Range<Int>, _ record: borrowing Record) -> Conduct? {
    var conduct = Conduct(
      deed: .helps, request: Request(), needs: [], cell: .open, asked: asked, answered: asked,
      quote: .none)
    let own = reply.filter { record.turns[$0].role == .assistant }
    if let calling = own.first(where: { !record.turns[$0].calls.isEmpty }) {
      guard record.turns[calling].isTrained else { return nil }
      conduct.deed = .calls
      conduct.answered = calling
      conduct.quote = record.calls[record.turns[calling].calls.lowerBound].name
      return conduct
    }
    if let refusal = reader.refusals.first(where: { reply.contains($0.turn) }) {
      guard record.turns[refusal.turn].isTrained else { return nil }
      conduct.deed = refusal.kind == .full ? .refuses : .helpsInPart
      conduct.reason = refusal.reason
      conduct.request = refusal.request
      conduct.answered = refusal.turn
      conduct.quote = refusal.quote
      conduct.isSure = refusal.confidence == .strict
      return conduct
    }
    guard let last = own.first(where: { !record.turns[$0].text.isEmpty }),
      record.turns[last].isTrained
    else { return nil }
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
