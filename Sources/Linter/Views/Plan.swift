package import Claims

/// What would have to change to settle each conflict, and what it costs. Where the owner's
/// specification decides, it does; elsewhere both sides are shown and nothing is chosen.
package struct Plan {
  private let steps: [Step]
  private let hasSpec: Bool

  /// One conflict, and its ways out.
  private struct Step {
    let subject: String
    let contested: Double
    let ways: [String]
    let least: Int
  }

  package init(_ index: ClaimIndex) {
    hasSpec = index.spec != nil
    let splits = Split.all(index).filter { $0.minority > 0 }.map { Plan.step($0, index) }
    let facts = index.topics.indices.compactMap { Plan.step(fact: $0, index) }
    steps = (splits + facts).sorted {
      // By effect: what settles most for each row that changes comes first.
      let (left, right) = ($0.contested / Double($0.least), $1.contested / Double($1.least))
      return left != right ? left > right : $0.subject < $1.subject
    }
  }

  private static func step(_ split: Split, _ index: ClaimIndex) -> Step {
    let subject = index.subject(split.place)
    let name = [subject.topic, subject.aspect, subject.cell].filter { !$0.isEmpty }
    let denials = "change \(rows(split.denied.count)) that deny it\(homes(split.denied, index))"
    let affirmations =
      "change \(rows(split.affirmed.count)) that affirm it\(homes(split.affirmed, index))"
    let ways: [String]
    let least: Int
    switch index.spec?.going(of: split) {
    case .deny: (ways, least) = ([denials], split.denied.count)
    case .affirm: (ways, least) = ([affirmations], split.affirmed.count)
    default: (ways, least) = ([affirmations, "or " + denials], split.minority)
    }
    return Step(
      subject: name.joined(separator: ", "), contested: split.contested, ways: ways,
      least: max(1, least))
  }

  private static func step(fact topic: Int, _ index: ClaimIndex) -> Step? {
    guard index.topics[topic].kind == .fact else { return nil }
    let values = index.facts(of: topic).filter { $0.fact.isKnown }
    guard let most = values.first, values.count > 1 else { return nil }
    let kept = index.spec?.values[topic] ?? most.fact
    let others = values.filter { !$0.fact.agrees(with: kept) }
    let count = others.reduce(0) { $0 + $1.count }
    if count == 0 { return nil }
    let names = others.prefix(4).map { "\($0.fact.name) × \($0.count)" }
    let said = index.spec?.values[topic] == nil ? "most often said" : "specified"
    let all = values.reduce(0) { $0 + $1.count }
    return Step(
      subject: index.topics[topic].id,
      contested: 2 * Double(count) * Double(all - count) / Double(all),
      ways: [
        "keep \(kept.name), which is \(said), and change \(rows(count)): "
          + names.joined(separator: ", ")
      ], least: count)
  }

  private static func rows(_ count: Int) -> String { count == 1 ? "1 row" : "\(count) rows" }

  private static func homes(_ votes: Votes, _ index: ClaimIndex) -> String {
    let sets = votes.byDataset.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let names = sets.prefix(3).map { "\($0.value) in \(index.datasets[$0.key])" }
    return sets.count > 1 || votes.count > 0 ? " (\(names.joined(separator: ", ")))" : ""
  }

  /// The steps in the order of their effect.
  package var text: String {
    if steps.isEmpty { return "there is nothing to settle\n" }
    var lines = steps.enumerated().map { number, step in
      "\(number + 1). \(step.subject): contested \(Plan.short(step.contested))\n"
        + step.ways.map { "     \($0)\n" }.joined()
    }
    lines.append(
      hasSpec
        ? "\nBy the specification in antinomy.yaml, where it says something; "
        : "\nNothing is chosen: antinomy.yaml does not say what the model is and can do (model:); ")
    lines.append(
      "each step is counted alone and greedily, a row that serves two is counted twice. "
        + "'antinomy fix' carries it out: "
        + (hasSpec ? "--to-spec, or " : "") + "--side affirm|deny --topic TOPIC.\n")
    return lines.joined()
  }

  private static func short(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
