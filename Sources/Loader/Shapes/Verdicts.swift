import Corpus
import JSON

// Rows that hold one answer and whether it is wanted.
extension ShapeReader {
  mutating func label(_ sign: Sign, _ record: inout Record) {
    let first = record.turns.count
    if turnList != nil { chat(sign, &record) } else { pair(sign, &record) }
    guard let verdict = value(.verdict), !record.examples.isEmpty else { return }
    let arm: Arm = page.nodes.kind(verdict) == .yes ? .liked : .disliked
    mask(beforeLastQuestion: first..<record.turns.count, &record)
    for index in record.examples.indices { record.examples[index].arm = arm }
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
      let verdict = labels?.next().map { page.nodes.kind($0) }
      let arm: Arm = verdict == .yes ? .liked : verdict == .no ? .disliked : .plain
      self.arm(step, arm, after: context, tools, sign, &record)
    }
  }
}
