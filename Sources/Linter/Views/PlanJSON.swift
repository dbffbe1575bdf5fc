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
      writer.key("version")
      writer.value(1)
      writer.key("specified")
      writer.value(hasSpec)
      writer.key("order")
      writer.value("greedy")
      writer.key("steps")
      writer.array { writer in
        for step in steps {
          writer.element()
          Plan.write(step, shown, known, &writer)
        }
      }
    }
    return writer.text + "\n"
  }

  private static func write(
    _ step: Step, _ shown: Int, _ known: [Passage: Citation], _ writer: inout Writer
  ) {
    let finding = step.finding
    writer.object { writer in
      writer.key("rule")
      writer.value(finding.rule)
      // What is seen in single rows has a fingerprint for each.
      writer.key("fingerprint")
      writer.value(step.isOfRows ? "" : finding.fingerprint)
      writer.key("topic")
      writer.value(finding.subject?.topic ?? "")
      writer.key("aspect")
      writer.value(finding.subject?.aspect ?? "")
      writer.key("cell")
      writer.value(finding.subject?.cell ?? "")
      writer.key("message")
      writer.value(step.isOfRows ? "" : finding.message)
      writer.key("settles")
      writer.value(step.settles)
      writer.key("decided")
      writer.value(step.isDecided)
      writer.key("ways")
      writer.array { writer in
        for way in step.ways {
          writer.element()
          write(way, shown, known, &writer)
        }
      }
      guard let bridges = step.bridges else { return }
      writer.key("bridges")
      writer.object { writer in
        for (name, count) in [
          ("there", bridges.there), ("wanted", bridges.wanted),
          ("missing", bridges.missing),
        ] {
          writer.key(name)
          writer.value(count)
        }
        writer.key(step.bridge == nil ? "of" : "like")
        writer.array { writer in
          for citation in step.parts.compactMap({ known[$0] }) {
            writer.element()
            write(citation, &writer)
          }
        }
      }
    }
  }

  private static func write(
    _ way: Way, _ shown: Int, _ known: [Passage: Citation], _ writer: inout Writer
  ) {
    writer.object { writer in
      writer.key("keeps")
      writer.value(way.keeps)
      writer.key("rows")
      writer.value(way.rows)
      writer.key("fresh")
      writer.value(way.fresh)
      writer.key("weighted")
      writer.value(way.weighted)
      writer.key("changes")
      writer.array { writer in
        for side in way.changes {
          writer.element()
          writer.object { writer in
            writer.key("side")
            writer.value(side.label)
            writer.key("rows")
            writer.value(side.count)
            writer.key("breakdown")
            writer.object(flat: true) { writer in
              for part in side.breakdown {
                writer.key(part.name)
                writer.value(part.count)
              }
            }
            writer.key("evidence")
            writer.array { writer in
              for citation in side.evidence.prefix(shown).compactMap({ known[$0] }) {
                writer.element()
                write(citation, &writer)
              }
            }
          }
        }
      }
    }
  }

  private static func write(_ citation: Citation, _ writer: inout Writer) {
    let bytes = Array(citation.sentence.utf8)
    writer.object(flat: true) { writer in
      writer.key("quote")
      writer.value(
        String(decoding: bytes[citation.quote.clamped(to: 0..<bytes.count)], as: UTF8.self))
      writer.key("path")
      writer.value(citation.path)
      if let row = citation.row {
        writer.key("row")
        writer.value(row)
      }
      writer.key("line")
      writer.value(citation.line)
      writer.key("column")
      writer.value(citation.column)
    }
  }
}
