package import Corpus

extension Plan {
  /// The steps in the order of their effect, in lines of at most so many columns; `cite` reads quotes
  /// again.
  package func text(width: Int = 100, cite: ([Passage]) -> [Citation?]) -> String {
    if steps.isEmpty { return "there is nothing to settle\n" }
    let page = Page(width: width)
    let lines = steps.enumerated().map { number, step in
      page.folded("\(number + 1). ", Plan.heading(step))
        + step.ways.enumerated().map { place, way in
          Plan.told(way, isOther: place > 0, step, page)
        }.joined() + bridges(step, page, cite)
    }
    let order =
      "In this order: the more a step settles for each row that it changes or adds, the sooner it "
      + "comes."
    return page.folded("", order) + "\n" + lines.joined() + "\n"
      + closing.map { page.folded("", $0) }.joined()
  }

  /// As wide as lines may be.
  private struct Page {
    let width: Int

    /// A paragraph; the lines after the first stand below the text that follows the lead.
    func folded(_ lead: String, _ text: String) -> String {
      text.wrapped(max(20, width - lead.columns)).enumerated().map { number, line in
        (number == 0 ? lead : "".padded(lead.columns)) + line + "\n"
      }.joined()
    }
  }

  private static func heading(_ step: Step) -> String {
    let finding = step.finding
    let settles = " · settles \(tenths(step.settles)), \(tenths(step.effect)) a row"
    if step.isOfRows { return "\(finding.rule) × \(finding.count)" + settles }
    let subject = finding.subject.map { subject in
      [subject.topic, subject.aspect, subject.cell].filter { !$0.isEmpty }.joined(separator: ", ")
    }
    return (subject ?? finding.message) + " (\(finding.rule))" + settles
  }

  private static func told(_ way: Way, isOther: Bool, _ step: Step, _ page: Page) -> String {
    let rows = way.rows == 1 ? "1 row" : "\(way.rows) rows"
    let known = way.rows - way.fresh
    let before =
      known == 0
      ? ""
      : known < way.rows
        ? ", \(known) of them by a step before"
        : way.rows == 1 ? ", changed by a step before" : ", all changed by steps before"
    if step.isOfRows {
      return page.folded("     ", "change or drop \(rows)\(before)")
        + "       antinomy rows \(step.finding.rule)\n"
    }
    let sides = way.changes.map { "\"\($0.label)\"" }.joined(separator: " and ")
    let kept = way.keeps.isEmpty ? "" : "keep \"\(way.keeps)\" and "
    let homes = way.changes.flatMap(\.breakdown).filter { $0.name.hasPrefix("in ") }
      .map { "\($0.count) \($0.name)" }.prefix(3).joined(separator: ", ")
    let places = homes.isEmpty ? "" : " (\(homes))"
    let list = way.changes.map { side in
      "       antinomy rows \(step.finding.fingerprint.prefix(8)) --side \(word(side.label))\n"
    }
    let says = way.rows == 1 ? "says" : "say"
    return page.folded(
      "  " + (isOther ? "or " : "   "),
      kept + "change \(rows) that \(says) \(sides)\(places)\(before)") + list.joined()
  }

  /// How many bridges are wanted, and what one is made of here.
  private func bridges(
    _ step: Step, _ page: Page, _ cite: ([Passage]) -> [Citation?]
  ) -> String {
    guard let bridges = step.bridges else { return "" }
    let missing = bridges.missing
    let are = bridges.there == 1 ? "is" : "are"
    var text =
      "     write \(missing == 1 ? "1 bridge" : "\(missing) bridges") "
      + "(\(bridges.there) of \(bridges.wanted) \(are) there)\n"
    for citation in cite(step.parts).compactMap({ $0 }) {
      let place = "\(citation.path):\(citation.line):\(citation.column)"
      text += page.folded("       ", "\(place)  \(Plan.quote(citation))")
    }
    text += page.folded(
      "       ",
      step.bridge != nil
        ? "one more like this, which says both in one answer"
        : bridges.isOfOneTopic
          ? "a denial that names its condition: with the tool it can"
          : "one answer that says both, or a denial that names its condition: with the tool it can")
    guard let shown = bridges.shown, shown.isProposed else { return text }
    let names = shown.lines.map(\.role.columns).max() ?? 0
    return text + page.folded("       ", shown.title)
      + shown.lines.map { line in
        page.folded("         \(line.role.padded(names))  ", line.text)
      }.joined()
  }

  private static func quote(_ citation: Citation) -> String {
    let bytes = Array(citation.sentence.utf8)
    let quote = String(decoding: bytes[citation.quote.clamped(to: 0..<bytes.count)], as: UTF8.self)
    return quote.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private var closing: [String] {
    let decided =
      hasSpec
      ? "Where antinomy.yaml says what the model is and can do, one way is shown; elsewhere nothing "
        + "is chosen."
      : "Nothing is chosen: antinomy.yaml does not say what the model is and can do (model:)."
    let rows = steps.filter(\.isDecided).compactMap(\.ways.first).reduce(0) { $0 + $1.fresh }
    let order =
      "The order is greedy: a row that a step changes is not counted again by those behind it"
      + (rows > 0
        ? "; the steps without a choice change \(rows == 1 ? "1 row" : "\(rows) rows")." : ".")
    let next =
      "'antinomy fix' carries it out: \(hasSpec ? "--to-spec, or " : "")--side affirm|deny "
      + "--topic TOPIC."
    return [decided, order, next]
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
