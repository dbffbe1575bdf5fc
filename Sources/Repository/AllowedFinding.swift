package import Corpus
package import YAML

/// Findings that an owner has looked at and lets stand (`allow:` in antinomy.yaml): those of a rule,
/// about a topic, in some files, or a single one by its fingerprint. What is said narrows down what
/// is meant: a rule and a path are the findings of that rule in those files.
package struct AllowedFinding: Sendable {
  package let rule: Node?
  package let topic: Node?
  /// The fingerprint, or how it begins.
  private let fingerprint: String?
  private let paths: [Glob]
  package let reason: String
  /// Where it is written.
  package let node: Node

  package static let keys = [
    Key("rule", .named("rule"), "Findings of this rule."),
    Key("topic", .named("topic"), "Findings about this topic."),
    Key("path", .listed(.text), "Findings in these files, folders or patterns."),
    Key(
      "fingerprint", .text,
      "The one finding with this fingerprint, or with one that begins so; six digits or more."),
    Key("reason", .text, isRequired: true, "Why it is right as it is."),
  ]

  init(_ node: Node) throws(YAML.Fault) {
    let fields = try Fields(node, known: AllowedFinding.keys)
    self.node = node
    rule = fields["rule"]
    topic = fields["topic"]
    fingerprint = try fields["fingerprint"].map(AllowedFinding.fingerprint)
    paths = try (fields["path"]?.strings() ?? []).map(\.tidied).flatMap {
      [Glob($0), Glob($0 == "." ? "**" : $0 + "/**")]
    }
    guard rule != nil || topic != nil || fingerprint != nil || !paths.isEmpty else {
      throw node.fault("say what is allowed: by \"fingerprint\", \"rule\", \"topic\" or \"path\"")
    }
    guard let why = fields["reason"] else {
      throw node.fault("say why this is allowed: \"reason\" is missing")
    }
    reason = try why.string()
    if !reason.contains(where: { !$0.isWhitespace }) {
      throw why.fault("say why this is allowed: the reason is empty")
    }
    _ = try rule?.string()
    _ = try topic?.string()
  }

  /// As few digits as are meant for one.
  private static let least = 6

  private static func fingerprint(_ node: Node) throws(YAML.Fault) -> String {
    let digits = try node.string().lowercased()
    guard digits.allSatisfy(\.isHexDigit), (least...16).contains(digits.count) else {
      throw node.fault(
        "a fingerprint has sixteen digits from 0 to f, of which the first six or more are enough")
    }
    return digits
  }

  /// What it lets stand, as a part of a sentence: `with the fingerprint 1d7d83a39df65512`.
  package var meant: String {
    guard let fingerprint else { return "that is meant here" }
    return "with the fingerprint \(fingerprint)"
  }

  /// Fails where it names a rule or a topic that nobody knows.
  func check(rules: [String], topics: [String]) throws(Fault) {
    for (node, known, what) in [(rule, rules, "rule"), (topic, topics, "topic")] {
      guard let node, case .scalar(let name, _) = node.content, !known.contains(name) else {
        continue
      }
      let hint = Nearest.hint(name, known)
      let fault = node.fault(
        "no \(what) is called \"\(name)\""
          + (hint.isEmpty ? "; 'antinomy \(what)s' lists them" : hint))
      throw .misconfigured("\(fault)")
    }
  }

  /// Whether a row that a finding would change is meant.
  func covers(_ rule: String, _ topic: String, _ fingerprint: String, path: String?) -> Bool {
    guard covers(rule, topic, fingerprint) else { return false }
    return paths.isEmpty || path.map { path in paths.contains { $0.matches(path) } } ?? false
  }

  private func covers(_ rule: String, _ topic: String?, _ fingerprint: String) -> Bool {
    if let meant = self.fingerprint, !fingerprint.hasPrefix(meant) { return false }
    if case .scalar(let name, _)? = self.rule?.content, name != rule { return false }
    if case .scalar(let name, _)? = self.topic?.content {
      guard let about = topic?.split(separator: " ").first, about == name else { return false }
    }
    return true
  }

  /// Whether a finding is meant; `path` gives the path of a row's file, from the configuration's
  /// folder. A conflict is in some files when all rows of its minority side are.
  func covers(_ finding: Finding, path: (Passage) -> String?) -> Bool {
    guard covers(finding.rule, finding.subject?.topic, finding.fingerprint) else { return false }
    if paths.isEmpty { return true }
    let rows = Minority(finding).rows.map(\.quote)
    return (rows.isEmpty ? [finding.place] : rows).allSatisfy { row in
      guard let path = path(row) else { return false }
      return paths.contains { $0.matches(path) }
    }
  }
}

extension Configuration {
  /// Whether a row of a finding may stay as it is.
  package func allows(_ rule: String, _ topic: String, _ fingerprint: String, path: String) -> Bool
  {
    allowed.contains { $0.covers(rule, topic, fingerprint, path: relative(path)) }
  }

  /// Fails where it allows a rule or a topic that nobody knows.
  package func check(rules: [String], topics: [String]) throws(Fault) {
    for allowed in allowed { try allowed.check(rules: rules, topics: topics) }
  }

  /// The findings that are not allowed, and which of what is allowed allows nothing.
  package func sift(
    _ findings: [Finding], path: (Passage) -> String
  ) -> (kept: [Finding], unused: [AllowedFinding]) {
    var used: Set<Int> = []
    let kept = findings.filter { finding in
      var isCovered = false
      for (number, allowed) in allowed.enumerated()
      where allowed.covers(finding, path: { relative(path($0)) }) {
        used.insert(number)
        isCovered = true
      }
      return !isCovered
    }
    return (kept, allowed.indices.filter { !used.contains($0) }.map { allowed[$0] })
  }
}
