import Corpus
import JSON

/// A service of schema-guided dialogues, from the `schema.json` beside them: its intents as tools.
struct ServiceSchema: Sendable, Equatable {
  let name: [UInt8]
  let intents: [Intent]

  struct Intent: Sendable, Equatable {
    let name: [UInt8]
    let description: [UInt8]
    /// A JSON Schema of the slots that the intent takes.
    let parameters: [UInt8]
  }

  /// The services that a file declares; none when it is no such file.
  static func list(_ text: [UInt8]) -> [ServiceSchema] {
    let padded = text + [UInt8](repeating: 0, count: 64)
    return padded.withUnsafeBufferPointer { buffer in
      var tape = Tape()
      guard (try? tape.read(Bytes(buffer)[0..<text.count])) != nil else { return [] }
      var services: [ServiceSchema] = []
      for service in tape.view.elements(of: 0) {
        if let service = ServiceSchema(tape, service) { services.append(service) }
      }
      return services
    }
  }

  private init?(_ tape: borrowing Tape, _ service: Int) {
    guard let name = tape.value("service_name", of: service).flatMap({ tape.string($0) }),
      let list = tape.value("intents", of: service)
    else { return nil }
    self.name = Array(name.utf8)
    var intents: [Intent] = []
    for intent in tape.view.elements(of: list) {
      guard let name = tape.value("name", of: intent).flatMap({ tape.string($0) }) else { continue }
      let says = tape.value("description", of: intent).flatMap { tape.string($0) } ?? ""
      intents.append(
        Intent(
          name: Array(name.utf8), description: Array(says.utf8),
          parameters: ServiceSchema.parameters(tape, intent, of: service)))
    }
    self.intents = intents
  }

  private static func parameters(
    _ tape: borrowing Tape, _ intent: Int, of service: Int
  ) -> [UInt8] {
    var required: [[UInt8]] = []
    var all: [[UInt8]] = []
    if let slots = tape.value("required_slots", of: intent) {
      for slot in tape.view.elements(of: slots) { required.append(Array(tape.bytes(slot).buffer)) }
    }
    all = required
    if let slots = tape.value("optional_slots", of: intent) {
      for slot in tape.view.members(of: slots) { all.append(Array(tape.bytes(slot.key).buffer)) }
    }
    // Names and descriptions are put together as they are written, escapes and all.
    func quoted(_ name: [UInt8]) -> [UInt8] { [34] + name + [34] }
    let properties = all.map { slot in
      quoted(slot) + Array(#": {"description": "#.utf8)
        + quoted(description(tape, slot, of: service)) + Array("}".utf8)
    }
    return Array(#"{"type": "object", "properties": {"#.utf8)
      + Array(properties.joined(separator: Array(", ".utf8))) + Array(#"}, "required": ["#.utf8)
      + Array(required.map(quoted).joined(separator: Array(", ".utf8))) + Array("]}".utf8)
  }

  private static func description(
    _ tape: borrowing Tape, _ name: [UInt8], of service: Int
  ) -> [UInt8] {
    guard let slots = tape.value("slots", of: service) else { return [] }
    for slot in tape.view.elements(of: slots) {
      guard let own = tape.value("name", of: slot), tape.bytes(own).buffer.elementsEqual(name),
        let says = tape.value("description", of: slot)
      else { continue }
      return Array(tape.bytes(says).buffer)
    }
    return []
  }
}
