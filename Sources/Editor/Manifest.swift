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
      writer.member("version", 1)
      writer.key("files")
      writer.array { writer in
        for (piece, path) in pieces {
          writer.element()
          writer.object { tell(piece, path, &$0) }
        }
      }
      writer.list("allowed", allowed) { decision, writer in
        writer.object(flat: true) { writer in
          writer.member("fingerprint", decision.fingerprint)
          writer.member("rule", decision.rule)
          writer.member("why", decision.why)
        }
      }
    }
    return writer.text + "\n"
  }

  private func tell(_ piece: Workpiece, _ path: String, _ writer: inout Writer) {
    writer.member("from", piece.file.path)
    writer.member("to", path)
    writer.list("done", piece.done.sorted(by: { $0.row.number < $1.row.number })) { deed, writer in
      writer.object(flat: true) { writer in
        writer.member("row", deed.row.number)
        writer.member("content", deed.row.content)
        writer.member("decision", deed.decision.choice?.rawValue ?? "")
        writer.member("fingerprint", deed.decision.fingerprint)
        writer.member("why", deed.decision.why)
        writer.member("reviewer", deed.decision.reviewer)
      }
    }
    writer.list("refused", piece.refused) { refusal, writer in
      writer.object(flat: true) { writer in
        writer.member("row", refusal.decision.row ?? 0)
        writer.member("decision", refusal.decision.choice?.rawValue ?? "")
        writer.member("fingerprint", refusal.decision.fingerprint)
        writer.member("because", refusal.why)
      }
    }
  }
}
