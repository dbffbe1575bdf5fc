import Claims
import Corpus
import Loader
import Rulebook

/// The findings of what checks saw.
struct Seen {
  private let checks: Checks
  private let files: [DataFile]

  private let measures: Measures

  init(_ checks: Checks, _ files: [DataFile], _ measures: Measures) {
    self.measures = measures
    self.checks = checks
    self.files = files
  }

  func findings(_ sightings: Sightings) -> [Finding] {
    checks.rules.enumerated().flatMap { index, page in
      let first = sightings.first[index] ?? []
      var occurrences: [Digest: Int] = [:]
      var findings = first.map { finding(page, $0, &occurrences) }
      let rest = (sightings.counts[index] ?? 0) - first.count
      if rest > 0, !findings.isEmpty { findings[findings.count - 1].count += rest }
      return findings
    }
  }

  private func finding(
    _ page: RulePage, _ sighting: Sighting, _ occurrences: inout [Digest: Int]
  ) -> Finding {
    let dataset = files[Int(sighting.passage.file.index)].dataset
    var content = Digest(page.rule)
    content.mix(sighting.content.value)
    let nth = occurrences[content, default: 0]
    occurrences[content] = nth + 1
    if nth > 0 { content.mix(UInt64(nth)) }
    return Finding(
      rule: page.rule, severity: page.severity,
      confidence: measures.confidence(ofBits: sighting.classes),
      message: sighting.message, dataset: dataset,
      place: sighting.passage,
      sides: sighting.others.map { .init(label: $0.label, count: 1, evidence: [$0.passage]) },
      fingerprint: content.hex, remedy: page.instead)
  }
}
