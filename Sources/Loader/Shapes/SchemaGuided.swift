import Corpus
import JSON

// Schema-guided dialogues: the system's turns carry the call of a service and what it returned.
extension ShapeReader {
  mutating func schemaGuided(_ sign: Sign, _ record: inout Record) {
    guard let turns = value(.turns) else { return }
    let first = record.turns.count
    let tools = record.tools.count
    services(&record)
    for turn in page.nodes.elements(of: turns) { dialogueTurn(turn, &record) }
    example(from: first, tools: tools, sign, &record)
  }

  private mutating func dialogueTurn(_ turn: Int, _ record: inout Record) {
    guard let speaker = page.nodes.value("speaker", of: turn),
      let said = page.nodes.value("utterance", of: turn)
    else { return }
    let role: Role = page.nodes.means(speaker, "USER") ? .user : .assistant
    if role == .assistant, let frames = page.nodes.value("frames", of: turn) {
      for frame in page.nodes.elements(of: frames) { serviceCall(frame, &record) }
    }
    record.turns.append(Turn(role, text(said, &record)))
  }

  private mutating func serviceCall(_ frame: Int, _ record: inout Record) {
    guard let call = page.nodes.value("service_call", of: frame),
      let method = page.nodes.value("method", of: call)
    else { return }
    let arguments = page.nodes.value("parameters", of: call).map { raw($0, &record) } ?? .none
    let name = text(method, &record)
    record.calls.append(Call(name: name, arguments: arguments))
    var turn = Turn(.assistant, .none)
    turn.calls = record.calls.count - 1..<record.calls.count
    record.turns.append(turn)
    if let results = page.nodes.value("service_results", of: frame) {
      outcome(Outcome(text: raw(results, &record)), nil, &record)
    }
  }

  /// The services that the dialogue may use, each as a tool.
  private mutating func services(_ record: inout Record) {
    guard let services = value(.services) else { return }
    for service in page.nodes.elements(of: services) {
      let name = text(service, &record)
      let bytes = record.bytes(name).buffer
      if let schema = self.services.first(where: { bytes.elementsEqual($0.name) }) {
        for intent in schema.intents { declare(intent, at: name, &record) }
      } else {
        record.tools.append(Tool(name: name))
      }
    }
  }

  /// An intent stands in another file; its place is that of the service in this one.
  private func declare(
    _ intent: ServiceSchema.Intent, at place: Text, _ record: inout Record
  ) {
    func keep(_ bytes: [UInt8]) -> Text {
      bytes.withUnsafeBufferPointer {
        record.keep(Bytes($0), source: Int(place.source), coding: .composed)
      }
    }
    let name = keep(intent.name)
    let says = keep(intent.description)
    record.tools.append(
      Tool(name: name, description: says, parameters: keep(intent.parameters)))
  }
}
