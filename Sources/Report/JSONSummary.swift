import Corpus
import JSON

extension JSONReport {
  static func write(_ summary: Verdict.Summary, _ writer: inout Writer) {
    writer.object { writer in
      writer.member("files", summary.files.count)
      writer.member("passedOver", summary.passedOver)
      writer.member("datasets", summary.datasets.count)
      writer.member("rows", summary.rows)
      writer.member("examples", summary.examples)
      writer.member("asides", summary.asides)
      writer.key("skipped")
      writer.object(flat: true) { writer in
        for (kind, count) in summary.skipped { writer.member(kind.rawValue, count) }
      }
      writer.member("observations", summary.observations)
      writer.member("contested", summary.contested)
      writer.member("statements", summary.statements)
      writer.member("notUnderstood", summary.notUnderstood)
      writer.key("unread")
      writer.object(flat: true) { writer in
        for (script, rows) in summary.unread { writer.member(script.name, rows) }
      }
      writer.list("settled", summary.settled) { subject, writer in
        writer.object(flat: true) { write(subject, &$0) }
      }
      writer.list("setAside", summary.setAside) { aside, writer in
        writer.object(flat: true) { writer in
          writer.member("count", aside.count)
          writer.member("why", aside.why)
        }
      }
      writer.list("perFile", summary.files) { file, writer in write(file, &writer) }
    }
  }

  private static func write(_ file: Verdict.File, _ writer: inout Writer) {
    writer.object(flat: true) { writer in
      writer.member("path", file.path)
      writer.member("dataset", file.dataset)
      writer.member("rows", file.rows)
      writer.member("examples", file.examples)
      writer.member("asides", file.asides)
      writer.member("skipped", file.skipped.values.reduce(0, +))
      writer.key("reasons")
      writer.object(flat: true) { writer in
        for kind in Trouble.Kind.allCases {
          guard let count = file.skipped[kind] else { continue }
          writer.member(kind.rawValue, count)
        }
      }
    }
  }
}
