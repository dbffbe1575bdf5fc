import Corpus

// Rows whose `text` is the whole training text: a conversation in a template, or plain prose.
extension ShapeReader {
  mutating func wholeText(_ sign: Sign, _ record: inout Record) {
    guard let value = value(.text) else { return }
    let tools = record.tools.count
    declaredTools(&record)
    let first = record.turns.count
    let whole = text(value, &record)
    if let reading = templates.read(whole, into: &record) {
      var example = reading.example()
      example.tools = tools..<record.tools.count
      record.examples.append(example)
      return
    }
    // The model learns to produce all of it, so it is as good as said by itself.
    record.turns.append(Turn(.assistant, whole))
    let plain = Sign(
      sign.format, .text, needs: [], because: "text in no template, trained as it is")
    example(from: first, tools: tools, plain, &record)
  }
}
