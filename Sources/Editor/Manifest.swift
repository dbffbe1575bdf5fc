import JSON
package import Review

/// What was done, for the record.
package struct Manifest {
  private let pieces: [(piece: Workpiece, path: String)]
  private let allowed: [Decision]

  package init(_ pieces: [(piece: Workpiece, path: String)], allowed: [Decision]) {
    self.pieces = pieces
    self.allowed = allowed
  }

  /// As JSON: for each file what became of which row, and what was refused.
  package var text: String {
    var writer = Writer()
    writer.object { writer in
      writer.key("version")
      writer.value(1)
      writer.key("files")
      writer.array { writer in
        for (piece, path) in pieces {
          writer.element()
          writer.object { tell(piece, path, &$0) }
        }
      }
      writer.key("allowed")
      writer.array { writer in
        for decision in allowed {
          writer.element()
          writer.object(flat: true) { writer in
            writer.key("fingerprint")
            writer.value(decision.fingerprint)
            writer.key("rule")
            writer.value(decision.rule)
            writer.key("why")
            writer.value(decision.why)
          }
        }
      }
    }
    return writer.text + "\n"
  }

  private func tell(_ piece: Workpiece, _ path: String, _ writer: inout Writer) {
    writer.key("from")
    writer.value(piece.file.path)
    writer.key("to")
    writer.value(path)
    writer.key("done")
    writer.array { writer in
      for deed in piece.done.sorted(by: { $0.row.number < $1.row.number }) {
        writer.element()
        writer.object(flat: true) { writer in
          writer.key("row")
          writer.value(deed.row.number)
          writer.key("content")
          writer.value(deed.row.content)
          writer.key("decision")
          writer.value(deed.decision.choice?.rawValue ?? "")
          writer.key("fingerprint")
          writer.value(deed.decision.fingerprint)
          writer.key("why")
          writer.value(deed.decision.why)
          writer.key("reviewer")
          writer.value(deed.decision.reviewer)
        }
      }
    }
    writer.key("refused")
    writer.array { writer in
      for refusal in piece.refused {
        writer.element()
        writer.object(flat: true) { writer in
          writer.key("row")
          writer.value(refusal.decision.row ?? 0)
          writer.key("decision")
          writer.value(refusal.decision.choice?.rawValue ?? "")
          writer.key("fingerprint")
          writer.value(refusal.decision.fingerprint)
          writer.key("because")
          writer.value(refusal.why)
        }
      }
    }
  }
}
