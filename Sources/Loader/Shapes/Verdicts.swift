import Corpus
import JSON

// Rows that hold one answer and whether it is wanted.
extension ShapeReader {
  mutating func label(_ sign: Sign, _ record: inout Record) {
    let first = record.turns.count
    if turnList != nil { chat(sign, &record) } else { pair(sign, &record) }
    guard let verdict = value(.verdict), !record.examples.isEmpty else { return }
    let arm: Arm = self.verdict(verdict) == true ? .liked : .disliked
    mask(beforeLastQuestion: first..<record.turns.count, &record)
    for index in record.examples.indices { record.examples[index].arm = arm }
  }

  /// What a label says, as true and false, 1 and 0, or a text of these, as tables have it; nil for
  /// the label of a class.
  func verdict(_ value: Int) -> Bool? {
    let word = page.nodes.bytes(value)
    switch page.nodes.kind(value) {
    case .yes: return true
    case .no: return false
    case .number, .string:
      if word.spells("1") || word.spells("1.0") || word.spells(caseless: "true") { return true }
      if word.spells("0") || word.spells("0.0") || word.spells(caseless: "false") { return false }
      if word.spells(caseless: "desirable") { return true }
      return word.spells(caseless: "undesirable") ? false : nil
    default: return nil
    }
  }

  /// Rows that judge every step of an answer: each step is an example behind those before it.
  mutating func steps(_ sign: Sign, _ record: inout Record) {
    guard let completions = value(.completions) else { return }
    let tools = record.tools.count
    let first = record.turns.count
    declaredTools(&record)
    asked(&record)
    let context = first..<record.turns.count
    var labels = value(.labels).map { page.nodes.elements(of: $0) }
    for step in page.nodes.elements(of: completions) {
      let verdict = labels?.next().flatMap { self.verdict($0) }
      let arm: Arm = verdict.map { $0 ? .liked : .disliked } ?? .plain
      self.arm(step, arm, after: context, tools, sign, &record)
    }
  }
}
