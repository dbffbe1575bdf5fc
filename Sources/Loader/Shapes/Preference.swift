import Corpus
import JSON

// Rows that hold a better and a worse answer: one example for each, the prompt in both. Of a prompt
// nothing is trained; of an arm, what follows the last question.
extension ShapeReader {
  mutating func preference(_ sign: Sign, _ record: inout Record) {
    let tools = record.tools.count
    let first = record.turns.count
    preferencePrompt(&record)
    attachments(from: first, &record)
    untag(from: first, &record)
    var context = first..<record.turns.count
    if let first = value(.firstResponse), let second = value(.secondResponse),
      let better = value(.betterResponse)
    {
      let isSecond = isSecondBetter(better)
      arm(
        isSecond == true ? second : first, isSecond == nil ? .plain : .chosen, after: context,
        tools, sign, &record)
      arm(
        isSecond == true ? first : second, isSecond == nil ? .plain : .rejected, after: context,
        tools, sign, &record)
      return
    }
    if let chosen = value(.chosenMessages) ?? value(.chosen) ?? value(.preferredOutput) {
      arm(chosen, .chosen, after: context, tools, sign, &record)
    } else if let chosen = value(.chosenResponse) {
      arm(chosen, .chosen, after: context, tools, sign, &record)
    } else if let outputs = value(.output), page.nodes.kind(outputs) == .array {
      outputArms(outputs, after: context, tools, sign, &record)
      return
    } else if let response = value(.response) {
      arm(response, .chosen, after: context, tools, sign, &record)
    } else if turnList != nil && !fields.contains(.rejected) {
      // The conversation itself is the better one; the worse ends with another answer.
      context = withoutLastAnswer(context, record)
      close(first..<record.turns.count, .chosen, tools, sign, &record)
    }
    for field: Field in [
      .rejectedMessages, .rejected, .nonPreferredOutput, .rejectedResponse,
    ] {
      guard let rejected = value(field) else { continue }
      if isListOfTexts(rejected) {
        for element in page.nodes.elements(of: rejected) {
          arm(element, .rejected, after: context, tools, sign, &record)
        }
      } else {
        arm(rejected, .rejected, after: context, tools, sign, &record)
      }
      break
    }
  }

  /// Which of two answers is better: by its place, 0 or 1; by its letter, as `model_b` has it; or by a
  /// number below or above zero. Nil for neither.
  private func isSecondBetter(_ better: Int) -> Bool? {
    let word = page.nodes.bytes(better)
    if page.nodes.kind(better) == .number {
      guard let number = Number.value(word) else { return nil }
      let isPlace = page.nodes.means(better - 1, "better_response_id")
      return number == 0 && !isPlace ? nil : number > 0
    }
    guard page.nodes.kind(better) == .string, let last = word.buffer.last else { return nil }
    let isMark = word.count == 1 || word[word.count - 2] == UInt8(ascii: "_")
    switch last {
    case UInt8(ascii: "a"), UInt8(ascii: "A"), UInt8(ascii: "0"): return isMark ? false : nil
    case UInt8(ascii: "b"), UInt8(ascii: "B"), UInt8(ascii: "1"): return isMark ? true : nil
    default: return nil
    }
  }

  /// Appends the turns that both arms begin with.
  private mutating func preferencePrompt(_ record: inout Record) {
    if let input = value(.input), page.nodes.kind(input) == .object {
      if let tools = page.nodes.value("tools", of: input) { self.tools(tools, &record) }
      if let messages = page.nodes.value("messages", of: input) { turns(of: messages, &record) }
      return
    }
    declaredTools(&record)
    // Beside whole conversations the prompt is only said once more.
    if let chosen = value(.chosenMessages) ?? value(.chosen), isWholeConversation(chosen) {
      systemTurn(&record)
      return
    }
    let hasPrompt = [Field.instruction, .prompt, .question, .query, .input].contains {
      fields.contains($0)
    }
    if hasPrompt || turnList != nil { asked(&record) } else { systemTurn(&record) }
  }

  /// Appends one arm behind a copy of the prompt's turns.
  mutating func arm(
    _ value: Int, _ arm: Arm, after context: Range<Int>, _ tools: Int, _ sign: Sign,
    _ record: inout Record
  ) {
    if overfills(context.count + 1, record) { return }
    let first = record.turns.count
    for index in context { record.turns.append(record.turns[index]) }
    let own = record.turns.count
    if page.nodes.kind(value) == .string {
      let said = text(value, &record)
      if let reading = context.isEmpty ? templates.read(said, into: &record) : nil {
        dialect = reading.template.format
      } else {
        record.turns.append(Turn(.assistant, said))
        untag(from: own, &record)
      }
    } else {
      turns(of: value, &record)
      untag(from: own, &record)
    }
    close(first..<record.turns.count, arm, tools, sign, &record)
  }

  /// Masks what an arm has in common with the other and makes it an example.
  func close(
    _ turns: Range<Int>, _ arm: Arm, _ tools: Int, _ sign: Sign, _ record: inout Record
  ) {
    mask(beforeLastQuestion: turns, &record)
    example(from: turns.lowerBound, tools: tools, arm: arm, sign, &record)
  }

  func mask(beforeLastQuestion turns: Range<Int>, _ record: inout Record) {
    guard let last = turns.last(where: { record.turns[$0].role == .user }) else { return }
    for index in turns.lowerBound..<last { record.turns[index].weight = 0 }
  }

  private mutating func outputArms(
    _ outputs: Int, after context: Range<Int>, _ tools: Int, _ sign: Sign,
    _ record: inout Record
  ) {
    var isFirst = true
    for output in page.nodes.elements(of: outputs) {
      arm(output, isFirst ? .chosen : .rejected, after: context, tools, sign, &record)
      isFirst = false
    }
  }

  private func withoutLastAnswer(_ turns: Range<Int>, _ record: borrowing Record) -> Range<Int> {
    guard let last = turns.last(where: { record.turns[$0].role == .user }) else {
      return turns.lowerBound..<turns.lowerBound
    }
    // Rejected messages are a conversation of their own.
    return fields.contains(.rejectedMessages)
      ? turns.lowerBound..<turns.lowerBound : turns.lowerBound..<last + 1
  }

  private func isListOfTexts(_ value: Int) -> Bool {
    page.nodes.first(of: value).map { page.nodes.kind($0) == .string } ?? false
  }

  /// Whether a list of turns begins before the answer.
  private func isWholeConversation(_ list: Int) -> Bool {
    guard let first = page.nodes.first(of: list), page.nodes.kind(first) == .object else {
      return false
    }
    for (key, value) in page.nodes.members(of: first) {
      let field = table.field(page.nodes.bytes(key))
      guard field == .role || field == .from else { continue }
      let speaker = page.nodes.bytes(value).withMeaning { Speaker.named($0) }
      return speaker == .user || speaker == .system || speaker == .developer
    }
    return false
  }
}
