package import Corpus

/// The cells of all topics in one example. Used again for the next.
package struct Cells: Sendable {
  private let topics: [Topic]
  private let isClosable: [Bool]
  private let sweeping: Int?
  private var said: [Cell?]
  private var listsTools = false

  package init(_ topics: [Topic]) {
    self.topics = topics
    // Where tools are listed, what none of them provides can't be done; what one is or knows is no
    // matter of tools.
    isClosable = topics.map { topic in
      ["act.", "web.", "code.", "file.", "media."].contains { topic.id.hasPrefix($0) }
    }
    sweeping = topics.firstIndex { $0.id == "act.any" }
    said = Array(repeating: nil, count: topics.count)
  }

  /// Looks at what an example declares, attaches and calls. The last word of the system text wins
  /// over the tools.
  package mutating func read(_ example: Example, of record: borrowing Record, _ claims: [Claim]) {
    for index in said.indices { said[index] = nil }
    listsTools = !example.tools.isEmpty
    for claim in claims where claim.force == .called || isOfTool(claim) {
      said[claim.topic] = .granted
    }
    for index in example.turns { attach(record.turns[index].attachments) }
    for claim in claims where claim.force == .declared && !isOfTool(claim) {
      // Of several settings on one topic ("text to image: on, image edition: off") one that is on
      // does; what is said in sentences can be taken back.
      if claim.polarity == .deny && isSetting(claim, record) && isOn(claim.topic, claims, record) {
        continue
      }
      said[claim.topic] = claim.polarity == .deny ? .withheld : .granted
    }
  }

  private func isOn(_ topic: Int, _ claims: [Claim], _ record: borrowing Record) -> Bool {
    for claim in claims where claim.topic == topic && claim.force == .declared {
      if claim.polarity == .affirm && isSetting(claim, record) { return true }
    }
    return false
  }

  /// Whether it is written as "name: on".
  private func isSetting(_ claim: Claim, _ record: borrowing Record) -> Bool {
    record.bytes(claim.quote).buffer.contains(UInt8(ascii: ":"))
  }

  private func isOfTool(_ claim: Claim) -> Bool { claim.force == .declared && claim.turn < 0 }

  private mutating func attach(_ attachments: Attachments) {
    guard !attachments.isEmpty else { return }
    for (index, topic) in topics.enumerated() where attachments.want(topic.id) {
      said[index] = .granted
    }
  }

  /// The cell of a topic.
  package subscript(topic: Int) -> Cell {
    if let said = said[topic] { return said }
    if let sweeping, topics[topic].id.hasPrefix("act."), let said = said[sweeping] { return said }
    return listsTools && isClosable[topic] ? .withheld : .open
  }
}
