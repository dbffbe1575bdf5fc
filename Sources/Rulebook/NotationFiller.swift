package import Corpus

extension Notation {
  /// Fills a record with this example, as a reader would, and returns what is marked. The record
  /// is emptied first.
  @discardableResult
  package func fill(_ record: inout Record) -> [Text] {
    record.clear(for: Location(file: FileID(0), bytes: 0..<0))
    var filler = Filler()
    for line in lines { filler.add(line, to: &record) }
    filler.finish(&record)
    return filler.marks
  }
}

/// Fills one record, line by line.
private struct Filler {
  var marks: [Text] = []
  private var tools = 0
  private var arms: [(arm: Arm, turn: Turn)] = []
  private var thought = Text.none

  mutating func add(_ line: Notation.Line, to record: inout Record) {
    switch line.part {
    case .repeat: break
    case .tools: declare(line, in: &record)
    case .think: thought = keep(line, in: &record)
    case .call: call(line, in: &record)
    case .result: answer(line, in: &record)
    case .chosen: arms.append((.chosen, turn(.assistant, line, in: &record)))
    case .rejected: arms.append((.rejected, turn(.assistant, line, in: &record)))
    case .system: record.turns.append(turn(.system, line, in: &record))
    case .developer: record.turns.append(turn(.developer, line, in: &record))
    case .user: record.turns.append(turn(.user, line, in: &record))
    case .assistant: record.turns.append(turn(.assistant, line, in: &record))
    }
  }

  mutating func finish(_ record: inout Record) {
    let shared = record.turns
    guard !arms.isEmpty else {
      record.examples = [example(0..<shared.count, .plain, record)]
      return
    }
    record.turns = []
    for (arm, turn) in arms {
      let start = record.turns.count
      record.turns += shared + [turn]
      record.examples.append(example(start..<record.turns.count, arm, record))
    }
  }

  private func example(_ turns: Range<Int>, _ arm: Arm, _ record: borrowing Record) -> Example {
    Example(
      turns: turns, tools: 0..<record.tools.count, arm: arm, format: .openAI,
      because: "it is written in the notation of pages")
  }

  private mutating func turn(_ role: Role, _ line: Notation.Line, in record: inout Record) -> Turn {
    var turn = Turn(role, keep(line, in: &record))
    let words = line.qualifier.split(separator: " ")
    if words.contains("untrained") { turn.weight = 0 }
    if words.contains("image") { turn.attachments.insert(.image) }
    if words.contains("audio") { turn.attachments.insert(.audio) }
    if words.contains("video") { turn.attachments.insert(.video) }
    if words.contains("file") { turn.attachments.insert(.file) }
    if role == .assistant {
      turn.reasoning = thought
      thought = .none
    }
    return turn
  }

  private mutating func declare(_ line: Notation.Line, in record: inout Record) {
    for tool in DeclaredTool.list(line.text) {
      record.tools.append(
        Tool(
          name: keep(tool.name, in: &record), description: keep(tool.says, in: &record),
          parameters: keep(tool.schema, in: &record)))
    }
  }

  /// A call belongs to the assistant's turn before it, or opens one.
  private mutating func call(_ line: Notation.Line, in record: inout Record) {
    if record.turns.last?.role != .assistant {
      record.turns.append(Turn(.assistant, .none))
    }
    let index = record.calls.count
    let text = keep(line, in: &record)
    let name = line.text.prefix { $0 != " " && $0 != "{" && $0 != "(" }
    let open = line.text.firstIndex(of: "{") ?? line.text.endIndex
    let start = line.text.utf8.distance(from: line.text.startIndex, to: open)
    record.calls.append(
      Call(
        name: text.part(0..<name.utf8.count), arguments: text.part(start..<line.text.utf8.count)))
    let last = record.turns.count - 1
    let first = record.turns[last].calls.isEmpty ? index : record.turns[last].calls.lowerBound
    record.turns[last].calls = first..<index + 1
  }

  private mutating func answer(_ line: Notation.Line, in record: inout Record) {
    let index = record.outcomes.count
    record.outcomes.append(
      Outcome(text: keep(line, in: &record), isError: line.qualifier == "error"))
    var turn = Turn(.tool, .none)
    turn.outcomes = index..<index + 1
    record.turns.append(turn)
  }

  /// Keeps a line's text and notes where its marks are.
  private mutating func keep(_ line: Notation.Line, in record: inout Record) -> Text {
    let text = keep(line.text, in: &record)
    marks += line.marks.map { text.part($0) }
    return text
  }

  private func keep(_ text: String, in record: inout Record) -> Text {
    var text = text
    return text.withUTF8 { record.keep(Bytes($0), source: 0, coding: .composed) }
  }
}
