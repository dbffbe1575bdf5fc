package import Claims
package import Corpus

/// What would have to change to settle each conflict, and what it costs. Where the owner's
/// specification decides, it does; elsewhere every way out is shown and none is chosen.
///
/// The order is greedy: the step that settles most for each row comes next, and a row that a step
/// before it changes is not counted again. That is good, and not always best.
package struct Plan {
  package private(set) var steps: [Step] = []
  let hasSpec: Bool
  private let kinds: [String: Kind]
  private let index: ClaimIndex
  /// The rows that the steps so far change.
  private var changed: Set<Location> = []

  /// One conflict, and its ways out.
  package struct Step {
    package let finding: Finding
    /// How many observations, or rows, are not contradicted any more.
    let settles: Double
    /// One where the specification decides; none where bridges are wanted.
    var ways: [Way]
    let isDecided: Bool
    /// Whether the finding stands for all of its rule.
    let isOfRows: Bool
    /// What it takes where bridges are wanted.
    let bridges: Bridge?

    fileprivate var least: Int {
      max(1, bridges?.missing ?? ways.map(\.fresh).min() ?? 1)
    }
    /// The same for each row that it takes.
    var effect: Double { settles / Double(least) }
  }

  /// What is kept, and what is changed for it.
  package struct Way {
    /// The side that is kept; empty where nothing of the rows is right.
    let keeps: String
    let changes: [Finding.Side]
    /// How many rows, and how many of them no step before changes.
    let rows: Int
    var fresh: Int

    init(keeping keeps: String, changing changes: [Finding.Side]) {
      self.keeps = keeps
      self.changes = changes
      rows = changes.reduce(0) { $0 + $1.count }
      fresh = rows
    }

    var weighted: Double { changes.reduce(0) { $0 + $1.weighted } }

    /// The rows that are known one by one, which are all where there are not very many.
    fileprivate var known: Set<Location> {
      Set(changes.flatMap(\.rows).map { Location(file: $0.quote.file, bytes: $0.quote.row) })
    }
  }

  private enum Kind {
    case claims, values, tension, sides, offSpec, rows
  }

  /// A plan for what a run has found.
  package init(_ verdict: Verdict, _ index: ClaimIndex, _ lint: Lint) {
    self.index = index
    hasSpec = index.spec != nil
    kinds = Dictionary(
      lint.pages.all.compactMap { page in
        Plan.kind(page.check.name, page.look == .corpus).map {
          (page.rule, $0)
        }
      }, uniquingKeysWith: { first, _ in first })
    let corpus = verdict.findings.compactMap { step($0) }
    let rows = Dictionary(grouping: verdict.findings.filter { kinds[$0.rule] == .rows }, by: \.rule)
    order(corpus + rows.values.map(Plan.step(rows:)))
  }

  private static func kind(_ check: String, _ isOfCorpus: Bool) -> Kind? {
    switch check {
    case SplitClaim.name, StrayClaim.name: .claims
    case TwoValues.name: .values
    case Tension.name: .tension
    case OffSpec.name: .offSpec
    case FlippedPreference.name, SameRequest.name, ConflictingLabels.name: .sides
    case AllowWithoutReason.name, UnusedAllow.name, "trouble", "surroundings": nil
    default: isOfCorpus ? nil : .rows
    }
  }

  private func step(_ finding: Finding) -> Step? {
    guard let kind = kinds[finding.rule], kind != .rows else { return nil }
    if kind == .tension {
      // What is stretched counts as what is settled.
      return Step(
        finding: finding, settles: Double(finding.sides.first?.count ?? 0), ways: [],
        isDecided: false, isOfRows: false, bridges: finding.bridge)
    }
    let sides = finding.sides
    if kind == .offSpec {
      return Step(
        finding: finding, settles: finding.contested,
        ways: [Way(keeping: "", changing: sides)], isDecided: true, isOfRows: false, bridges: nil)
    }
    let kept = kept(finding, kind)
    let ways = sides.indices.filter { kept?.contains($0) ?? true }.map { number in
      Way(
        keeping: sides[number].label,
        changing: sides.indices.filter { $0 != number && kept?.contains($0) != true }
          .map { sides[$0] })
    }
    // Where no row says what is specified, all of them change.
    let all = Way(keeping: "", changing: sides)
    return Step(
      finding: finding, settles: finding.contested,
      ways: kept == nil ? ways : [ways.first ?? all], isDecided: kept != nil, isOfRows: false,
      bridges: nil)
  }

  /// The sides that the specification keeps; nil where it says nothing.
  private func kept(_ finding: Finding, _ kind: Kind) -> [Int]? {
    guard let spec = index.spec, let subject = finding.subject,
      let topic = index.topic(subject.topic)
    else { return nil }
    if kind == .values {
      guard let value = spec.values[topic] else { return nil }
      let known = index.facts(of: topic).map(\.fact).filter { $0.agrees(with: value) }.map(\.name)
      return finding.sides.indices.filter { known.contains(finding.sides[$0].label) }
    }
    guard kind == .claims, let place = index.places.first(where: { index.subject($0) == subject }),
      let going = spec.going(of: Split(index, place))
    else { return nil }
    return finding.sides.indices.filter {
      finding.sides[$0].polarity == (going == .affirm ? "deny" : "affirm")
    }
  }

  /// Everything that one rule sees in single rows.
  private static func step(rows findings: [Finding]) -> Step {
    var whole = findings[0]
    let count = findings.reduce(0) { $0 + $1.count }
    whole.count = count
    let side = Finding.Side(
      label: "", count: count, evidence: findings.map(\.place),
      rows: findings.map { Finding.Row(content: 0, quote: $0.place) })
    return Step(
      finding: whole, settles: Double(count), ways: [Way(keeping: "", changing: [side])],
      isDecided: true, isOfRows: true, bridges: nil)
  }

  /// More steps than this are not weighed against each other again and again.
  private static let weighed = 400

  private mutating func order(_ all: [Step]) {
    var rest = all.sorted(by: Plan.comes)
    while !rest.isEmpty {
      var next = rest.removeFirst()
      if steps.count < Plan.weighed { next.ways = next.ways.map(refreshed) }
      steps.append(next)
      guard next.isDecided, steps.count < Plan.weighed, let way = next.ways.first else { continue }
      changed.formUnion(way.known)
      for number in rest.indices where !rest[number].ways.isEmpty {
        rest[number].ways = rest[number].ways.map(refreshed)
      }
      rest.sort(by: Plan.comes)
    }
  }

  private func refreshed(_ way: Way) -> Way {
    var way = way
    way.fresh = way.rows - way.known.intersection(changed).count
    return way
  }

  private static func comes(_ left: Step, before right: Step) -> Bool {
    if left.effect != right.effect { return left.effect > right.effect }
    if left.settles != right.settles { return left.settles > right.settles }
    return (left.finding.rule, left.finding.fingerprint)
      < (right.finding.rule, right.finding.fingerprint)
  }
}
