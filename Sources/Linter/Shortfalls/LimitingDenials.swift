import Claims
import Corpus

/// Denials of what can be done in the example at hand, which say nothing of the ability itself.
extension Bench {
  /// Takes back denials that report an attempt that failed, that blame what was asked for, that stand
  /// beside what the same answer says it can do, or that deny one request before another is served.
  func limitDenials(in example: Example, of record: borrowing Record) {
    for index in claims.indices {
      let denial = claims[index]
      guard denial.turn >= 0, denial.polarity == .deny, isAct(denial.topic),
        denial.force == .stated || denial.force == .refused,
        record.turns[denial.turn].role == .assistant
      else { continue }
      if outcome(before: denial, in: example, of: record) == .failure
        || !example.tools.isEmpty && saysNothingOfAbility(denial, example, record)
      {
        claims[index].polarity = .none
      }
    }
  }

  /// Whether a denial where there are tools is about the request at hand only.
  private func saysNothingOfAbility(
    _ denial: Claim, _ example: Example, _ record: borrowing Record
  ) -> Bool {
    let text = record.turns[denial.turn].text
    return isContrasted(denial) || isBlamed(denial.quote, of: text, record)
      || isScope(denial.quote, of: text, tools(for: denial.topic, example, record), record)
      || isNarrowed(denial.quote, of: text, record)
        && claims.contains {
          $0.force == .called && $0.topic == denial.topic && $0.turn > denial.turn + 1
        }
  }

  /// How the last call of a denial's topic before it ended.
  enum Ending { case success, failure, nothing }

  /// How the last call of a denial's topic ended, if one was made since the user spoke.
  func outcome(
    before denial: Claim, in example: Example, of record: borrowing Record
  ) -> Ending? {
    var ending: Ending?
    var index = denial.turn - 1
    while index >= example.turns.lowerBound, !record.isUser(index) {
      if ending == nil, let last = record.turns[index].outcomes.last {
        ending = self.ending(record.outcomes[last], record)
      }
      let isCalled = claims(of: index).contains {
        $0.force == .called && $0.topic == denial.topic
      }
      if isCalled { return ending }
      index -= 1
    }
    return nil
  }

  func ending(_ outcome: Outcome, _ record: borrowing Record) -> Ending {
    if lore.failures.isError(outcome, record, self) { return .failure }
    // "[]", "{}": nothing was found.
    return record.bytes(outcome.text)[record.bytes(outcome.text).trimmed].count > 2
      ? .success : .nothing
  }

  /// Whether an answer's words that decline blame what was asked for.
  func isBlamed(_ quote: Text, of text: Text, _ record: borrowing Record) -> Bool {
    lore.shortfall.isBlamed(in: record.bytes(text), denial: quote.within(text))
  }

  /// Whether an answer says how far one of some tools goes: "I only cover cities on Earth".
  func isScope(
    _ quote: Text, of text: Text, _ tools: [Int], _ record: borrowing Record
  ) -> Bool {
    let answer = record.bytes(text)
    let bound = lore.shortfall.bound(in: answer, denial: quote.within(text))
    guard let bound else { return false }
    var said: [UInt64] = []
    lore.tools.words(of: answer[bound], into: &said)
    return tools.contains { tool in
      let tool = record.tools[tool]
      return lore.tools.share(
        said, name(of: tool.name, in: record).asked, says: record.bytes(tool.description),
        parameters: record.bytes(tool.parameters))
    }
  }

  /// The tools of an example that provide a topic.
  private func tools(
    for topic: Int, _ example: Example, _ record: borrowing Record
  ) -> [Int] {
    example.tools.filter { tool in
      claims(of: -1).contains {
        $0.force == .declared && $0.topic == topic && $0.quote == record.tools[tool].name
      }
    }
  }

  /// Whether an answer declines this one request only.
  func isNarrowed(_ quote: Text, of text: Text, _ record: borrowing Record) -> Bool {
    lore.shortfall.isNarrowed(in: record.bytes(text), denial: quote.within(text))
  }

  /// How bad the request is that a turn answers.
  func nature(after turn: Int) -> Request.Nature {
    conduct(answered: turn)?.request.nature ?? .benign
  }

  /// Whether the same answer says that it can do another part of the same: "I can't book flights to
  /// the moon, but I can book one to Florida".
  private func isContrasted(_ denial: Claim) -> Bool {
    claims(of: denial.turn).contains {
      $0.topic == denial.topic && $0.polarity == .affirm
        && $0.force == .stated
    }
  }
}
