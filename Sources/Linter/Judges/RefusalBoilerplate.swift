import Claims
import Corpus
import Rulebook
import YAML

/// One and the same sentence declines, over and over.
struct RefusalBoilerplate: ConductJudge {
  static let name = "refusal-boilerplate"
  private let rows: Int
  private let share: Double

  init(_ verb: RulePage.Verb) throws(YAML.Fault) {
    (rows, share) = try verb.rowsAndShare(20, 0.1)
  }

  func judge(_ index: ConductIndex, _ page: RulePage) -> [Finding] {
    let all = index.draft.sentences.values.reduce(0) { $0 + $1.tally.count }
    return index.draft.sentences.sorted { $0.key < $1.key }.compactMap { key, saying in
      let count = saying.tally.count
      let part = Double(count) / Double(max(all, 1))
      guard count >= rows, part >= share, let place = saying.tally.rows.first?.answer else {
        return nil
      }
      let sets = saying.byDataset.map {
        (name: "in \(index.datasets[Int($0.key)])", count: $0.value)
      }
      .sorted(by: ClaimIndex.falls)
      var digest = Digest(page.rule)
      digest.mix(key)
      return Finding(
        rule: page.rule, severity: page.severity,
        message: "This very sentence declines \(count) requests, \(percent(part)) of all \(all) "
          + "refusals: \(sets.map { "\($0.count) \($0.name)" }.joined(separator: ", ")).",
        dataset: sets.first.map { String($0.name.dropFirst(3)) } ?? "", place: place,
        sides: [
          .init(
            label: "asked", count: count,
            evidence: saying.tally.rows.map(\.request), rows: [saying.tally].rows(by: \.request),
            stacks: [Stack(.sentence, key)])
        ], fingerprint: digest.hex, remedy: page.instead, contested: Double(count))
    }
  }
}

extension RulePage.Verb {
  /// `rows` and `share`, for a rule that speaks up from so many on.
  func rowsAndShare(_ rows: Int, _ share: Double) throws(YAML.Fault) -> (Int, Double) {
    guard let arguments else { return (rows, share) }
    let fields = try Fields(arguments, known: ["rows", "share", "begins"])
    return (try fields["rows"]?.integer() ?? rows, try fields["share"]?.number() ?? share)
  }
}
