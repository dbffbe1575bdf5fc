package import Corpus
package import YAML

/// What an owner sets about rules (`rules:` in antinomy.yaml): how much they matter, and what their
/// checks are told.
package struct RuleSettings: Sendable {
  /// By the rule's name.
  package private(set) var settings: [String: Setting] = [:]

  /// What is set about one rule.
  package struct Setting: Sendable {
    /// Nil where only arguments are set.
    package let level: Level?
    /// What the check is told instead of what the page tells it, key by key.
    package let arguments: Node?
    /// Where the rule is named.
    package let key: Node.Member

    /// Where the level is said.
    package var place: Node { key.value["severity"] ?? key.value }
  }

  /// How much a rule matters.
  package enum Level: String, Sendable, CaseIterable {
    case off, info, warning, error

    /// Nil for what is off.
    package var severity: Severity? { Severity(rawValue: rawValue) }
  }

  /// What may be set about one rule.
  package static let keys = [
    Key("severity", .named("severity"), "How much the rule matters."),
    Key(
      "arguments", .named("arguments"),
      "What the rule's check is told instead of what its page says, key by key."),
  ]

  /// Nothing is set.
  package init() {}

  /// Reads `rules:`; whether there are such rules is asked when their pages are known.
  package init(_ node: Node?) throws(YAML.Fault) {
    guard let node else { return }
    guard case .mapping(let members) = node.content else {
      throw node.fault(
        "a mapping of rules is expected here, not \(node.kind); write \"RULE: off\", each on a line "
          + "of its own")
    }
    for member in members { settings[member.key] = try Setting(member) }
  }

  package subscript(rule: String) -> Setting? { settings[rule] }

  /// Whether a rule is not asked for at all.
  package func turnsOff(_ rule: String) -> Bool { settings[rule]?.level == .off }

  /// Adds what is set to a hash.
  package func mix(into digest: inout Digest) {
    for (rule, setting) in settings.sorted(by: { $0.key < $1.key }) {
      digest.mix(rule)
      digest.mix(setting.level?.rawValue ?? "")
      setting.arguments.map { RuleSettings.mix($0, into: &digest) }
    }
  }

  private static func mix(_ node: Node, into digest: inout Digest) {
    switch node.content {
    case .scalar(let text, _): digest.mix(text)
    case .sequence(let elements):
      digest.mix(UInt64(elements.count))
      for element in elements { mix(element, into: &digest) }
    case .mapping(let members):
      digest.mix(UInt64(members.count))
      for member in members {
        digest.mix(member.key)
        mix(member.value, into: &digest)
      }
    }
  }

  /// Fails at the first name that is none of the rules'.
  package func check(_ rules: [String]) throws(YAML.Fault) {
    let strangers = settings.values.filter { !rules.contains($0.key.key) }
    guard let first = strangers.min(by: { $0.key.place < $1.key.place })?.key else { return }
    let hint = Nearest.hint(first.key, rules)
    throw YAML.Fault(
      "no rule is called \"\(first.key)\""
        + (hint.isEmpty ? "; 'antinomy rules' lists them" : hint),
      at: first.place, in: first.value.source)
  }
}

extension RuleSettings.Setting {
  /// `rule: level`, or `rule: {severity: level, arguments: …}`.
  fileprivate init(_ member: Node.Member) throws(YAML.Fault) {
    key = member
    if case .scalar = member.value.content {
      level = try .init(member.value)
      arguments = nil
      return
    }
    let fields = try Fields(member.value, known: RuleSettings.keys)
    level = try fields["severity"].map { (node) throws(YAML.Fault) in try .init(node) }
    arguments = fields["arguments"]
  }
}

extension RuleSettings.Level {
  fileprivate init(_ node: Node) throws(YAML.Fault) {
    // Older readers of YAML take `off` for `false`, and so do some who write it.
    if case .scalar("false", .plain) = node.content {
      self = .off
    } else {
      self = try node.choice(RuleSettings.Level.self)
    }
  }
}
