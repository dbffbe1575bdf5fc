/// One row, read: its texts in one arena and the turns, tools and examples that refer to them.
///
/// A worker fills the same record again and again; nothing of it outlives the row.
public struct Record: ~Copyable {
  public var arena: Arena
  public var turns: [Turn] = []
  public var tools: [Tool] = []
  public var calls: [Call] = []
  public var outcomes: [Outcome] = []
  public var examples: [Example] = []
  /// What the row allows; nil when it says nothing of the kind.
  public var allowance: Allowance?
  /// The row's place in its file.
  public var location: Location

  package init() {
    arena = Arena()
    location = Location(file: FileID(0), bytes: 0..<0)
  }

  /// Makes room for the next row.
  public mutating func clear(for location: Location) {
    arena.clear()
    turns.removeAll(keepingCapacity: true)
    examples.removeAll(keepingCapacity: true)
    // Most rows have none of these.
    if !tools.isEmpty { tools.removeAll(keepingCapacity: true) }
    if !calls.isEmpty { calls.removeAll(keepingCapacity: true) }
    if !outcomes.isEmpty { outcomes.removeAll(keepingCapacity: true) }
    allowance = nil
    self.location = location
  }

  /// The decoded bytes of a text. Valid until the arena grows or is cleared.
  @inlinable
  public borrowing func bytes(_ text: Text) -> Bytes { arena.bytes[text.range] }

  /// A copy of a text, for printing and for tests.
  package borrowing func string(_ text: Text) -> String { bytes(text).string }

  /// Appends bytes to the arena as a text of their own.
  @inlinable
  public mutating func keep(_ bytes: Bytes, source: Int, coding: Text.Coding) -> Text {
    let start = arena.count
    arena.append(bytes)
    arena.close()
    return Text(start: start, count: bytes.count, source: source, coding: coding)
  }

  /// Calls with every text of the row's turns, tools, calls and outcomes.
  @inlinable
  public borrowing func eachText(_ body: (Text) -> Void) {
    for turn in turns {
      body(turn.text)
      body(turn.reasoning)
      body(turn.name)
    }
    for tool in tools {
      body(tool.name)
      body(tool.description)
      body(tool.parameters)
    }
    for call in calls {
      body(call.name)
      body(call.arguments)
      body(call.id)
    }
    for outcome in outcomes {
      body(outcome.name)
      body(outcome.text)
      body(outcome.id)
    }
  }

  /// Lets every text be changed.
  package mutating func changeTexts(_ body: (inout Text) -> Void) {
    if var allowed = allowance {
      body(&allowed.text)
      body(&allowed.reason)
      for index in allowed.rules.indices { body(&allowed.rules[index].name) }
      allowance = allowed
    }
    for index in turns.indices {
      body(&turns[index].text)
      body(&turns[index].reasoning)
      body(&turns[index].name)
    }
    for index in tools.indices {
      body(&tools[index].name)
      body(&tools[index].description)
      body(&tools[index].parameters)
    }
    for index in calls.indices {
      body(&calls[index].name)
      body(&calls[index].arguments)
      body(&calls[index].id)
    }
    for index in outcomes.indices {
      body(&outcomes[index].name)
      body(&outcomes[index].text)
      body(&outcomes[index].id)
    }
  }
}
