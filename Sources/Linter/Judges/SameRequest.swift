import Claims
import Corpus
import Rulebook
import YAML

/// The same request, to the model, is helped here and refused there; or leads to a call here and not
/// there.
struct SameRequest: ConductJudge {
  static let name = "same-request"

  // The words that make no other request are for the `Lore`.
  init(_ verb: RulePage.Verb) throws(YAML.Fault) {}

  func judge(_ index: ConductIndex, _ page: RulePage) -> [Finding] {
    index.matters.filter { !$0.entry.isHeldOut }.flatMap { matter in
      (clashes(matter.acts, nil, 0) + near(matter)).map { finding($0, matter, index, page) }
    }
  }

  /// What was done with one request, or with one that is like it.
  private struct Share {
    var act: Act
    var tally: Tally
    /// The number of the like request; nil of the request itself.
    var kin: Int?
  }

  /// Two ways to treat one request in one cell.
  private struct Clash {
    var cell: Cell
    var declined: [Share]
    var served: [Share]
    var isAboutCalls = false
    /// Whether it is the other of two like requests that is refused or leads to a call.
    var isTurned = false

    var sides: [(label: String, shares: [Share])] {
      isAboutCalls
        ? [("called", declined), ("not called", served)]
        : [("refused", declined), ("helped", served)]
    }

    func isOfKind(of other: Clash) -> Bool {
      (cell, isAboutCalls, isTurned) == (other.cell, other.isAboutCalls, other.isTurned)
    }
  }

  /// The clashes with like requests, one for each way to clash: the one request is the reader's matter,
  /// and not the pairs that it makes.
  private func near(_ matter: ConductIndex.Matter) -> [Clash] {
    var all: [Clash] = []
    for (number, other) in matter.kin.enumerated() {
      for clash in clashes(matter.acts, other.kin.acts, number) {
        guard let place = all.firstIndex(where: clash.isOfKind) else {
          all.append(clash)
          continue
        }
        all[place].declined += clash.declined.filter { $0.kin != nil }
        all[place].served += clash.served.filter { $0.kin != nil }
      }
    }
    return all
  }

  private func clashes(_ own: [Act: Tally], _ others: [Act: Tally]?, _ number: Int) -> [Clash] {
    // Nearly all requests are treated in one way.
    if others == nil, isUniform(own) { return [] }
    return Cell.allCases.flatMap { cell -> [Clash] in
      func some(_ acts: [Act: Tally], _ deeds: [Conduct.Deed], _ kin: Int?) -> [Share] {
        acts.filter { $0.key.cell == cell && deeds.contains($0.key.deed) }
          .sorted { $0.key < $1.key }.map { Share(act: $0.key, tally: $0.value, kin: kin) }
      }
      var clashes: [Clash] = []
      let isNear = others != nil
      // What is refused in one and served in the other, whichever is which.
      let same = (acts: own, kin: Int?.none)
      let like = (acts: others ?? [:], kin: Int?(number))
      let pairs = isNear ? [(same, like), (like, same)] : [(same, same)]
      for (turn, (left, right)) in pairs.enumerated() {
        let declined = some(left.acts, [.refuses], left.kin).filter {
          !isNear || $0.act.reason != .knowledge
        }
        let served = some(right.acts, [.helps, .calls], right.kin)
        if !declined.isEmpty, !served.isEmpty, agree(declined, served, isNear) {
          clashes.append(
            Clash(cell: cell, declined: declined, served: served, isTurned: turn > 0))
        }
        let called = some(left.acts, [.calls], left.kin)
        let told = some(right.acts, [.helps], right.kin)
        if cell == .granted, !called.isEmpty, !told.isEmpty {
          clashes.append(
            Clash(
              cell: cell, declined: called, served: told, isAboutCalls: true, isTurned: turn > 0))
        }
      }
      return clashes
    }
  }

  private func isUniform(_ acts: [Act: Tally]) -> Bool {
    guard let deed = acts.first?.key.deed else { return true }
    return acts.keys.allSatisfy { $0.deed == deed }
  }

  /// Whether requests that are merely like each other are of one nature.
  private func agree(_ declined: [Share], _ served: [Share], _ isNear: Bool) -> Bool {
    !isNear
      || !Set(declined.map(\.act.nature)).isDisjoint(with: Set(served.map(\.act.nature)))
  }

  private func finding(
    _ clash: Clash, _ matter: ConductIndex.Matter, _ index: ConductIndex, _ page: RulePage
  ) -> Finding {
    let counts = clash.sides.map { $0.shares.reduce(0) { $0 + $1.tally.count } }
    let (some, others) = (Double(counts[0]), Double(counts[1]))
    let isNear = clash.sides.contains { $0.shares.contains { $0.kin != nil } }
    var digest = Digest(page.rule)
    digest.mix(matter.key)
    digest.mix(isNear ? (clash.isTurned ? 2 : 1) : 0)
    digest.mix(UInt64(clash.cell.rawValue))
    digest.mix(clash.isAboutCalls ? 1 : 0)
    let marks = Marks(matter, clash.sides.flatMap(\.shares).compactMap(\.kin), index.small)
    let rows = clash.sides.map { side in
      side.shares.flatMap { share in share.tally.rows.map { (row: $0, kin: share.kin) } }
        .sorted { $0.row < $1.row }
    }
    let sides = clash.sides.enumerated().map { number, side in
      Finding.Side(
        label: side.label, polarity: side.label == "refused" ? "deny" : "affirm",
        count: counts[number], weighted: weighted(side.shares, index),
        breakdown: breakdown(side.shares, index),
        evidence: rows[number].flatMap { row, kin in
          // The place of the finding is the request of its first row already.
          !isNear || number == 0 ? [row.answer] : [marks.mark(row.request, of: kin), row.answer]
        }, rows: side.shares.map(\.tally).rows(by: \.answer),
        stacks: side.shares.map { share in
          share.act.stack(
            share.kin.map { matter.kin[$0].key } ?? matter.key, isLike: share.kin != nil)
        })
    }
    let place = rows[0].first.map { marks.mark($0.row.request, of: $0.kin) }
    return Finding(
      rule: page.rule, severity: page.severity, message: message(clash, isNear, index),
      dataset: index.datasets[Int(clash.declined[0].act.dataset)],
      place: place ?? rows[0][0].row.answer, sides: sides, fingerprint: digest.hex,
      remedy: page.instead, contested: 2 * some * others / (some + others))
  }

  /// Marks in requests what tells them from those that they are like.
  private struct Marks {
    private var differences: [Int: Difference] = [:]
    private let first: Int?

    init(_ matter: ConductIndex.Matter, _ kin: [Int], _ small: SmallWords) {
      first = kin.min()
      for number in Set(kin) {
        differences[number] = Difference(matter.entry.text, matter.kin[number].kin.text, small)
      }
    }

    /// The request itself is marked as it differs from the first of the others.
    func mark(_ request: Passage, of kin: Int?) -> Passage {
      guard let number = kin ?? first else { return request }
      return differences[number]?.mark(request, of: kin == nil ? 0 : 1) ?? request
    }
  }

  private func weighted(_ acts: [Share], _ index: ConductIndex) -> Double {
    acts.reduce(0) { $0 + Double($1.tally.count) * index.weights[Int($1.act.dataset)] }
  }

  private func breakdown(
    _ acts: [Share], _ index: ConductIndex
  ) -> [(name: String, count: Int)] {
    var counts: [Int32: Int] = [:]
    for share in acts { counts[share.act.dataset, default: 0] += share.tally.count }
    return counts.map { (name: "in \(index.datasets[Int($0.key)])", count: $0.value) }
      .sorted(by: ClaimIndex.falls)
  }

  private func message(
    _ clash: Clash, _ isNear: Bool, _ index: ConductIndex
  ) -> String {
    let homes = clash.sides.map { self.homes($0.shares, index) }
    let same = isNear ? "The request, but for small words," : "The same request"
    if clash.isAboutCalls {
      return "\(same) leads to a call \(homes[0]) and is answered without one \(homes[1])."
    }
    let reasons = Set(clash.declined.compactMap(\.act.reason)).sorted { $0.rawValue < $1.rawValue }
    let why = reasons.map(SameRequest.says).joined(separator: " and ")
    let isHarmful = clash.declined.contains { $0.act.nature == .harmful }
    let policy = isHarmful ? " It asks for harm: the policy is mixed." : ""
    return "\(same) is refused \(homes[0]), \(why), and served \(homes[1]).\(policy)"
  }

  private static func says(_ reason: Refusal.Reason) -> String {
    switch reason {
    case .ability: "for lack of an ability"
    case .safety: "for reasons of safety"
    case .knowledge: "for lack of knowledge"
    case .other: "without a reason"
    }
  }

  private func homes(_ acts: [Share], _ index: ConductIndex) -> String {
    let names = Set(acts.map { index.datasets[Int($0.act.dataset)] }).sorted()
    let shown = names.prefix(3).joined(separator: ", ")
    let rest = names.count > 3 ? " and \(names.count - 3) more" : ""
    let count = acts.reduce(0) { $0 + $1.tally.count }
    return "in \(shown)\(rest) (\(count == 1 ? "1 row" : "\(count) rows"))"
  }
}
