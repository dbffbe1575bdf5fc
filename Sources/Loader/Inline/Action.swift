import Corpus

// An answer that thinks and acts in lines, as ReAct and the datasets made by it write it: "Thought: …",
// "Action: name", "Action Input: {…}".
extension TagReader {
  /// Reads the call and the thought before it; false when the answer is something else.
  mutating func readAction(
    _ whole: Text, _ found: inout Found, into record: inout Record
  ) -> Bool {
    let bytes = record.bytes(whole)
    let start = bytes.trimmed(0..<bytes.count).lowerBound
    guard bytes.has("Thought:", at: start) || bytes.has("Action:", at: start),
      let action = bytes.line(beginning: "Action:"),
      let input = bytes.line(beginning: "Action Input:", from: action)
    else { return false }
    let name = bytes.trimmed(action + ("Action:" as StaticString).length..<input)
    let arguments = bytes.trimmed(input + ("Action Input:" as StaticString).length..<bytes.count)
    guard !name.isEmpty, name.count <= 128, !bytes[name].buffer.contains(where: \.isBlank),
      arguments.count > 1, bytes[arguments.lowerBound] == UInt8(ascii: "{"),
      bytes[arguments.upperBound - 1] == UInt8(ascii: "}")
    else { return false }
    record.calls.append(Call(name: whole.part(name), arguments: whole.part(arguments)))
    let thought = bytes.line(beginning: "Thought:").map { $0 + ("Thought:" as StaticString).length }
    let before = bytes.trimmed(min(thought ?? 0, action)..<action)
    if !before.isEmpty, found.reasoning.isEmpty { found.reasoning = whole.part(before) }
    return true
  }
}

extension Bytes {
  /// Where a line begins so.
  fileprivate func line(beginning head: StaticString, from start: Int = 0) -> Int? {
    var at = start
    while let place = find(head, from: at) {
      if place == 0 || self[place - 1] == UInt8(ascii: "\n") { return place }
      at = place + 1
    }
    return nil
  }
}
