package import Corpus
import JSON

extension Plan {
  /// The same for a program; see docs/json.md.
  package func json(shown: Int, cite: ([Passage]) -> [Citation?]) -> String {
    let passages = steps.flatMap { step in
      step.ways.flatMap { $0.changes.flatMap { $0.evidence.prefix(shown) } } + step.parts
    }
    let wanted = Array(Set(passages)).sorted()
    var known: [Passage: Citation] = [:]
    for (passage, citation) in zip(wanted, cite(wanted)) { known[passage] = citation }
    var writer = Writer()
    writer.object { writer in
      writer.member("version", 1)
      writer.member("specified", hasSpec)
      writer.member("order", "greedy")
      writer.list("steps", steps) { step, writer in Plan.write(step, shown, known, &writer) }
    }
    return writer.text + "\n"
  }

  private static func write(
    _ step: Step, _ shown: Int, _ known: [Passage: Citation], _ writer: inout Writer
  ) {
    let finding = step.finding
    writer.object { writer in
      writer.member("rule", finding.rule)
      // What is seen in single rows has a fingerprint for each.
      writer.member("fingerprint", step.isOfRows ? "" : finding.fingerprint)
      writer.member("topic", finding.subject?.topic ?? "")
      writer.member("aspect", finding.subject?.aspect ?? "")
      writer.member("cell", finding.subject?.cell ?? "")
      writer.member("message", step.isOfRows ? "" : finding.message)
      writer.member("settles", step.settles)
      writer.member("decided", step.isDecided)
      writer.list("ways", step.ways) { way, writer in write(way, shown, known, &writer) }
      guard let bridges = step.bridges else { return }
      writer.key("bridges")
      writer.object { writer in
        for (name, count) in [
          ("there", bridges.there), ("wanted", bridges.wanted),
          ("missing", bridges.missing),
        ] {
          writer.member(name, count)
        }
        writer.list(step.bridge == nil ? "of" : "like", step.parts.compactMap({ known[$0] })) {
          citation, writer in
          write(citation, &writer)
        }
      }
    }
  }

  private static func write(
    _ way: Way, _ shown: Int, _ known: [Passage: Citation], _ writer: inout Writer
  ) {
    writer.object { writer in
      writer.member("keeps", way.keeps)
      writer.member("rows", way.rows)
      writer.member("fresh", way.fresh)
      writer.member("weighted", way.weighted)
      writer.list("changes", way.changes) { side, writer in
        writer.object { writer in
          writer.member("side", side.label)
          writer.member("rows", side.count)
          let cited = side.evidence.prefix(shown).compactMap { known[$0] }
          writer.evidence(of: side, cited, write)
        }
      }
    }
  }

  private static func write(_ citation: Citation, _ writer: inout Writer) {
    writer.object(flat: true) { writer in
      writer.member("quote", citation.quoted)
      writer.place(citation)
    }
  }
}
