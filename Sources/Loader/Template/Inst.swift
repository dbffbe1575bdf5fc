import Corpus

/// The template of Llama 2 and Mistral: requests stand in `[INST]`, answers follow bare.
enum Inst {
  /// What can stand between two answers, longest names first where one begins another.
  private enum Mark: CaseIterable {
    case request, system, tools, results

    var open: StaticString {
      switch self {
      case .request: "[INST]"
      case .system: "[SYSTEM_PROMPT]"
      case .tools: "[AVAILABLE_TOOLS]"
      case .results: "[TOOL_RESULTS]"
      }
    }

    var close: StaticString {
      switch self {
      case .request: "[/INST]"
      case .system: "[/SYSTEM_PROMPT]"
      case .tools: "[/AVAILABLE_TOOLS]"
      case .results: "[/TOOL_RESULTS]"
      }
    }
  }

  static func read(_ text: Text, into record: inout Record) {
    let bytes = record.bytes(text)
    var at = 0
    var isAnswered = false
    while at < bytes.count {
      let found = next(in: bytes, from: at)
      let answer = bare(bytes, at..<(found?.place ?? bytes.count))
      if isAnswered, !answer.isEmpty { record.turns.append(Turn(.assistant, text.part(answer))) }
      guard let found else { return }
      let inside = found.place + found.mark.open.length
      let end = bytes.find(found.mark.close, from: inside) ?? bytes.count
      add(found.mark, bytes, inside..<end, text, into: &record)
      isAnswered = isAnswered || found.mark == .request
      at = min(bytes.count, end + found.mark.close.length)
    }
  }

  private static func next(in bytes: Bytes, from start: Int) -> (mark: Mark, place: Int)? {
    var from = start
    while let place = bytes.find(UInt8(ascii: "["), from: from) {
      for mark in Mark.allCases where bytes.has(mark.open, at: place) { return (mark, place) }
      from = place + 1
    }
    return nil
  }

  /// An answer without white space and the tokens that begin and end a sequence.
  private static func bare(_ bytes: Bytes, _ range: Range<Int>) -> Range<Int> {
    var range = bytes.trimmed(range)
    let start: StaticString = "<s>"
    let end: StaticString = "</s>"
    while true {
      let whole = range
      if bytes[range].begins(with: start) {
        range = bytes.trimmed(range.lowerBound + start.length..<range.upperBound)
      }
      if bytes[range].begins(with: end) {
        range = bytes.trimmed(range.lowerBound + end.length..<range.upperBound)
      }
      let tail = range.upperBound - end.length
      if tail >= range.lowerBound, bytes.has(end, at: tail) {
        range = bytes.trimmed(range.lowerBound..<tail)
      }
      if tail + 1 >= range.lowerBound, bytes.has(start, at: tail + 1), range.count >= 3 {
        range = bytes.trimmed(range.lowerBound..<tail + 1)
      }
      if range == whole { return range }
    }
  }

  private static func add(
    _ mark: Mark, _ bytes: Bytes, _ inside: Range<Int>, _ text: Text, into record: inout Record
  ) {
    let said = bytes.trimmed(inside)
    switch mark {
    case .system: record.turns.append(Turn(.system, text.part(said)))
    case .request: request(bytes, said, text, into: &record)
    case .results, .tools:
      // The tags' reader knows what stands in them; it wants to see the marks.
      let whole =
        inside.lowerBound
        - mark.open.length..<min(
          bytes.count, inside.upperBound + mark.close.length)
      record.turns.append(Turn(mark == .tools ? .system : .tool, text.part(whole)))
    }
  }

  /// The first request of Llama 2 holds the system text.
  private static func request(
    _ bytes: Bytes, _ said: Range<Int>, _ text: Text, into record: inout Record
  ) {
    let open: StaticString = "<<SYS>>"
    let close: StaticString = "<</SYS>>"
    guard bytes[said].begins(with: open),
      let end = bytes[said].find(close).map({ said.lowerBound + $0 })
    else {
      record.turns.append(Turn(.user, text.part(said)))
      return
    }
    let system = bytes.trimmed(said.lowerBound + open.length..<end)
    if !system.isEmpty { record.turns.append(Turn(.system, text.part(system))) }
    let user = bytes.trimmed(end + close.length..<said.upperBound)
    record.turns.append(Turn(.user, text.part(user)))
  }
}
