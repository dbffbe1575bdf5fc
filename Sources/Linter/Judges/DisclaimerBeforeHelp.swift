import Claims
import Corpus
import Rulebook
import YAML

/// Answers begin with "As an AI language model", and then help.
struct DisclaimerBeforeHelp: ConductJudge {
  static let name = "disclaimer-before-help"
  private let rows: Int
  private let share: Double

  init(_ verb: RulePage.Verb) throws(YAML.Fault) {
    (rows, share) = try verb.rowsAndShare(20, 0.02)
  }

  func judge(_ index: ConductIndex, _ page: RulePage) -> [Finding] {
    index.draft.disclaimers.sorted { $0.key < $1.key }.compactMap { dataset, counts in
      let count = counts.tally.count
      let part = Double(count) / Double(max(counts.answers, 1))
      guard count >= rows, part >= share, let place = counts.tally.rows.first?.answer else {
        return nil
      }
      let (low, high) = Rates.interval(count, of: counts.answers)
      let name = index.datasets[Int(dataset)]
      var digest = Digest(page.rule)
      digest.mix(name)
      return Finding(
        rule: page.rule, severity: page.severity,
        message: "\(count) of \(counts.answers) answers that help in \(name) begin so: "
          + "\(percent(part)) (\(percent(low)) to \(percent(high))).",
        dataset: name, place: place,
        sides: [
          .init(
            label: "also", count: count - 1,
            evidence: counts.tally.rows.dropFirst().map(\.answer),
            rows: [counts.tally].rows(by: \.answer))
        ], stacks: [Stack(.disclaimer, UInt64(dataset))], fingerprint: digest.hex,
        remedy: page.instead, contested: Double(count))
    }
  }
}
