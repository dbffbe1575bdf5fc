import Corpus
import JSON

// Open Assistant's trees: every answer in the tree is an example, trained once, behind the path that
// leads to it. Among answers to the same question the ranks say which is chosen.
extension ShapeReader {
  mutating func tree(_ sign: Sign, _ record: inout Record) {
    guard let root = value(.prompt) else { return }
    branch(root, [], nil, sign, &record)
  }

  private mutating func branch(
    _ message: Int, _ path: [Turn], _ arm: Arm?, _ sign: Sign, _ record: inout Record
  ) {
    guard path.count < 64, let said = page.nodes.value("text", of: message) else { return }
    let role = page.nodes.value("role", of: message)
    let speaker = role.flatMap { page.nodes.bytes($0).withMeaning { Speaker.named($0) } } ?? .user
    var turn = Turn(speaker.role, text(said, &record))
    if speaker == .assistant && !overfills(path.count + 1, record) {
      let first = record.turns.count
      record.turns += path
      record.turns.append(turn)
      example(from: first, tools: record.tools.count, arm: arm ?? .plain, sign, &record)
    }
    turn.weight = 0
    guard let replies = page.nodes.value("replies", of: message) else { return }
    let isRanked = page.nodes.elements(of: replies).contains { rank(of: $0) ?? 0 > 0 }
    for reply in page.nodes.elements(of: replies) {
      let rank = isRanked ? rank(of: reply) : nil
      branch(reply, path + [turn], rank.map { $0 == 0 ? .chosen : .rejected }, sign, &record)
    }
  }

  private func rank(of message: Int) -> Double? {
    page.nodes.value("rank", of: message).flatMap { Number.value(page.nodes.bytes($0)) }
  }
}
