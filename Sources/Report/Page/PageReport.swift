package import Corpus
import JSON
import Page
package import Review
package import Rulebook

/// A verdict for reviewers: a page for the browser, with the rows in full, on which they decide.
///
/// What finds no room on the page stands in a second file beside it, as JSON Lines, which the page
/// takes up when it is given to it.
package struct PageReport {
  package private(set) var page = ""
  /// Empty when everything found room.
  package private(set) var beside = ""

  /// So many bytes the page takes at most.
  package static let limit = 9_500_000

  /// What is told.
  package struct Matter {
    package var verdict: Verdict
    package var rules: RulePages
    /// Views of the claims, as JSON.
    package var graph: String
    package var matrix: String
    package var leanings: String
    package var balance: String
    package var decided = Decisions()
    package var earlier: EarlierReport?
    /// Which program tells it.
    package var program: String
    /// So many rows of each side of a conflict are shown.
    package var most = 50

    package init(
      _ verdict: Verdict, rules: RulePages, graph: String, matrix: String, leanings: String,
      balance: String, program: String
    ) {
      self.verdict = verdict
      self.rules = rules
      self.graph = graph
      self.matrix = matrix
      self.leanings = leanings
      self.balance = balance
      self.program = program
    }
  }

  package init(
    _ matter: Matter, limit: Int = PageReport.limit,
    exhibits: ([Passage]) -> Exhibition, cite: Citing
  ) {
    var verdict = matter.verdict
    for number in verdict.findings.indices { verdict.findings[number].gather() }
    let passages = verdict.findings.flatMap { PageReport.passages($0, matter.most) }
    let exhibition = exhibits(passages)
    let told = PageFinding(
      exhibition, Citations(passages, by: cite), files: verdict.summary.files.map(\.path),
      earlier: Earlier(matter.decided), most: matter.most)
    var head = PageReport.head(matter)
    let title = PageReport.title(verdict)
    var room = limit - Page.size - title.utf8.count - head.utf8.count - 1024
    var left: [String] = []

    var findings: [String] = []
    let lines = verdict.findings.map { told.json($0).harmless }
    // A quarter is left for the rows of the worst, or less where all findings find room then.
    let wanted = lines.reduce(0) { $0 + $1.utf8.count + 2 }
    let spare = min(limit / 4, max(limit / 20, room - wanted))
    for line in lines {
      if room - line.utf8.count < spare, !findings.isEmpty || room < line.utf8.count {
        left.append("{\"finding\": \(line)}\n")
      } else {
        room -= line.utf8.count + 2
        findings.append(line)
      }
    }
    var rows: [String] = []
    for number in PageReport.order(verdict.findings, exhibition, matter.most) {
      let line = PageExhibit.json(exhibition.exhibits[number], number).harmless
      if line.utf8.count > room {
        left.append("{\"row\": \(line)}\n")
      } else {
        room -= line.utf8.count + 2
        rows.append(line)
      }
    }
    head += "\"left\": \(left.count),\n"
    head += "\"findings\": [\n\(findings.joined(separator: ",\n"))\n],\n"
    head += "\"rows\": [\n\(rows.joined(separator: ",\n"))\n]\n}\n"
    page = Page.showing(head, title: title)
    beside = left.joined()
  }

  /// What is shown of a finding.
  private static func passages(_ finding: Finding, _ most: Int) -> [Passage] {
    [finding.place] + finding.sides.flatMap { $0.evidence.prefix(most) }
  }

  /// The exhibits in the order in which they should find room: of every finding the first of each
  /// side, the worst findings first; then the second of each, and so on.
  private static func order(
    _ findings: [Finding], _ exhibition: Exhibition, _ most: Int
  ) -> [Int] {
    var order: [Int] = []
    var seen: Set<Int> = []
    var depth = 0
    var deepest = 0
    repeat {
      for finding in findings {
        var passages = depth == 0 && finding.subject == nil ? [finding.place] : []
        for side in finding.sides {
          deepest = max(deepest, min(most, side.evidence.count))
          if depth < min(most, side.evidence.count) { passages.append(side.evidence[depth]) }
        }
        for passage in passages {
          guard let number = exhibition.places[passage]?.exhibit, seen.insert(number).inserted
          else { continue }
          order.append(number)
        }
      }
      depth += 1
    } while depth < deepest
    return order
  }

  private static func title(_ verdict: Verdict) -> String {
    let names = verdict.summary.datasets
    return names.count == 1 ? names[0] : names.count.counted("dataset")
  }

  /// Everything but findings and rows, and the brace that opens it all.
  private static func head(_ matter: Matter) -> String {
    var head = "{\n\"version\": 1,\n"
    func add(_ name: String, _ json: String) { head += "\"\(name)\": \(json.harmless),\n" }
    add("program", Writer.told { $0.value(matter.program) })
    add("counts", counts(matter.verdict))
    add("summary", JSONReport.summary(matter.verdict.summary))
    add("rules", rules(matter))
    add("graph", matter.graph)
    add("matrix", matter.matrix)
    add("leanings", matter.leanings)
    add("balance", matter.balance)
    if let earlier = matter.earlier { add("compare", earlier.json(against: matter.verdict)) }
    return head
  }

  /// How many findings there are, on the page or beside it.
  private static func counts(_ verdict: Verdict) -> String {
    Writer.told { writer in
      writer.object(flat: true) { writer in
        writer.member("findings", verdict.findings.count)
        writer.member("conflicts", verdict.findings.count { $0.isConflict })
        for severity in Severity.allCases {
          writer.member(
            severity.rawValue, verdict.findings.count { $0.severity == severity })
        }
      }
    }
  }

  /// The rules that found something, with why it matters and what to do.
  private static func rules(_ matter: Matter) -> String {
    let names = Set(matter.verdict.findings.map(\.rule))
    return Writer.told { writer in
      writer.object { writer in
        for page in matter.rules.all where names.contains(page.rule) {
          writer.key(page.rule)
          writer.object(flat: true) { writer in
            writer.member("says", page.says)
            writer.member("why", page.why)
            writer.member("instead", page.instead)
          }
        }
      }
    }
  }
}

extension Writer {
  /// The JSON that is written.
  static func told(_ body: (inout Writer) -> Void) -> String {
    var writer = Writer()
    body(&writer)
    return writer.text
  }
}

extension String {
  /// JSON that can stand in a script element: nothing in it opens or closes one.
  var harmless: String { replacing("<", with: "\\u003c") }
}
