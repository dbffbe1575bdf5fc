import Corpus
import Loader
import Rulebook

/// The findings of what went wrong while files were read: one for each kind and file.
struct Troubles {
  private let pages: RulePages

  init(_ pages: RulePages) { self.pages = pages }

  func findings(_ log: Log, of file: DataFile) -> [Finding] {
    log.counts.sorted { $0.key.rawValue < $1.key.rawValue }.compactMap { kind, count in
      guard let page = pages[kind.rawValue], let first = log.first[kind]?.first else { return nil }
      return finding(page, count, log.first[kind] ?? [first], of: file)
    }
  }

  private func finding(
    _ page: RulePage, _ count: Int, _ places: [Trouble], of file: DataFile
  ) -> Finding {
    var fingerprint = Digest(page.rule)
    fingerprint.mix(file.path)
    let more = places.dropFirst().map { Passage($0.location) }
    return Finding(
      rule: page.rule, severity: page.severity, message: message(page, places),
      dataset: file.dataset,
      place: Passage(places[0].location),
      sides: more.isEmpty ? [] : [.init(label: "also", count: count - 1, evidence: more)],
      fingerprint: fingerprint.hex, remedy: page.instead, count: count)
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
