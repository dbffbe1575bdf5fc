import Corpus
import Loader
import Rulebook

/// The findings of what went wrong while files were read: one for each kind and file.
struct Troubles {
  private let pages: RulePages
  private var twins: [Trouble.Kind: Twins] = [:]

  init(_ pages: RulePages) { self.pages = pages }

  /// Those of a file, behind those of the files before it.
  mutating func findings(_ log: Log, of file: DataFile) -> [Finding] {
    var findings: [Finding] = []
    for (kind, count) in log.counts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      guard let page = pages[kind.rawValue], let places = log.first[kind], !places.isEmpty else {
        continue
      }
      let drawn = log.drawn[kind]?.rows ?? []
      let rows = drawn.map { twins[kind, default: Twins()].apart($0) }
      let fingerprint = Finding.fingerprint(of: page.rule, rows: rows) ?? name(of: file, page, kind)
      findings.append(finding(page, count, places, rows, fingerprint, of: file))
    }
    return findings
  }

  /// Where nothing is known of what rows say, a file is known by its name, wherever it is seen from.
  private mutating func name(
    of file: DataFile, _ page: RulePage, _ kind: Trouble.Kind
  ) -> String {
    let name = Digest(String(file.path.split(separator: "/").last ?? "")).value
    let place = Passage(Location(file: file.id, bytes: 0..<0))
    let row = twins[kind, default: Twins()].apart(.init(content: name, quote: place))
    return Finding.fingerprint(of: page.rule + " in a file", row: row.content)
  }

  private func finding(
    _ page: RulePage, _ count: Int, _ places: [Trouble], _ rows: [Finding.Row],
    _ fingerprint: String, of file: DataFile
  ) -> Finding {
    let more = places.dropFirst().map { Passage($0.location) }
    return Finding(
      rule: page.rule, severity: page.severity, message: message(page, places),
      dataset: file.dataset,
      place: Passage(places[0].location),
      sides: more.isEmpty ? [] : [.init(label: "also", count: count - 1, evidence: more)],
      fingerprint: fingerprint,
      remedy: page.instead, count: count, rows: rows)
  }

  /// What is wrong at the first place, and what else at the others that are shown.
  private func message(_ page: RulePage, _ places: [Trouble]) -> String {
    var details: [String] = []
    for place in places where !place.detail.isEmpty && !details.contains(place.detail) {
      details.append(place.detail)
    }
    guard let first = details.first else { return page.says }
    let others = details.dropFirst().joined(separator: "; ")
    return first.asSentence + (others.isEmpty ? "" : " Elsewhere: " + others + ".")
  }
}

extension String {
  /// With a capital letter and a full stop.
  fileprivate var asSentence: String {
    let text = prefix(1).uppercased() + dropFirst()
    return text.last.map { ".!?".contains($0) } == true ? text : text + "."
  }
}
