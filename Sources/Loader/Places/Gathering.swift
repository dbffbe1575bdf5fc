import Corpus

/// Keeps the rows in which wanted passages stand, in words of their own.
struct Gathering: Draft {
  let wanted: Wanted
  private(set) var rows: [Row] = []

  init(wanted: Wanted) { self.wanted = wanted }

  /// A row that was asked for.
  struct Row: Sendable {
    let location: Location
    var talks: [Exhibit.Talk] = []
    var places: [Passage: Exhibition.Place] = [:]
    /// Where the texts of the answers begin in the file.
    var sources: [Exhibition.Answer: Int] = [:]

    /// Adds what was read of the same row at another time.
    mutating func add(_ other: Row) {
      for (passage, place) in other.places where places[passage]?.marks.isEmpty != false {
        var place = place
        for index in place.marks.indices { place.marks[index].talk += talks.count }
        place.answer?.talk += talks.count
        places[passage] = place
      }
      for (answer, source) in other.sources {
        sources[.init(talk: answer.talk + talks.count, turn: answer.turn)] = source
      }
      talks += other.talks
    }
  }

  mutating func take(_ record: borrowing Record) {
    let passages = wanted.passages(in: record.location)
    if passages.isEmpty { return }
    var row = Row(location: record.location)
    for example in record.examples { row.talks.append(Exhibit.Talk(example, of: record)) }
    for passage in passages {
      var place = Exhibition.Place(exhibit: 0)
      for talk in record.examples.indices {
        place.marks += Marks(passage, record.examples[talk], number: talk, of: record).found
      }
      place.answer = row.answer(to: place.marks)
      if let answer = place.answer {
        let turn = record.examples[answer.talk].turns.lowerBound + answer.turn
        row.sources[answer] = Int(record.turns[turn].text.source)
      }
      row.places[passage] = place
    }
    rows.append(row)
  }

  mutating func absorb(_ later: consuming Gathering) { rows += later.rows }
}

extension Gathering.Row {
  /// The answer that a quote stands in; else the last one before or behind it.
  fileprivate func answer(to marks: [Exhibition.Mark]) -> Exhibition.Answer? {
    for mark in marks where mark.part != .tool && mark.part != .description {
      guard mark.part != .parameters else { continue }
      let turns = talks[mark.talk].turns
      if turns[mark.turn].role == .assistant {
        return .init(talk: mark.talk, turn: mark.turn)
      }
      let next = turns[mark.turn...].firstIndex { $0.role == .assistant && !$0.text.isEmpty }
      if let next { return .init(talk: mark.talk, turn: next) }
    }
    let talk = marks.first?.talk ?? 0
    guard talks.indices.contains(talk) else { return nil }
    let turns = talks[talk].turns
    let last =
      turns.lastIndex { $0.role == .assistant && !$0.text.isEmpty }
      ?? turns.lastIndex { $0.role == .assistant }
    return last.map { .init(talk: talk, turn: $0) }
  }
}

extension Exhibit.Talk {
  /// An example of a record, copied.
  init(_ example: Example, of record: borrowing Record) {
    self.init(arm: example.arm, format: example.format.rawValue)
    for index in example.tools {
      let tool = record.tools[index]
      tools.append(
        Exhibit.Tool(
          name: record.string(tool.name), description: record.string(tool.description),
          parameters: record.string(tool.parameters)))
    }
    for index in example.turns {
      let said = record.turns[index]
      var turn = Exhibit.Turn(said.role, record.string(said.text))
      turn.reasoning = record.string(said.reasoning)
      turn.isTrained = said.isTrained
      turn.attachments = said.attachments
      for call in said.calls {
        turn.calls.append(
          Exhibit.Call(
            name: record.string(record.calls[call].name),
            arguments: record.string(record.calls[call].arguments)))
      }
      for index in said.outcomes {
        let outcome = record.outcomes[index]
        turn.outcomes.append(
          Exhibit.Outcome(
            name: record.string(outcome.name), text: record.string(outcome.text),
            isError: outcome.isError))
      }
      turns.append(turn)
    }
  }
}
