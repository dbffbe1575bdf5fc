package import Corpus

/// That one conversation affirms or denies a topic: the strongest of the claims that say so.
package struct Observation: Sendable {
  package var claim: Claim
  package var cell: Cell
  /// Whether one of the claims names the condition under which it holds.
  package var isConditional: Bool

  /// What an example would teach: one observation for each topic, aspect and polarity. Whether it is
  /// taught depends on its arm.
  ///
  /// `excluded` has for each topic those that are denied when it is affirmed.
  package static func all(
    in example: Example, of record: borrowing Record, _ claims: [Claim], _ cells: borrowing Cells,
    excluded: [[Int]] = [], into observations: inout [Observation]
  ) {
    observations.removeAll(keepingCapacity: true)
    for claim in claims
    where claim.polarity != .none && claim.force != .declared && claim.confidence == .strict {
      guard claim.turn >= 0, record.turns[claim.turn].role == .assistant,
        record.turns[claim.turn].isTrained
      else { continue }
      let isConditional = !claim.condition.isEmpty
      let place = observations.firstIndex {
        $0.claim.topic == claim.topic && $0.claim.aspect == claim.aspect
          && $0.claim.polarity == claim.polarity && $0.claim.value == claim.value
          && $0.claim.voice == claim.voice
      }
      guard let place else {
        // What somebody says whom the assistant was asked to be clashes with nothing else.
        let cell = claim.voice == .persona ? Cell.persona : cells[claim.topic]
        observations.append(
          Observation(claim: claim, cell: cell, isConditional: isConditional))
        continue
      }
      observations[place].isConditional = observations[place].isConditional || isConditional
      if claim.force.strength > observations[place].claim.force.strength {
        observations[place].claim = claim
      }
    }
    foldVague(&observations)
    if !excluded.isEmpty { exclude(excluded, cells, &observations) }
  }

  /// Who says "I'm a real person" denies to be an AI, where the same example does not say that too.
  private static func exclude(
    _ excluded: [[Int]], _ cells: borrowing Cells, _ observations: inout [Observation]
  ) {
    for index in observations.indices where observations[index].claim.polarity == .affirm {
      for topic in excluded[observations[index].claim.topic]
      where !observations.contains(where: { $0.claim.topic == topic }) {
        var denial = observations[index]
        denial.claim.topic = topic
        denial.claim.aspect = -1
        denial.claim.polarity = .deny
        if denial.cell != .persona { denial.cell = cells[topic] }
        observations.append(denial)
      }
    }
  }

  /// What names no aspect ("calls book", "it is done") belongs to the aspect that the same example
  /// names beside it.
  private static func foldVague(_ observations: inout [Observation]) {
    for vague in observations.indices.reversed() where observations[vague].claim.aspect < 0 {
      let claim = observations[vague].claim
      let precise = observations.firstIndex {
        $0.claim.aspect >= 0 && $0.claim.topic == claim.topic
          && $0.claim.polarity == claim.polarity
      }
      guard let precise else { continue }
      if claim.force.strength > observations[precise].claim.force.strength {
        let aspect = observations[precise].claim.aspect
        observations[precise].claim = claim
        observations[precise].claim.aspect = aspect
      }
      if observations[vague].isConditional { observations[precise].isConditional = true }
      observations.remove(at: vague)
    }
  }
}

extension Observation {
  /// Whether its value, if it has one, is one that a fact is said to have.
  package var mayGiveFact: Bool {
    claim.polarity == .affirm && (cell == .open || cell == .withheld)
  }

  /// Whether another says the opposite of the same thing, seen in the same way.
  package func isOpposite(to other: Observation) -> Bool {
    claim.topic == other.claim.topic && claim.aspect == other.claim.aspect && cell == other.cell
      && claim.polarity != other.claim.polarity
  }
}

extension Claim.Force {
  /// Deeds weigh more than words.
  fileprivate var strength: Int {
    switch self {
    case .called: 4
    case .performed: 3
    case .stated: 2
    case .refused: 1
    case .declared, .failed: 0
    }
  }
}
