import Corpus
import JSON

/// A conversation that is spread over rows, as far as it has been read.
struct Thread {
  /// One message of a tree.
  struct Message {
    let id: UInt64
    let parent: UInt64
    let turn: Turn
    let rank: Double?
  }

  var isOpen = false
  var sign = Sign.turnList
  var tree: [UInt8] = []
  var messages: [Message] = []
}

// Rows that are single turns: they are gathered while they belong together.
extension ShapeReader {
  enum Turning {
    /// The row is no single turn.
    case no
    case begins, goesOn
  }

  /// Looks at a row, and whether it belongs to the thread that is open.
  mutating func look(at tape: borrowing Tape, base: Int, _ threading: Threading) -> Turning {
    page = Page(nodes: tape.view, base: base)
    guard page.nodes.count > 0 else { return .no }
    guard mapping == nil, let sign = surveyed(), sign.shape == .message else { return .no }
    thread.sign = sign
    guard thread.isOpen else { return .begins }
    if threading == .file { return .goesOn }
    guard let tree = value(.messageTreeID) else { return .begins }
    return page.nodes.bytes(tree).buffer.elementsEqual(thread.tree) ? .goesOn : .begins
  }

  /// Adds the row that was looked at last to the thread.
  mutating func addTurn(_ threading: Threading, to record: inout Record) {
    if !thread.isOpen {
      thread.isOpen = true
      begin()
      thread.tree = value(.messageTreeID).map { Array(page.nodes.bytes($0).buffer) } ?? []
    }
    let first = record.turns.count
    if let name = value(.apiName) { apiCall(name, &record) } else { turn(0, &record) }
    untag(from: first, &record)
    guard threading == .tree else { return }
    let rank = value(.rank).flatMap { Number.value(page.nodes.bytes($0)) }
    for index in first..<record.turns.count {
      thread.messages.append(
        Thread.Message(
          id: key(.messageID), parent: key(.parentID), turn: record.turns[index], rank: rank))
    }
    record.turns.removeLast(record.turns.count - first)
  }

  /// Makes examples of the thread; `rows` are its bytes, which begin at `base` in the file.
  mutating func endThread(_ rows: Bytes, base: Int, _ record: inout Record, _ log: inout Log) {
    guard thread.isOpen else { return }
    thread.isOpen = false
    if thread.messages.isEmpty {
      example(from: 0, tools: 0, thread.sign, &record)
    } else {
      answers(&record)
      thread.messages.removeAll(keepingCapacity: true)
    }
    settle(thread.sign, Proofreader(row: rows, base: base), &record, &log)
  }

  /// Every answer of the tree becomes an example behind the path that leads to it.
  private mutating func answers(_ record: inout Record) {
    var places: [UInt64: Int] = [:]
    var ranked: Set<UInt64> = []
    for (index, message) in thread.messages.enumerated() {
      places[message.id] = index
      if message.rank ?? 0 > 0 { ranked.insert(message.parent) }
    }
    for message in thread.messages where message.turn.role == .assistant {
      if overfills(64, record) { return }
      let first = record.turns.count
      var path: [Turn] = []
      var parent = places[message.parent]
      while let place = parent, path.count < 64 {
        path.append(thread.messages[place].turn)
        path[path.count - 1].weight = 0
        parent = places[thread.messages[place].parent]
      }
      record.turns += path.reversed()
      record.turns.append(message.turn)
      let arm: Arm =
        !ranked.contains(message.parent) ? .plain : message.rank == 0 ? .chosen : .rejected
      example(from: first, tools: 0, arm: arm, thread.sign, &record)
    }
  }

  /// An id as a number: FNV-1a of its bytes; zero for none.
  private func key(_ field: Field) -> UInt64 {
    guard let value = value(field) else { return 0 }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in page.nodes.bytes(value).buffer { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
