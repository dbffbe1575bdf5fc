package import Corpus
import JSON

/// What became of the conflicts of one verdict in another.
package struct Change {
  private var conflicts: [Conflict] = []
  private let old: Double
  private let new: Double

  /// A conflict before and after.
  private struct Conflict {
    let kind: Kind
    let rule: String
    /// What it is about; empty for all those inside rows together.
    let subject: String
    let fingerprint: String
    /// How much is contested, or how many rows there are.
    let before: Double
    let after: Double
  }

  private enum Kind: String, CaseIterable {
    case new, worse, better, gone, same
  }

  /// What is compared: conflicts by a name that stays when rows move and files are called otherwise,
  /// which is their fingerprint, or for those inside rows their rule.
  package struct Account {
    package internal(set) var contested = 0.0
    package internal(set) var pages = ""
    var conflicts: [String: (rule: String, subject: String, weight: Double)] = [:]

    package init(_ verdict: Verdict) {
      contested = verdict.summary.contested
      pages = verdict.summary.pages
      conflicts = Change.conflicts(of: verdict)
    }

    init() {}
  }

  package init(from old: Account, to new: Account) {
    self.old = old.contested
    self.new = new.contested
    let (before, after) = (old.conflicts, new.conflicts)
    for key in Set(before.keys).union(after.keys) {
      guard let told = after[key] ?? before[key] else { continue }
      let (was, will) = (before[key]?.weight, after[key]?.weight)
      conflicts.append(
        Conflict(
          kind: Change.kind(was, will), rule: told.rule, subject: told.subject,
          fingerprint: told.subject.isEmpty ? "" : key, before: was ?? 0, after: will ?? 0))
    }
    let order = Dictionary(uniqueKeysWithValues: Kind.allCases.enumerated().map { ($1, $0) })
    conflicts.sort {
      if $0.kind != $1.kind { return (order[$0.kind] ?? 0) < (order[$1.kind] ?? 0) }
      let (left, right) = (abs($0.after - $0.before), abs($1.after - $1.before))
      if left != right { return left > right }
      return ($0.rule, $0.subject, $0.fingerprint) < ($1.rule, $1.subject, $1.fingerprint)
    }
  }

  /// Numbers are compared as reports write them: one of the two may have been read from one.
  private static func kind(_ before: Double?, _ after: Double?) -> Kind {
    guard let before = before.map(Writer.rounded) else { return .new }
    guard let after = after.map(Writer.rounded) else { return .gone }
    return after > before ? .worse : after < before ? .better : .same
  }

  private static func conflicts(
    of verdict: Verdict
  ) -> [String: (rule: String, subject: String, weight: Double)] {
    var conflicts: [String: (rule: String, subject: String, weight: Double)] = [:]
    for finding in verdict.findings {
      guard let subject = finding.subject else {
        conflicts[finding.rule, default: (finding.rule, "", 0)].weight += Double(finding.count)
        continue
      }
      let parts = [subject.topic, subject.aspect, subject.cell].filter { !$0.isEmpty }
      conflicts[finding.fingerprint] = (
        finding.rule, parts.joined(separator: ", "), finding.effect
      )
    }
    return conflicts
  }

  /// Whether there is a conflict that was not there, or more of one.
  package var isForTheWorse: Bool {
    conflicts.contains { $0.kind == .new || $0.kind == .worse }
  }

  /// One line for each conflict that changed, the worst change first.
  package var text: String {
    let changed = conflicts.filter { $0.kind != .same }
    let lines = changed.map { conflict in
      let subject = conflict.subject.isEmpty ? "rows" : conflict.subject
      return "\(conflict.kind.rawValue.padded(7)) \(conflict.before.short) → "
        + "\(conflict.after.short)  \(conflict.rule): \(subject)\n"
    }
    let counts = Kind.allCases.map { kind in
      "\(conflicts.filter { $0.kind == kind }.count) \(kind.rawValue)"
    }
    return lines.joined() + (lines.isEmpty ? "" : "\n") + counts.joined(separator: ", ")
      + " · contested \(old.short) → \(new.short)\n"
  }

  package var json: String {
    var writer = Writer()
    writer.object { writer in
      writer.member("version", 1)
      writer.key("contested")
      writer.object(flat: true) { writer in
        writer.member("before", old)
        writer.member("after", new)
      }
      writer.list("conflicts", conflicts) { conflict, writer in
        writer.object(flat: true) { writer in
          writer.member("change", conflict.kind.rawValue)
          writer.member("rule", conflict.rule)
          writer.member("subject", conflict.subject)
          writer.member("fingerprint", conflict.fingerprint)
          writer.member("before", conflict.before)
          writer.member("after", conflict.after)
        }
      }
    }
    return writer.text + "\n"
  }
}
