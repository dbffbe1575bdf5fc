import Corpus
import JSON

// Rows that hold a question and an answer under names of their own: Alpaca, prompt/completion and
// what Axolotl and ms-swift know by other names.
extension ShapeReader {
  mutating func pair(_ sign: Sign, _ record: inout Record) {
    let first = record.turns.count
    let tools = record.tools.count
    if isWholeText {
      wholeText(sign, &record)
      return
    }
    declaredTools(&record)
    asked(&record)
    attachments(from: first, &record)
    if record.tools.count == tools || !calledOnly(&record) {
      if let answer { answered(answer, &record) }
    }
    if let reasoning = value(.reasoning), isThought(reasoning), let last = record.turns.indices.last
    {
      record.turns[last].reasoning = text(reasoning, &record)
    }
    untag(from: first, &record)
    example(from: first, tools: tools, sign, &record)
  }

  /// Reads an answer that is nothing but calls of the tools that the row declares, as a list or as its
  /// JSON; false when it is something else.
  private mutating func calledOnly(_ record: inout Record) -> Bool {
    guard let answer = value(.answers) ?? answer else { return false }
    switch page.nodes.kind(answer) {
    case .array: break
    case .string:
      let first = page.nodes.bytes(answer).firstMark
      guard first == UInt8(ascii: "[") || first == UInt8(ascii: "{") else { return false }
    default: return false
    }
    let (turns, calls) = (record.turns.count, record.calls.count)
    let known = dialect
    callTurn(answer, &record)
    let isCalled =
      record.calls.count > calls
      && (calls..<record.calls.count).allSatisfy { record.isDeclared(record.calls[$0].name) }
    if !isCalled {
      dialect = known
      record.turns.removeLast(record.turns.count - turns)
      record.calls.removeLast(record.calls.count - calls)
    }
    return isCalled
  }

  /// A row that asks and leaves the answer to the model.
  mutating func prompt(_ sign: Sign, _ record: inout Record) {
    let first = record.turns.count
    let tools = record.tools.count
    declaredTools(&record)
    asked(&record)
    attachments(from: first, &record)
    example(from: first, tools: tools, sign, &record)
  }

  /// Appends what comes before the answer: system text, earlier turns, the question.
  mutating func asked(_ record: inout Record) {
    systemTurn(&record)
    if let history = value(.history) { earlier(history, &record) }
    if let list = turnList {
      turns(of: list, &record)
      return
    }
    if let prompt = value(.prompt) ?? value(.input), page.nodes.kind(prompt) == .array {
      turns(of: prompt, &record)
      return
    }
    var question = Text.none
    if let input = value(.input), page.nodes.kind(input) == .object {
      if let messages = page.nodes.value("messages", of: input) {
        turns(of: messages, &record)
        return
      }
      question = text(onlyText(of: input) ?? input, &record)
    }
    for field: Field in [
      .instruction, .prompt, .question, .query, .article, .message1, .user, .human,
    ] {
      guard let value = value(field) else { continue }
      question = text(value, &record)
      break
    }
    if fields.contains(.prompt), let reading = templates.read(question, into: &record) {
      dialect = reading.template.format
      return
    }
    if let input = value(.input), page.nodes.kind(input) == .string,
      !page.nodes.bytes(input).spells(caseless: "<noinput>")
    {
      question = join(question, text(input, &record), &record)
    }
    record.turns.append(Turn(.user, question))
  }

  /// Whether the row's only answer is a text that holds the whole conversation in a template; the
  /// question beside it is in it once more.
  private var isWholeText: Bool {
    guard let text = value(.text), answer == text, page.nodes.kind(text) == .string else {
      return false
    }
    return page.nodes.bytes(text).withMeaning { TemplateReader.template(of: $0) } != nil
  }

  /// Where the row keeps its answer.
  private var answer: Int? {
    for field: Field in [
      .output, .completion, .response, .answer, .generation, .summary, .message2, .target,
      .assistant,
    ] {
      if let value = value(field) { return value }
    }
    guard let answers = value(.answers) else { return value(.text) ?? value(.content) }
    // A list of answers, or SQuAD's object that holds one, gives its first.
    return page.nodes.first(of: page.nodes.value("text", of: answers) ?? answers)
  }

  /// Appends an answer: a text, a turn, or several turns.
  mutating func answered(_ value: Int, _ record: inout Record) {
    switch page.nodes.kind(value) {
    case .array: turns(of: value, &record)
    case .object: reply(value, &record)
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
