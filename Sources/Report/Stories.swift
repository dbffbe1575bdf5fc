import Corpus

/// Findings that are told together: what is equally severe about one topic is one story, told where
/// the worst of it stands.
struct Stories {
  /// In the order in which they are told.
  private(set) var groups: [Group] = []

  /// Like findings, told under one heading: of one rule, and about one topic or about places.
  struct Group {
    var findings: [Finding]
    fileprivate let key: Key
  }

  fileprivate struct Key: Hashable {
    var rule: String
    var topic: String
    var aspect: String
    var severity: Severity
  }

  init(_ findings: [Finding]) {
    var stories: [[Group]] = []
    var homes: [String: Int] = [:]
    for finding in findings {
      let subject = finding.subject
      let key = Key(
        rule: finding.rule, topic: subject?.topic ?? "", aspect: subject?.aspect ?? "",
        severity: finding.severity)
      // A tension belongs to what is denied; a finding of places to its rule.
      let head = subject.map { Stories.head($0.topic) } ?? "rule " + finding.rule
      let name = "\(finding.severity) \(head)"
      let home = homes[name] ?? stories.count
      if home == stories.count {
        homes[name] = home
        stories.append([])
      }
      if let place = stories[home].firstIndex(where: { $0.key == key }) {
        stories[home][place].findings.append(finding)
      } else {
        stories[home].append(Group(findings: [finding], key: key))
      }
    }
    groups = stories.flatMap { $0 }
  }

  /// The first of the topics that a subject names.
  private static func head(_ topic: String) -> String {
    topic.split(separator: " ").first.map(String.init) ?? topic
  }
}
