import Corpus
import JSON

extension TagReader {
  /// Reads the JSON values that stand one after another in a text and hands on each; false when
  /// there is none or something else stands among them.
  private mutating func eachValue(
    _ text: Text, in record: inout Record,
    _ body: (borrowing Tape, Text, inout Record) -> Bool
  ) -> Bool {
    guard PythonLiteral.begins(record.bytes(text)) else {
      return eachJSON(text, in: &record, body)
    }
    let written = Array(record.bytes(text).buffer)
    record.overwrite(text, with: PythonLiteral.json(record.bytes(text)))
    if eachJSON(text, in: &record, body) { return true }
    record.overwrite(text, with: written)
    return false
  }

  private mutating func eachJSON(
    _ text: Text, in record: inout Record,
    _ body: (borrowing Tape, Text, inout Record) -> Bool
  ) -> Bool {
    var from = 0
    let count = Int(text.count)
    // Strings are decoded behind the others; the text must not move meanwhile.
    _ = record.arena.room(for: 2 * count + 1024)
    while from < count {
      let bytes = record.bytes(text)
      var rest = bytes.trimmed(from..<count)
      while rest.count > 0, bytes[rest.lowerBound] == UInt8(ascii: ",") {
        rest = bytes.trimmed(rest.lowerBound + 1..<count)
      }
      if rest.isEmpty { break }
      var end = rest.upperBound
      do {
        try tape.read(bytes[rest])
      } catch {
        guard error.cause == .trailing, error.offset > 0 else { return false }
        end = rest.lowerBound + error.offset
        guard (try? tape.read(bytes[rest.lowerBound..<end])) != nil else { return false }
      }
      guard body(tape, text.part(rest.lowerBound..<end), &record) else { return false }
      from = end
    }
    return from > 0
  }

  /// Calls as JSON: one object, an array, or several one after another.
  mutating func readCalls(_ text: Text, into record: inout Record) -> Bool {
    let first = record.calls.count
    let isRead = eachValue(text, in: &record) { tape, part, record in
      if tape[0].kind == .array {
        var isRead = true
        var element = 1
        while element < Int(tape[0].next) {
          isRead = TagReader.call(element, tape, part, &record) && isRead
          element = Int(tape[element].next)
        }
        return isRead
      }
      return TagReader.call(0, tape, part, &record)
    }
    if isRead { return true }
    record.calls.removeLast(record.calls.count - first)
    return readLooseCall(text, into: &record)
  }

  private static func call(
    _ node: Int, _ tape: borrowing Tape, _ text: Text, _ record: inout Record
  ) -> Bool {
    guard tape[node].kind == .object else { return false }
    var object = node
    if let function = tape.value("function", of: node), tape[function].kind == .object {
      object = function
    }
    guard let name = tape.value("name", of: object) ?? tape.value("function", of: object),
      tape[name].kind == .string
    else { return false }
    let arguments =
      tape.value("arguments", of: object) ?? tape.value("parameters", of: object)
      ?? tape.value("args", of: object) ?? tape.value("input", of: object)
    var call = Call(name: record.text(name, tape, text), arguments: .none)
    if let arguments { call.arguments = record.text(arguments, tape, text) }
    if let id = tape.value("id", of: node), tape[id].kind == .string {
      call.id = record.text(id, tape, text)
    }
    record.calls.append(call)
    return true
  }

  /// Calls that are written almost as JSON: arguments in single quotes (Glaive), or the name bare
  /// before the arguments (newer Mistral).
  private func readLooseCall(_ text: Text, into record: inout Record) -> Bool {
    let bytes = record.bytes(text)
    guard !bytes.isEmpty else { return false }
    if bytes[0] != UInt8(ascii: "{"), bytes[0] != UInt8(ascii: "[") {
      guard let brace = bytes.find(UInt8(ascii: "{")) else { return false }
      let mark = bytes.find("[ARGS]") ?? brace
      let end = min(brace, mark, bytes.find("[CALL_ID]") ?? brace)
      let name = bytes.trimmed(0..<end)
      guard !name.isEmpty, name.count <= 128, bytes[name].find(UInt8(ascii: " ")) == nil else {
        return false
      }
      record.calls.append(
        Call(name: text.part(name), arguments: text.part(brace..<bytes.count)))
      return true
    }
    let key: StaticString = "\"name\""
    guard let named = bytes.find(key),
      let open = bytes.find(UInt8(ascii: "\""), from: named + key.length),
      let close = bytes.find(UInt8(ascii: "\""), from: open + 1),
      let held = bytes.find("\"arguments\"", from: close),
      let quote = bytes.find(UInt8(ascii: "'"), from: held)
    else { return false }
    var end = bytes.count
    while end > quote + 1, bytes[end - 1] != UInt8(ascii: "'") { end -= 1 }
    guard end > quote + 1 else { return false }
    record.calls.append(
      Call(name: text.part(open + 1..<close), arguments: text.part(quote + 1..<end - 1)))
    return true
  }

  /// Tools as JSON: an array or several objects, each bare or inside `function`.
  mutating func readTools(_ text: Text, into record: inout Record) -> Bool {
    let first = record.tools.count
    let isRead = eachValue(text, in: &record) { tape, part, record in
      guard tape[0].kind == .array else { return TagReader.tool(0, tape, part, &record) }
      var isRead = true
      var element = 1
      while element < Int(tape[0].next) {
        isRead = TagReader.tool(element, tape, part, &record) && isRead
        element = Int(tape[element].next)
      }
      return isRead
    }
    if !isRead { record.tools.removeLast(record.tools.count - first) }
    return isRead
  }

  private static func tool(
    _ node: Int, _ tape: borrowing Tape, _ text: Text, _ record: inout Record
  ) -> Bool {
    guard tape[node].kind == .object else { return false }
    var object = node
    if let function = tape.value("function", of: node), tape[function].kind == .object {
      object = function
    }
    guard let name = tape.value("name", of: object), tape[name].kind == .string else {
      return false
    }
    var tool = Tool(name: record.text(name, tape, text))
    if let said = tape.value("description", of: object), tape[said].kind == .string {
      tool.description = record.text(said, tape, text)
    }
    if let parameters = tape.value("parameters", of: object)
      ?? tape.value("input_schema", of: object)
    {
      tool.parameters = record.text(parameters, tape, text)
    }
    record.tools.append(tool)
    return true
  }

  /// A result: JSON with the tool's name and its content, or any text.
  mutating func readOutcome(_ text: Text, into record: inout Record) -> Bool {
    let first = record.outcomes.count
    let isRead = eachValue(text, in: &record) { tape, part, record in
      if tape[0].kind == .array {
        var isRead = true
        var element = 1
        while element < Int(tape[0].next) {
          isRead = TagReader.outcome(element, tape, part, &record) && isRead
          element = Int(tape[element].next)
        }
        return isRead && record.outcomes.count > first
      }
      return TagReader.outcome(0, tape, part, &record)
    }
    if !isRead {
      record.outcomes.removeLast(record.outcomes.count - first)
      record.outcomes.append(Outcome(text: text))
    }
    return true
  }

  private static func outcome(
    _ node: Int, _ tape: borrowing Tape, _ text: Text, _ record: inout Record
  ) -> Bool {
    guard tape[node].kind == .object, let content = tape.value("content", of: node) else {
      return false
    }
    var outcome = Outcome(text: record.text(content, tape, text))
    if let name = tape.value("name", of: node), tape[name].kind == .string {
      outcome.name = record.text(name, tape, text)
    }
    if let id = tape.value("call_id", of: node) ?? tape.value("tool_call_id", of: node),
      tape[id].kind == .string
    {
      outcome.id = record.text(id, tape, text)
    }
    record.outcomes.append(outcome)
    return true
  }
}

extension Record {
  /// Puts other bytes in the place of a text.
  fileprivate mutating func overwrite(_ text: Text, with bytes: [UInt8]) {
    for (index, byte) in bytes.enumerated() { arena.put(byte, at: Int(text.start) + index) }
  }

  /// A value of a tape that was read from a text of the arena: a string decoded, anything else as it
  /// is written.
  mutating func text(_ node: Int, _ tape: borrowing Tape, _ text: Text) -> Text {
    let range = tape[node].range
    let written = tape.bytes(node)
    guard tape[node].kind == .string, written.find(UInt8(ascii: "\\")) != nil else {
      return text.part(range)
    }
    let start = arena.count
    let place = arena.room(for: written.count + 1)
    guard let count = try? Escapes.decode(written, to: place) else { return text.part(range) }
    arena.grew(by: count)
    arena.close()
    // A JSON string in a verbatim text is a JSON string of the file.
    let isOfFile = text.coding == .verbatim
    return Text(
      start: start, count: count,
      source: Int(text.source) + (isOfFile ? Int(text.skip) + range.lowerBound : 0),
      coding: isOfFile ? .json : .composed)
  }
}
