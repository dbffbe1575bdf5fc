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
      let exact = clashes(matter.acts, nil).map { finding($0, matter, nil, index, page) }
      let near = matter.kin.flatMap { other in
        clashes(matter.acts, other.kin.acts).map { finding($0, matter, other, index, page) }
      }
      return exact + near
    }
  }

  /// Two ways to treat one request in one cell.
  private struct Clash {
    var cell: Cell
    var declined: [(act: Act, tally: Tally)]
    var served: [(act: Act, tally: Tally)]
    var isAboutCalls = false
    /// Whether it is the other of two like requests that is refused or leads to a call.
    var isTurned = false

    var sides: [(label: String, acts: [(act: Act, tally: Tally)])] {
      isAboutCalls
        ? [("called", declined), ("not called", served)]
        : [("refused", declined), ("helped", served)]
    }
  }

  private func clashes(_ own: [Act: Tally], _ others: [Act: Tally]?) -> [Clash] {
    // Nearly all requests are treated in one way.
    if others == nil, isUniform(own) { return [] }
    return Cell.allCases.flatMap { cell -> [Clash] in
      func some(_ acts: [Act: Tally], _ deeds: [Conduct.Deed]) -> [(act: Act, tally: Tally)] {
        acts.filter { $0.key.cell == cell && deeds.contains($0.key.deed) }
          .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
      }
      var clashes: [Clash] = []
      let isNear = others != nil
      // What is refused in one and served in the other, whichever is which.
      let pairs = isNear ? [(own, others ?? [:]), (others ?? [:], own)] : [(own, own)]
      for (turn, (left, right)) in pairs.enumerated() {
        let declined = some(left, [.refuses]).filter { !isNear || $0.act.reason != .knowledge }
        let served = some(right, [.helps, .calls])
        if !declined.isEmpty, !served.isEmpty, agree(declined, served, isNear) {
          clashes.append(
            Clash(cell: cell, declined: declined, served: served, isTurned: turn > 0))
        }
        let called = some(left, [.calls])
        let told = some(right, [.helps])
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
  private func agree(
    _ declined: [(act: Act, tally: Tally)], _ served: [(act: Act, tally: Tally)], _ isNear: Bool
  ) -> Bool {
    !isNear
      || !Set(declined.map(\.act.nature)).isDisjoint(with: Set(served.map(\.act.nature)))
  }

  private func finding(
    _ clash: Clash, _ matter: ConductIndex.Matter, _ other: (key: UInt64, kin: Echoes.Kin)?,
    _ index: ConductIndex, _ page: RulePage
  ) -> Finding {
    let counts = clash.sides.map { $0.acts.reduce(0) { $0 + $1.tally.count } }
    let (some, others) = (Double(counts[0]), Double(counts[1]))
    let rows = clash.sides.map { side in side.acts.flatMap(\.tally.rows).sorted() }
    var digest = Digest(page.rule)
    digest.mix(matter.key)
    digest.mix(other?.key ?? 0)
    digest.mix(UInt64(clash.cell.rawValue))
    digest.mix(clash.isAboutCalls ? 1 : 0)
    let difference = other.map { Difference(matter.entry.text, $0.kin.text, index.small) }
    let sides = clash.sides.enumerated().map { number, side in
      let text = clash.isTurned ? 1 - number : number
      let key = text == 0 ? matter.key : other?.key ?? matter.key
      return Finding.Side(
        label: side.label, polarity: side.label == "refused" ? "deny" : "affirm",
        count: counts[number], weighted: weighted(side.acts, index),
        breakdown: breakdown(side.acts, index),
        evidence: rows[number].flatMap { row in
          // The place of the finding is the request of its first row already.
          difference == nil || number == 0
            ? [row.answer] : [difference?.mark(row.request, of: text) ?? row.request, row.answer]
        }, rows: side.acts.map(\.tally).rows(by: \.answer),
        stacks: side.acts.map { $0.act.stack(key, isLike: key != matter.key) })
    }
    let place = rows[0].first.map { row in
      difference?.mark(row.request, of: clash.isTurned ? 1 : 0) ?? row.request
    }
    return Finding(
      rule: page.rule, severity: page.severity, message: message(clash, difference, index),
      dataset: index.datasets[Int(clash.declined[0].act.dataset)],
      place: place ?? rows[0][0].answer, sides: sides, fingerprint: digest.hex,
      remedy: page.instead, contested: 2 * some * others / (some + others))
  }

  private func weighted(_ acts: [(act: Act, tally: Tally)], _ index: ConductIndex) -> Double {
    acts.reduce(0) { $0 + Double($1.tally.count) * index.weights[Int($1.act.dataset)] }
  }

  private func breakdown(
    _ acts: [(act: Act, tally: Tally)], _ index: ConductIndex
  ) -> [(name: String, count: Int)] {
    var counts: [Int32: Int] = [:]
    for (act, tally) in acts { counts[act.dataset, default: 0] += tally.count }
    return counts.map { (name: "in \(index.datasets[Int($0.key)])", count: $0.value) }
      .sorted(by: ClaimIndex.falls)
  }

  private func message(
    _ clash: Clash, _ difference: Difference?, _ index: ConductIndex
  ) -> String {
    let homes = clash.sides.map { self.homes($0.acts, index) }
    let same = difference == nil ? "The same request" : "The request, but for small words,"
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

  private func homes(_ acts: [(act: Act, tally: Tally)], _ index: ConductIndex) -> String {
    let names = Set(acts.map { index.datasets[Int($0.act.dataset)] }).sorted()
    let shown = names.prefix(3).joined(separator: ", ")
    let rest = names.count > 3 ? " and \(names.count - 3) more" : ""
    let count = acts.reduce(0) { $0 + $1.tally.count }
    return "in \(shown)\(rest) (\(count == 1 ? "1 row" : "\(count) rows"))"
  }
}
