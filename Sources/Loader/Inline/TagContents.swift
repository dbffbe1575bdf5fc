import Corpus
import JSON

extension TagReader {
  /// Reads what a tag holds into the record; false when it is not what it should be.
  mutating func read(
    _ tag: Tag, _ span: Span, _ whole: Text, _ found: inout Found, into record: inout Record
  ) -> Bool {
    let inside = whole.part(span.inside)
    switch tag {
    case .think, .thinking, .thinkBracket, .thought, .thinkEnd:
      if found.reasoning.isEmpty {
        found.reasoning = inside
      } else if !inside.isEmpty {
        // Two thoughts in one turn: what stands between them belongs to neither, but one text
        // has to hold both.
        let glued = record.glued(found.reasoning, inside)
        found.reasoning = glued
      }
      return true
    case .toolCall where record.bytes(inside).begins(with: "<function="):
      return readFunctions(inside, into: &record)
    case .toolCall, .upperToolCall, .functionCall, .toolCalls:
      return readCalls(inside, into: &record)
    case .deepSeekCall: return readDeepSeekCall(inside, into: &record)
    case .function: return readFunction(inside, into: &record)
    case .python: return readPython(inside, into: &record)
    case .tools, .availableTools: return readTools(inside, into: &record)
    case .toolResponse, .toolResults: return readOutcome(inside, into: &record)
    case .commands: return Command.read(inside, into: &record)
    case .results:
      if !inside.isEmpty, !record.bytes(inside).spells("None") {
        record.outcomes.append(Outcome(text: inside))
      }
      return true
    case .deepSeekCalls, .deepSeekCallsEnd, .human, .moss, .endOfHuman, .endOfMoss, .endOfText,
      .endOfSequence:
      return true
    }
  }

  /// `<function=name>{arguments}</function>`, as Functionary and Llama 3.1 write it.
  func readFunction(_ inside: Text, into record: inout Record) -> Bool {
    let bytes = record.bytes(inside)
    guard let end = bytes.find(UInt8(ascii: ">")), end > 0 else { return false }
    let arguments = bytes.trimmed(end + 1..<bytes.count)
    var call = Call(name: inside.part(0..<end), arguments: inside.part(arguments))
    if bytes[arguments].begins(with: "<parameter=") {
      let json = Parameters.json(bytes[arguments])
      call.arguments = record.composed(json, at: call.arguments)
    }
    record.calls.append(call)
    return true
  }

  /// Behind Llama's python tag: a call as JSON, `name.call(arguments)`, or a program to run.
  private mutating func readPython(_ inside: Text, into record: inout Record) -> Bool {
    let bytes = record.bytes(inside)
    if bytes.count > 0, bytes[0] == UInt8(ascii: "{"), readCalls(inside, into: &record) {
      return true
    }
    if let dot = bytes.find(".call("), dot <= 64, bytes[bytes.count - 1] == UInt8(ascii: ")") {
      let arguments = dot + (".call(" as StaticString).length..<bytes.count - 1
      record.calls.append(
        Call(name: inside.part(0..<dot), arguments: inside.part(arguments)))
      return true
    }
    record.calls.append(Call(name: record.literal("python", at: inside), arguments: inside))
    return true
  }
}

extension Record {
  /// A word of our own as a text that stands for something at a place.
  mutating func literal(_ word: StaticString, at place: Text) -> Text {
    keep(
      Bytes(start: word.utf8Start, count: word.utf8CodeUnitCount),
      source: Int(place.source), coding: .composed)
  }

  /// Two texts as one, an empty line between them.
  mutating func glued(_ first: Text, _ second: Text) -> Text {
    let start = arena.count
    _ = arena.room(for: Int(first.count) + Int(second.count) + 3)
    arena.append(bytes(first))
    arena.append(UInt8(ascii: "\n"))
    arena.append(UInt8(ascii: "\n"))
    arena.append(bytes(second))
    let count = arena.count - start
    arena.close()
    return Text(start: start, count: count, source: Int(first.source), coding: .composed)
  }
}
