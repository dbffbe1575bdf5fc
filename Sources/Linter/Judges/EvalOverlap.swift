import Claims
import Corpus
import Rulebook
import YAML

/// A row that is trained on has the request of one that is held out.
struct EvalOverlap: ConductJudge {
  static let name = "eval-overlap"
  static let classes: [Claim.Class] = []

  init(_ verb: RulePage.Verb) throws(YAML.Fault) { try verb.takesNothing() }

  func judge(_ index: ConductIndex, _ page: RulePage) -> [Finding] {
    let held = index.matters.filter { $0.entry.isHeldOut }
    return held.compactMap { matter in
      let trained = index.echoes.exact[matter.key] ?? [:]
      let near = matter.kin
      guard !trained.isEmpty || !near.isEmpty else { return nil }
      return finding(matter, trained, near, index, page)
    }
  }

  private func finding(
    _ matter: ConductIndex.Matter, _ trained: [Act: Tally],
    _ near: [(key: UInt64, kin: Echoes.Kin)], _ index: ConductIndex, _ page: RulePage
  ) -> Finding? {
    let held = matter.entry.acts
    let same = trained.values.reduce(0) { $0 + $1.count }
    let alike = near.flatMap(\.kin.acts.values).reduce(0) { $0 + $1.count }
    let rows = trained.values.flatMap(\.rows).sorted().map(\.request)
    let kin = near.flatMap { other in
      let difference = Difference(matter.entry.text, other.kin.text, index.small)
      return other.kin.acts.values.flatMap(\.rows).sorted().map {
        difference.mark($0.request, of: 1)
      }
    }
    guard let place = (rows + kin).first else { return nil }
    let trainedIn = Set((Array(trained.keys) + near.flatMap(\.kin.acts.keys)).map(\.dataset))
    let heldIn = Set(held.keys.map(\.dataset))
    func names(_ datasets: Set<Int32>) -> String {
      datasets.sorted().map { index.datasets[Int($0)] }.joined(separator: ", ")
    }
    let how = same > 0 ? "The request" : "The request, but for a few words,"
    let more = same > 0 && alike > 0 ? ", \(alike) more nearly" : ""
    let count = same > 0 ? same : alike
    let evidence = held.values.flatMap(\.rows).sorted().map(\.request)
    var digest = Digest(page.rule)
    digest.mix(matter.key)
    return Finding(
      rule: page.rule, severity: page.severity,
      message: "\(how) stands in \(names(heldIn)), which is held out, and in \(names(trainedIn)) "
        + "(\(count == 1 ? "1 row" : "\(count) rows")\(more)).",
      dataset: names(trainedIn), place: place,
      sides: [
        .init(
          label: "held out", count: held.values.reduce(0) { $0 + $1.count }, evidence: evidence,
          stacks: [Stack(.heldOut, matter.key)]),
        // The rows that may become more; where the held-out ones do, nothing gets worse.
        .init(
          label: "trained on", count: same + alike, evidence: Array((rows + kin).dropFirst()),
          rows: (Array(trained.values) + near.flatMap(\.kin.acts.values)).rows(by: \.request),
          stacks: ([matter.key] + near.map(\.key)).map { Stack(.overlap, $0) }),
      ], fingerprint: digest.hex, remedy: page.instead, contested: Double(count))
  }
}
