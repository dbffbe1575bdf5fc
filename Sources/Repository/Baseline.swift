package import Corpus
import Disk
import JSON

/// What is known to be wrong and shall not fail a run: a file with one line for each finding.
///
/// A line is a JSON object: `rule` and `about` say what it is to people, `fingerprint` is the
/// finding's identity, `rows` counts the rows on its minority side and `minority` lists the hashes of
/// what they say, the smallest 1,024 where there are more; `files` are the files in which the finding
/// stands, so that a run over others does not take it for gone. The lines are sorted, so that a change of
/// one finding is a change of one line, and two branches merge line by line (`merge=union`); where
/// that leaves two lines for one finding, both count.
package struct Baseline: Sendable {
  /// What people call the file where they name none.
  package static let usual = "antinomy.baseline"

  package private(set) var path: String
  package private(set) var entries: [KnownFinding] = []
  /// Where the line of each entry stands in the file.
  private var places: [Range<Int>] = []
  /// Which entry has a fingerprint.
  private var twins: [String: Int] = [:]

  /// Everything that a run found.
  package init(of findings: [Finding], at path: String, seen: SeenFiles) {
    self.path = path
    add(findings.map { KnownFinding($0, files: seen.files(of: $0)) })
  }

  package init(reading path: String) throws(Fault) {
    self.path = path
    guard let bytes = SmallFile.bytes(of: path) else {
      let isMissing = FileKind(of: path) == nil
      throw isMissing
        ? .noBaseline(path: path) : .unreadable(path: path, reason: SmallFile.complaint)
    }
    let padded = bytes + [UInt8](repeating: 0, count: 64)
    var tape = Tape()
    var start = 0
    var line = 1
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      if bytes[start..<end].contains(where: { $0 > 0x20 }) {
        let entry = padded.withUnsafeBufferPointer {
          Baseline.entry(Bytes($0)[start..<end], &tape)
        }
        guard let entry else { throw .badBaseline(path: path, line: line) }
        add([entry], at: start..<end)
      }
      start = end + 1
      line += 1
    }
  }

  private mutating func add(_ known: [KnownFinding], at place: Range<Int> = 0..<0) {
    for entry in known {
      if let twin = twins[entry.fingerprint] {
        entries[twin] = entries[twin].joined(with: entry)
      } else {
        twins[entry.fingerprint] = entries.count
        entries.append(entry)
        places.append(place)
      }
    }
  }

  private static func entry(_ line: Bytes, _ tape: inout Tape) -> KnownFinding? {
    guard (try? tape.read(line)) != nil,
      let rule = tape.value("rule", of: 0).flatMap({ tape.string($0) }),
      let fingerprint = tape.value("fingerprint", of: 0).flatMap({ tape.string($0) }),
      let rows = tape.value("rows", of: 0).flatMap({ Int(tape.bytes($0).string) })
    else { return nil }
    var hashes: [UInt64?] = []
    if let list = tape.value("minority", of: 0) {
      tape.eachElement(of: list) { element in
        hashes.append(tape.string(element).flatMap { UInt64($0, radix: 16) })
      }
    }
    guard !hashes.contains(nil) else { return nil }
    var files: [String] = []
    if let list = tape.value("files", of: 0) {
      tape.eachElement(of: list) { element in
        if let file = tape.string(element) { files.append(file) }
      }
    }
    return KnownFinding(
      rule: rule, about: tape.value("about", of: 0).flatMap { tape.string($0) } ?? "",
      fingerprint: fingerprint, count: rows, rows: hashes.compactMap { $0 }, files: files)
  }

  /// The file's text.
  package var text: String {
    let sorted = entries.sorted {
      ($0.rule, $0.about, $0.fingerprint) < ($1.rule, $1.about, $1.fingerprint)
    }
    return sorted.map { Baseline.line($0) + "\n" }.joined()
  }

  private static func line(_ entry: KnownFinding) -> String {
    var writer = Writer()
    writer.object(flat: true) { writer in
      writer.member("rule", entry.rule)
      writer.member("about", entry.about)
      writer.member("fingerprint", entry.fingerprint)
      writer.member("rows", entry.count)
      if !entry.rows.isEmpty {
        writer.list("minority", flat: true, entry.rows) { row, writer in
          writer.value(Digest(value: row).hex)
        }
      }
      if !entry.files.isEmpty {
        writer.list("files", flat: true, entry.files) { file, writer in writer.value(file) }
      }
    }
    return writer.text
  }

  /// Puts the file in its place, whole or not at all.
  package func write() throws(Fault) {
    guard SmallFile.replace(path, with: Array(text.utf8), for: .everyone) else {
      throw .unwritable(path: path, reason: SmallFile.complaint)
    }
  }
}

extension Baseline {
  /// What of some findings is not in the baseline.
  package func sift(
    _ findings: [Finding], severity: (String) -> Severity?
  ) -> (new: [Finding], known: Int) {
    let numbers = numbers(of: findings, severity)
    let familiar = Dictionary(
      uniqueKeysWithValues: Set(findings.filter { !$0.rows.isEmpty }.map(\.rule)).map {
        ($0, KnownRows(of: $0, among: entries, now: findings))
      })
    let new = findings.compactMap { finding -> Finding? in
      if !finding.rows.isEmpty, let known = familiar[finding.rule] {
        guard known.know(finding) else { return finding }
        let gain = known.gain(finding)
        return gain.count > 0 ? finding.told(gain, since: path) : nil
      }
      guard let number = numbers[finding.fingerprint] else { return finding }
      guard let gain = entries[number].gain(finding) else { return nil }
      return finding.told(gain, since: path)
    }
    return (new, findings.count - new.count)
  }

  /// Which entries are not among the findings of a run any more, of those whose files it looked at.
  package func stale(
    _ findings: [Finding], seen: SeenFiles, severity: (String) -> Severity?
  ) -> [Int] {
    let met = Set(numbers(of: findings, severity).values)
    let present = PresentRows(findings)
    return entries.indices.filter {
      !met.contains($0) && !present.hold(entries[$0]) && seen.hold(entries[$0])
    }
  }

  /// Without what is not there any more, and with nothing that is new.
  package func pruned(
    _ findings: [Finding], seen: SeenFiles, severity: (String) -> Severity?
  ) -> Baseline {
    let numbers = numbers(of: findings, severity)
    let now = Dictionary(
      findings.compactMap { finding in numbers[finding.fingerprint].map { ($0, finding) } },
      uniquingKeysWith: { first, _ in first })
    let present = PresentRows(findings)
    let stale = Set(stale(findings, seen: seen, severity: severity))
    var pruned = self
    pruned.entries = []
    pruned.places = []
    pruned.twins = [:]
    for (number, entry) in entries.enumerated() where !stale.contains(number) {
      var entry = entry
      // What stands in files that nobody looked at stays as it is.
      if seen.hold(entry) {
        if let finding = now[number], finding.rows.isEmpty {
          entry = entry.shrunk(to: finding, files: seen.files(of: finding))
        } else if let left = present.left(of: entry) {
          entry = entry.shrunk(to: left)
        }
      }
      pruned.add([entry])
    }
    return pruned
  }

  /// The entries under which findings are known, by the findings' fingerprints. A conflict of which so
  /// many rows went away that it goes by a milder name is still the one that was written down.
  private func numbers(
    of findings: [Finding], _ severity: (String) -> Severity?
  ) -> [String: Int] {
    let present = Set(findings.map(\.fingerprint))
    let orphans = entries.indices.filter { !present.contains(entries[$0].fingerprint) }
    var numbers: [String: Int] = [:]
    for finding in findings {
      numbers[finding.fingerprint] =
        twins[finding.fingerprint]
        ?? (finding.subject == nil ? [] : orphans).first { number in
          let entry = entries[number]
          return !entry.rows.isEmpty && entry.about == finding.about
            && (severity(entry.rule) ?? .info) > finding.severity
        }
    }
    return numbers
  }

  /// Where an entry stands in its file.
  package func place(of entry: Int) -> Range<Int> { places[entry] }
}

extension Finding {
  /// The finding with what is new about it: the new rows stand first among the evidence.
  func told(_ gain: (count: Int, rows: [Row]), since when: String) -> Finding {
    var finding = self
    let minority = Minority(self)
    let fresh = gain.rows.map(\.quote).sorted()
    // Where only one place is shown, it is one to look at.
    if let first = fresh.first { finding.place = first }
    if minority.sides.isEmpty {
      finding.message =
        "\(gain.count) of \(minority.count) \(gain.count == 1 ? "is" : "are") new since \(when). "
        + message
      for number in sides.indices where sides[number].label == "also" && !fresh.isEmpty {
        let others = (fresh + [place] + sides[number].evidence).filter { $0 != finding.place }
        var seen: Set<Passage> = []
        finding.sides[number].evidence = Array(
          others.filter { seen.insert($0).inserted }.prefix(sides[number].evidence.count))
      }
      return finding
    }
    finding.notes.insert(
      "Known from \(when), but \(gain.count.counted("row")) on its minority side "
        + "\(gain.count == 1 ? "is" : "are") new.", at: 0)
    for number in finding.sides.indices {
      let own = Set(sides[number].rows.map(\.quote))
      let new = gain.rows.map(\.quote).filter { own.contains($0) }
      let rest = sides[number].evidence.filter { !new.contains($0) }
      finding.sides[number].evidence = Array((new + rest).prefix(max(50, rest.count)))
    }
    return finding
  }
}
