package import Corpus

extension Plan {
  /// The steps in the order of their effect; `cite` reads quotes again.
  package func text(cite: ([Passage]) -> [Citation?]) -> String {
    if steps.isEmpty { return "there is nothing to settle\n" }
    let lines = steps.enumerated().map { number, step in
      "\(number + 1). \(Plan.heading(step))\n"
        + step.ways.enumerated().map { place, way in
          Plan.told(way, isOther: place > 0, step)
        }.joined() + bridges(step, cite)
    }
    return lines.joined() + "\n" + closing
  }

  private static func heading(_ step: Step) -> String {
    let finding = step.finding
    if step.isOfRows { return "\(finding.rule) × \(finding.count)" }
    let subject = finding.subject.map { subject in
      [subject.topic, subject.aspect, subject.cell].filter { !$0.isEmpty }.joined(separator: ", ")
    }
    let figure =
      step.bridges != nil ? "" : " · contested \(tenths(finding.contested))"
    return (subject ?? finding.message) + " (\(finding.rule))" + figure
  }

  private static func told(_ way: Way, isOther: Bool, _ step: Step) -> String {
    let rows = way.rows == 1 ? "1 row" : "\(way.rows) rows"
    let known = way.rows - way.fresh
    let before =
      known == 0
      ? ""
      : known == way.rows ? ", all changed by a step before" : ", \(known) of them by a step before"
    if step.isOfRows {
      return "     change or drop \(rows)\(before)\n       antinomy rows \(step.finding.rule)\n"
    }
    let sides = way.changes.map { "\"\($0.label)\"" }.joined(separator: " and ")
    let kept = way.keeps.isEmpty ? "" : "keep \"\(way.keeps)\" and "
    let homes = way.changes.flatMap(\.breakdown).filter { $0.name.hasPrefix("in ") }
      .map { "\($0.count) \($0.name)" }.prefix(3).joined(separator: ", ")
    let places = homes.isEmpty ? "" : " (\(homes))"
    let list = way.changes.map { side in
      "       antinomy rows \(step.finding.fingerprint.prefix(8)) --side \(word(side.label))\n"
    }
    return "  " + (isOther ? "or " : "   ") + kept + "change \(rows) that say \(sides)"
      + "\(places)\(before)\n" + list.joined()
  }

  /// How many bridges are wanted, and what one is made of here.
  private func bridges(_ step: Step, _ cite: ([Passage]) -> [Citation?]) -> String {
    guard let bridges = step.bridges else { return "" }
    let missing = bridges.missing
    var text =
      "     write \(missing == 1 ? "1 bridge" : "\(missing) bridges") "
      + "(\(bridges.there) of \(bridges.wanted) are there)\n"
    for citation in cite(step.parts).compactMap({ $0 }) {
      text +=
        "       \(citation.path):\(citation.line):\(citation.column)  \(Plan.quote(citation))\n"
    }
    return text + "       "
      + (step.bridge != nil
        ? "one more like this, which says both in one answer"
        : "one answer that says both, or a denial that names its condition: with the tool it can")
      + "\n"
  }

  private static func quote(_ citation: Citation) -> String {
    let bytes = Array(citation.sentence.utf8)
    let quote = String(decoding: bytes[citation.quote.clamped(to: 0..<bytes.count)], as: UTF8.self)
    return quote.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private var closing: String {
    let decided =
      hasSpec
      ? "Where antinomy.yaml says what the model is and can do, one way is shown; elsewhere nothing "
        + "is chosen.\n"
      : "Nothing is chosen: antinomy.yaml does not say what the model is and can do (model:).\n"
    let rows = steps.filter(\.isDecided).compactMap(\.ways.first).reduce(0) { $0 + $1.fresh }
    return decided + "The order is greedy: what settles most for each row comes first"
      + (rows > 0
        ? "; the steps without a choice change \(rows == 1 ? "1 row" : "\(rows) rows")." : ".")
      + "\n'antinomy fix' carries it out: \(hasSpec ? "--to-spec, or " : "")--side affirm|deny "
      + "--topic TOPIC.\n"
  }

  private static func word(_ label: String) -> String {
    let isPlain = label.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
    return isPlain ? label : "\"\(label)\""
  }

  private static func tenths(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension Plan.Step {
  /// A bridge that stands there already.
  var bridge: Passage? { finding.sides.first { $0.label == "bridge" }?.evidence.first }

  /// What a bridge is made of: one that is there, or what is denied and what is done.
  var parts: [Passage] {
    if let bridge { return [bridge] }
    return finding.sides.prefix(2).compactMap(\.evidence.first)
  }
}
