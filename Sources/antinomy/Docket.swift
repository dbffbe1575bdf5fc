import Corpus
import Disk
import Linter
import Loader
import Repository
import YAML

/// What of a verdict is brought before a reader: not what is allowed, and not what is known.
struct Docket {
  private(set) var verdict: Verdict
  /// Reads evidence again, also in the files that surround a run.
  private(set) var loader: Loader
  /// What of it is there at all, whoever is to blame for it.
  private var present: [Finding] = []
  private let reading: Reading
  private let lint: Lint

  init(_ verdict: Verdict, _ loader: Loader, of reading: Reading, _ lint: Lint) throws {
    self.verdict = verdict
    present = verdict.findings
    self.reading = reading
    self.lint = lint
    self.loader = loader
    try reading.configuration.check(rules: lint.rules, topics: lint.topics)
  }

  /// Leaves out what the configuration allows, and tells what is allowed in vain.
  mutating func allow() {
    let files = loader.files
    let (kept, unused) = reading.configuration.sift(verdict.findings) { passage in
      files[Int(passage.file.index)].path
    }
    setAside(verdict.findings.count - kept.count, "allowed in antinomy.yaml")
    verdict.findings = kept
    present = kept
    guard let path = reading.configuration.path, !unused.isEmpty else { return }
    let file = add(path)
    let text = SmallFile.bytes(of: path) ?? []
    for allowed in unused {
      bring(
        "unused-allow", "Nothing is found \(allowed.meant): \(allowed.reason)",
        at: text.line(allowed.node.place.line), of: file, mark: allowed.reason)
    }
  }

  /// Leaves out what a change of the data is not to blame for; gives sentences about what could not
  /// be compared.
  mutating func compare(with past: Comparison, _ tolerance: Double) throws -> [String] {
    let (blamed, notices) = try past.sift(verdict.findings, by: lint, tolerance)
    setAside(verdict.findings.count - blamed.count, "known from \(past.name)")
    verdict.findings = blamed.sorted(by: Finding.comes)
    return notices
  }

  /// Leaves out what a baseline knows, and tells what of it does not occur any more.
  mutating func compare(with baseline: Baseline) {
    let (new, known) = baseline.sift(verdict.findings) { severity(of: $0) }
    let stale = baseline.stale(present, seen: seen(from: baseline.path)) { severity(of: $0) }
    setAside(known, "known from \(baseline.path)")
    verdict.findings = new
    guard let first = stale.first else { return }
    let about = stale.prefix(5).map { entry in
      "\(baseline.entries[entry].rule) (\(baseline.entries[entry].about))"
    }
    let more = stale.count > about.count ? " and \(stale.count - about.count) more" : ""
    let file = add(baseline.path)
    bring(
      "stale-baseline",
      "\(stale.count.counted("known finding")) of \(baseline.path) "
        + "\(stale.count == 1 ? "does" : "do") not occur any more: "
        + "\(about.joined(separator: "; "))\(more).",
      at: baseline.place(of: first), of: file, mark: baseline.path, count: stale.count)
  }

  /// All that is found in the data, as a baseline; what is said about the settings is no debt of theirs.
  func baseline(at path: String) -> Baseline {
    Baseline(of: present, at: path, seen: seen(from: path))
  }

  /// A baseline without what is not there any more.
  func pruned(_ baseline: Baseline) -> Baseline {
    baseline.pruned(present, seen: seen(from: baseline.path)) { severity(of: $0) }
  }

  private func seen(from baseline: String) -> SeenFiles {
    SeenFiles(loader.files.map { $0.hasPath ? $0.path : nil }, from: baseline)
  }

  /// How severe what a rule finds is, in general.
  func severity(of rule: String) -> Severity? {
    lint.pages.settings[rule]?.level?.severity ?? lint.page(rule)?.severity
  }

  private mutating func setAside(_ count: Int, _ why: String) {
    if count > 0 { verdict.summary.setAside.append((count, why)) }
  }

  private mutating func add(_ path: String) -> FileID {
    let id = FileID(loader.files.count)
    loader.files.append(DataFile(path: path, id: id))
    return id
  }

  /// Adds a finding about what surrounds the run.
  private mutating func bring(
    _ rule: String, _ message: String, at bytes: Range<Int>, of file: FileID, mark: String,
    count: Int = 1
  ) {
    guard let page = lint.page(rule) else { return }
    var fingerprint = Digest(rule)
    fingerprint.mix(mark)
    verdict.findings.append(
      Finding(
        rule: rule, severity: page.severity, message: message,
        place: Passage(Location(file: file, bytes: bytes)), fingerprint: fingerprint.hex,
        remedy: page.instead, count: count))
    verdict.findings.sort(by: Finding.comes)
  }
}

extension [UInt8] {
  /// The bytes of a line, counted from 1, without the blanks before it.
  fileprivate func line(_ number: Int) -> Range<Int> {
    var start = 0
    for _ in 1..<Swift.max(1, number) {
      guard let end = self[start...].firstIndex(of: UInt8(ascii: "\n")) else { break }
      start = end + 1
    }
    let end = self[start...].firstIndex(of: UInt8(ascii: "\n")) ?? count
    let begin = self[start..<end].firstIndex { $0 != 0x20 } ?? start
    return begin..<end
  }
}
