import Corpus

// Rows that hold one question and one answer under names of their own: Alpaca, prompt/completion.
extension ShapeReader {
  mutating func pair(_ sign: Sign, _ record: inout Record) {
    let first = record.turns.count
    let tools = record.tools.count
    declaredTools(&record)
    asked(&record)
    attachments(first..<record.turns.count, &record)
    if let answer { answered(answer, &record) }
    example(from: first, tools: tools..<record.tools.count, sign, &record)
  }

  /// Appends what comes before the answer: system text, earlier turns, the question.
  mutating func asked(_ record: inout Record) {
    systemTurn(&record)
    if let history = value(.history) { earlier(history, &record) }
    if let prompt = value(.prompt), page.nodes.kind(prompt) == .array {
      turns(of: prompt, &record)
      return
    }
    var question = Text.none
    for field: Field in [.instruction, .prompt, .question, .query, .article, .message1] {
      guard let value = value(field) else { continue }
      question = text(value, &record)
      break
    }
    if let input = value(.input), page.nodes.kind(input) == .string, input > 0 {
      question = join(question, text(input, &record), &record)
    }
    record.turns.append(Turn(.user, question))
  }

  /// Where the row keeps its answer.
  private var answer: Int? {
    for field: Field in [
      .output, .completion, .response, .answer, .generation, .summary, .message2, .target,
    ] {
      if let value = value(field) { return value }
    }
    return nil
  }

  /// Appends an answer: a text, a turn, or several turns.
  mutating func answered(_ value: Int, _ record: inout Record) {
    switch page.nodes.kind(value) {
    case .array, .object: turns(of: value, &record)
    default: record.turns.append(Turn(.assistant, text(value, &record)))
    }
  }

  /// Turns before the question, as pairs or as turns.
  private mutating func earlier(_ history: Int, _ record: inout Record) {
    for pair in page.nodes.elements(of: history) {
      if page.nodes.kind(pair) == .array { turns(of: pair, &record) } else { turn(pair, &record) }
    }
  }
}
