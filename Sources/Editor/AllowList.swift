package import Review

/// The findings that are allowed, as `antinomy.yaml` lists them.
package enum AllowList {
  /// The text of a configuration with entries for decisions; every line that was there stays.
  package static func adding(_ decisions: [Decision], to text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
    let key = lines.firstIndex { $0.hasPrefix("allow:") }
    if let key {
      // An empty list in brackets gives way to entries below.
      if lines[key].dropFirst(6).contains("[") { lines[key] = "allow:" }
      let first = lines[(key + 1)...].first { !$0.trimmingBlanks.isEmpty }
      let indent = first.map { $0.prefix { $0 == " " } }.map(String.init) ?? "  "
      let isItem = first?.trimmingBlanks.hasPrefix("-") == true
      lines.insert(contentsOf: entries(decisions, indent: isItem ? indent : "  "), at: key + 1)
    } else {
      lines += ["allow:"] + entries(decisions, indent: "  ")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// How many, in words.
  package static func told(_ decisions: [Decision]) -> String {
    let count = once(decisions).count
    return count == 1 ? "1 finding allowed" : "\(count) findings allowed"
  }

  private static func entries(_ decisions: [Decision], indent: String) -> [String] {
    once(decisions).flatMap { decision in
      [
        "\(indent)- fingerprint: \"\(decision.fingerprint)\"",
        "\(indent)  reason: \(quoted(decision.reason))",
      ]
    }
  }

  /// Each finding once.
  private static func once(_ decisions: [Decision]) -> [Decision] {
    var seen: Set<String> = []
    return decisions.filter { seen.insert($0.fingerprint).inserted }
  }

  /// A text as YAML takes it whatever it holds.
  private static func quoted(_ text: String) -> String {
    "\""
      + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: " ") + "\""
  }
}

extension String {
  fileprivate var trimmingBlanks: Substring { drop { $0 == " " } }
}
