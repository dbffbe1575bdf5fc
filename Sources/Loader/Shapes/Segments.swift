import Corpus

// Axolotl's input_output rows: pieces of text, each trained or not. Who says what is not told: what
// is trained is the assistant's, what is not was given to it.
extension ShapeReader {
  mutating func segments(_ sign: Sign, _ record: inout Record) {
    guard let segments = value(.segments) else { return }
    let first = record.turns.count
    for segment in page.nodes.elements(of: segments) {
      guard let said = page.nodes.value("text", of: segment) else { continue }
      let isTrained = page.nodes.value("label", of: segment).map { page.nodes.kind($0) } == .yes
      record.turns.append(Turn(isTrained ? .assistant : .user, text(said, &record)))
    }
    example(from: first, tools: record.tools.count, sign, &record)
  }
}
