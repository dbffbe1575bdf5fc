package import Corpus
package import Loader
import Rulebook

/// A row that belongs to a finding.
package struct ListedRow: Sendable {
  /// Which of the findings that were asked about.
  package var finding: Int
  /// How the finding calls the side; empty where it has none.
  package var label: String
  package var polarity: String
  /// In which way it takes part: stated, called, refused …; empty for what is merely there.
  package var how: String
  package var quote: Passage
}

// A report shows a few rows of each side, and a verdict keeps a bounded sample of them. What follows
// goes through the corpus once more and lists every one.

extension Lint {
  /// Every row of some findings of one rule, side by side, each side in the order of the files.
  package func rows(of findings: [Finding], _ loader: Loader) throws(LoaderError) -> [ListedRow] {
    guard let rule = findings.first?.rule else { return [] }
    if page(rule)?.check.name == "trouble" { return try troubles(of: findings, rule, loader) }
    if case .check(let check)? = workshop.offices[rule] {
      return try sightings(of: findings, check, loader)
    }
    return try counted(in: findings, rule, loader)
  }

  private func counted(
    in findings: [Finding], _ rule: String, _ loader: Loader
  ) throws(LoaderError) -> [ListedRow] {
    var places: [ListedRow] = []
    var wanted: [Stack: [Int]] = [:]
    var rows: [ListedRow] = []
    for (number, finding) in findings.enumerated() {
      let sides = finding.sides.filter { !$0.stacks.isEmpty }
      if sides.isEmpty && finding.stacks.isEmpty {
        rows += Lint.shown(finding, number)
        continue
      }
      let own = finding.stacks.isEmpty ? [] : [(label: "", polarity: "", stacks: finding.stacks)]
      for side in own + sides.map({ ($0.label, $0.polarity, $0.stacks) }) {
        for stack in side.stacks { wanted[stack, default: []].append(places.count) }
        places.append(
          ListedRow(
            finding: number, label: side.label, polarity: side.polarity, how: "",
            quote: finding.place))
      }
    }
    if wanted.isEmpty { return rows }
    let judge: Int? =
      switch workshop.offices[rule] {
      case .judge(let place), .conductJudge(let place): place
      default: nil
      }
    let empty = RowDraft(workshop, homes(loader.files), wanted, judge: judge)
    let found = try loader.read { empty }.draft.rows
    let sorted = found.enumerated().sorted {
      ($0.element.place, $0.offset) < ($1.element.place, $1.offset)
    }
    return rows
      + sorted.map { _, row in
        var listed = places[row.place]
        listed.how = row.how
        listed.quote = row.quote
        return listed
      }
  }

  private func sightings(
    of findings: [Finding], _ check: Int, _ loader: Loader
  ) throws(LoaderError) -> [ListedRow] {
    let empty = RowDraft(workshop, homes(loader.files), [:], check: check)
    let seen = try loader.read { empty }.draft.sightings ?? Sightings()
    let numbers = Dictionary(
      findings.enumerated().map { ($1.fingerprint, $0) }, uniquingKeysWith: { first, _ in first })
    // One that stands for many stands for all of its file.
    let whole = Dictionary(
      findings.enumerated().filter { $1.count > 1 }.map { ($1.place.file, $0) },
      uniquingKeysWith: { first, _ in first })
    let all = Seen(checks, loader.files, measures).findings(seen, tellsAll: true)
    return all.sorted { $0.place < $1.place }.flatMap { finding -> [ListedRow] in
      let number = whole[finding.place.file] ?? numbers[finding.fingerprint]
      return number.map { Lint.shown(finding, $0) } ?? []
    }
  }

  private func troubles(
    of findings: [Finding], _ rule: String, _ loader: Loader
  ) throws(LoaderError) -> [ListedRow] {
    var loader = loader
    loader.troublesKept = .max
    let empty = RowDraft(workshop, homes(loader.files), [:])
    let logs = try loader.read { empty }.logs
    return findings.enumerated().flatMap { number, finding -> [ListedRow] in
      let log = logs[Int(finding.place.file.index)]
      let found = log.first.filter { $0.key.rawValue == rule }.flatMap(\.value)
      return found.map(\.location).sorted().map {
        ListedRow(finding: number, label: "", polarity: "", how: "", quote: Passage($0))
      }
    }
  }

  /// What a finding shows, which is all that there is of it.
  private static func shown(_ finding: Finding, _ number: Int) -> [ListedRow] {
    let own = ListedRow(finding: number, label: "", polarity: "", how: "", quote: finding.place)
    return [own]
      + finding.sides.flatMap { side in
        side.evidence.map {
          ListedRow(
            finding: number, label: side.label, polarity: side.polarity, how: "", quote: $0)
        }
      }
  }
}
