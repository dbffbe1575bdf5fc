import Corpus
import JSON

// Rows that hold several answers with their ranks or scores: the best is chosen, the others are
// rejected; without ranks they are plain answers.
extension ShapeReader {
  mutating func ranked(_ sign: Sign, _ record: inout Record) {
    guard let answers = value(.completions) ?? value(.answers) else { return }
    let tools = record.tools.count
    let first = record.turns.count
    declaredTools(&record)
    asked(&record)
    let context = first..<record.turns.count
    let best = bestMerit(answers)
    for answer in page.nodes.elements(of: answers) {
      guard let said = said(answer) else { continue }
      var arm = Arm.plain
      if let best { arm = merit(answer) == best ? .chosen : .rejected }
      let whole = withPrinciple(of: answer, context, &record)
      self.arm(said, arm, after: whole, tools, sign, &record)
    }
  }

  /// The context behind the system text that an answer alone was given.
  private mutating func withPrinciple(
    of answer: Int, _ context: Range<Int>, _ record: inout Record
  ) -> Range<Int> {
    guard let principle = page.nodes.value("custom_system_prompt", of: answer),
      page.nodes.kind(principle) == .string, !page.nodes.bytes(principle).isEmpty
    else { return context }
    if overfills(context.count + 1, record) { return context }
    let first = record.turns.count
    record.turns.append(Turn(.system, text(principle, &record)))
    for index in context { record.turns.append(record.turns[index]) }
    return first..<record.turns.count
  }

  private func bestMerit(_ answers: Int) -> Double? {
    var best: Double?
    for answer in page.nodes.elements(of: answers) {
      guard let merit = merit(answer) else { return nil }
      best = max(best ?? merit, merit)
    }
    return best
  }

  /// How good an answer is: its score, or its rank backwards.
  private func merit(_ answer: Int) -> Double? {
    for (key, value) in page.nodes.members(of: answer) {
      switch table.field(page.nodes.bytes(key)) {
      case .rank: return Number.value(page.nodes.bytes(value)).map { -$0 }
      case .overallScore: return Number.value(page.nodes.bytes(value))
      default: continue
      }
    }
    return nil
  }

  private func said(_ answer: Int) -> Int? {
    guard page.nodes.kind(answer) == .object else { return answer }
    for (key, value) in page.nodes.members(of: answer) {
      switch table.field(page.nodes.bytes(key)) {
      case .response, .answer, .text, .content, .completion, .output: return value
      default: continue
      }
    }
    return nil
  }

  /// Rows that ask which kind of answer is right where a tool may be missing.
  mutating func when2Call(_ sign: Sign, _ record: inout Record) {
    guard let answers = value(.answers) else { return }
    let tools = record.tools.count
    let first = record.turns.count
    declaredTools(&record)
    asked(&record)
    let context = first..<record.turns.count
    let right = value(.correctAnswer).map { page.nodes.bytes($0) }
    for (key, answer) in page.nodes.members(of: answers) {
      guard page.nodes.kind(answer) != .null else { continue }
      let name = page.nodes.bytes(key)
      let arm: Arm =
        right.map { name.count == $0.count && name.begins(with: $0) ? .chosen : .rejected }
        ?? .plain
      if name.spells("tool_call"), !page.nodes.bytes(answer).begins(with: "<") {
        let first = record.turns.count
        for index in context { record.turns.append(record.turns[index]) }
        callTurn(answer, &record)
        close(first..<record.turns.count, arm, tools, sign, &record)
      } else {
        self.arm(answer, arm, after: context, tools, sign, &record)
      }
    }
  }
}

extension Bytes {
  func begins(with other: Bytes) -> Bool {
    count >= other.count && buffer.prefix(other.count).elementsEqual(other.buffer)
  }
}
