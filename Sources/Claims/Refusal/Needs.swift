package import Corpus

/// What a request needs, asked apart from what its answer says.
extension ClaimReader {
  /// The abilities that a user's turn of the record asks for, by the requests on their pages.
  package mutating func needs(in turn: Int, of record: borrowing Record) -> [Int] {
    ask(turn, record)
    guard !user.isEmpty, !lexicon.topics.isEmpty else { return [] }
    _ = asks(for: 0)
    if isUnspaced(user.range) {
      unspaced.readRequest(base, user.range)
      requested += unspaced.requested.map(Int.init)
    }
    return Set(requested.filter { lexicon.topics[$0].kind == .ability }).sorted()
  }

  /// Who speaks in the answer to a user's turn.
  package mutating func voice(
    after turn: Int, since first: Int, of record: borrowing Record
  ) -> Voice {
    ask(turn, record)
    opening = record.turns[first].text
    return assignedVoice()
  }

  private mutating func ask(_ turn: Int, _ record: borrowing Record) {
    base = record.arena.bytes.start
    let asked = record.turns[turn].text
    if asked != user { forgetUser() }
    user = asked
  }
}
