import Claims
package import Corpus
import Disk
package import Loader
package import Rulebook
package import YAML

/// One run: rows in, a verdict out.
package struct Lint: Sendable {
  /// The pages of the rules that are asked.
  package let pages: RulePages
  let checks: Checks
  let judges: Judges
  let workshop: Workshop
  let spec: Spec?
  /// A hash over the pages, and over what is set about them.
  let pagesDigest: Digest
  /// A hash over the program, the pages and what is set about them.
  let settings: Digest
  /// The version of the program; drafts of another are not taken.
  let program: String
  private let special: [String: RuleSettings]
  private let judged = Judged()
  /// The scripts that pages read.
  let scripts: Set<Script>
  /// How often claims are right.
  let measures: Measures

  /// What pages may name as their check.
  package static var verbs: [String] { ["trouble", "surroundings"] + Checks.names + Judges.names }

  /// Reads the pages of some shelves, what the owner says of the model, and what is set about rules,
  /// everywhere and in single datasets.
  package init(
    _ shelves: [Shelf], model: Node? = nil, rules: RuleSettings = RuleSettings(),
    in special: [String: RuleSettings] = [:], program: String = "", isTimed: Bool = false
  ) throws {
    pages = try RulePages(shelves, verbs: Lint.verbs, settings: rules)
    for page in pages.all where page.check.name == "trouble" { try page.check.takesNothing() }
    checks = try Checks(pages, in: special)
    measures = try Measures(shelves)
    scripts = Scripts.read(by: shelves)
    judges = try Judges(pages, measures)
    workshop = try Workshop(
      checks: checks, lexicon: .kept(for: shelves), lore: Lore(pages),
      offices: Lint.offices(pages, checks, judges), isTimed: isTimed)
    spec = try model.map { [workshop] (node) in try Spec(node, topics: workshop.lexicon.topics) }
    pagesDigest = Lint.digest(shelves, rules, special)
    settings = Lint.settings(pagesDigest)
    self.program = program
    self.special = special
  }

  package init(_ shelf: Shelf, model: Node? = nil, program: String = "") throws {
    try self.init([shelf], model: model, program: program)
  }

  private static func digest(
    _ shelves: [Shelf], _ rules: RuleSettings, _ special: [String: RuleSettings]
  ) -> Digest {
    var digest = shelves.digest
    if !rules.settings.isEmpty { rules.mix(into: &digest) }
    for (dataset, settings) in special.sorted(by: { $0.key < $1.key }) {
      digest.mix(dataset)
      settings.mix(into: &digest)
    }
    return digest
  }

  /// The whole pipeline: drafts of all rows, merged in their order; the index that comes of them;
  /// what checks saw and what judges make of it.
  package func verdict(_ loader: Loader) throws(LoaderError) -> Verdict {
    let shard = try map(loader)
    return verdict(of: shard, try echo(loader, after: shard.draft))
  }

  /// What checks and judges make of everything that was read, in both rounds.
  package func verdict(of shard: ShardDraft, _ echoes: Echoes = Echoes()) -> Verdict {
    let index = index(of: shard)
    var reading = Troubles(pages)
    let troubles = zip(shard.logs, shard.files).flatMap { reading.findings($0, of: $1) }
    let findings =
      weighed(troubles) + findings(shard.draft, index, echoes, shard.files, shard.logs)
    return Verdict(
      findings: findings.sorted(by: Finding.comes),
      summary: summary(shard.logs, shard.files, index, shard.draft.scripts))
  }

  /// The names of all rules, and of all topics.
  package var rules: [String] { pages.all.map(\.rule) }
  package var topics: [String] { workshop.lexicon.topics.map(\.id) }

  /// The page of a rule.
  package func page(_ rule: String) -> RulePage? { pages[rule] }

  /// What rows of some files can be given to, one after the other.
  package func draft(_ files: [DataFile]) -> LintDraft {
    LintDraft(workshop, homes(files))
  }

  func homes(_ files: [DataFile]) -> [LintDraft.Home] {
    let names = Lint.datasets(files)
    return files.map { file in
      let number = names.firstIndex(of: file.dataset) ?? 0
      return LintDraft.Home(
        dataset: Int32(number), isTrainedOn: file.isTrainedOn,
        checks: checks.number(of: file.dataset), isPersona: file.intent == .persona)
    }
  }

  /// What checks and judges make of the drafts of both rounds.
  package func findings(
    _ draft: LintDraft, _ echoes: EchoDraft? = nil, _ files: [DataFile]
  ) -> [Finding] {
    findings(draft, index(draft, files), echoes?.echoes ?? Echoes(), files, [])
  }

  private func findings(
    _ draft: LintDraft, _ index: ClaimIndex, _ echoes: Echoes, _ files: [DataFile], _ logs: [Log]
  ) -> [Finding] {
    let seen = Seen(checks, files, measures).findings(draft.sightings)
    let conduct = conduct(draft, echoes, files, logs)
    let note = { judged.note($0, $1) }
    if draft.excused.isEmpty {
      return weighed(
        seen + judges.judge(note, claims: { _ in index }, conduct: { _ in conduct }))
    }
    let found = judges.judge(
      note, claims: { self.index(draft, files, logs, for: $0) },
      conduct: { self.conduct(draft, echoes, files, logs, for: $0) })
    let idle = Idle(draft.excused, judges, in: pages, files)
    return weighed(seen + found + idle.findings(index, conduct))
  }

  /// How long the checks and judges of each rule took, where that was asked for.
  package var spent: [(name: String, spent: Duration)] { workshop.spent + judged.times }

  /// Findings as severe as is set for their rule, in their dataset or everywhere; without those that
  /// nobody asks for.
  private func weighed(_ findings: [Finding]) -> [Finding] {
    findings.compactMap { finding in
      let own = special[finding.dataset]?[finding.rule]?.level
      guard let level = own ?? pages.settings[finding.rule]?.level else { return finding }
      guard let severity = level.severity else { return nil }
      var finding = finding
      finding.severity = severity
      return finding
    }
  }

  private static func settings(_ pages: Digest) -> Digest {
    var settings = Digest("drafts 1")
    settings.mix(pages.value)
    if let stamp = ProgramFile.stamp {
      for number in [stamp.size, stamp.seconds, stamp.nanoseconds] {
        settings.mix(UInt64(truncatingIfNeeded: number))
      }
    }
    return settings
  }

  private static func offices(
    _ pages: RulePages, _ checks: Checks, _ judges: Judges
  ) -> [String: Office] {
    var offices: [String: Office] = [:]
    for page in pages.all {
      offices[page.rule] = page.check.name == "trouble" ? .reader : .nobody
    }
    for (place, page) in checks.rules.enumerated() { offices[page.rule] = .check(place) }
    let rules = judges.rules
    for place in judges.ofClaims { offices[rules[place]] = .judge(place) }
    for place in judges.ofConduct { offices[rules[place]] = .conductJudge(place) }
    return offices
  }

  static func datasets(_ files: [DataFile]) -> [String] {
    Set(files.map(\.dataset)).sorted()
  }
}
