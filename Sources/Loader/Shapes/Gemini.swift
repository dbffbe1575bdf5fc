import Corpus
import JSON

// Gemini's and Vertex's rows: `contents[]` of role and parts, the system text beside them.
extension ShapeReader {
  mutating func gemini(_ sign: Sign, _ record: inout Record) {
    let first = record.turns.count
    let tools = record.tools.count
    declaredTools(&record)
    if let instruction = value(.systemInstruction) {
      var turn = Turn(.system, .none)
      let parts = page.nodes.value("parts", of: instruction)
      content(parts ?? instruction, of: &turn, &record)
      if !turn.text.isEmpty { record.turns.append(turn) }
    }
    if let contents = value(.contents) { turns(of: contents, &record) }
    untag(from: first, &record)
    example(from: first, tools: tools, sign, &record)
  }
}
