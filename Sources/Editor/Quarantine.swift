import JSON

extension Workpiece {
  /// The rows that were set aside, a JSON object a line: where each stood, why it went, and the row
  /// itself as it was written.
  package var quarantine: String {
    quarantined.map { deed in
      var writer = Writer()
      writer.object(flat: true) { writer in
        writer.member("file", file.path)
        writer.member("row", deed.row.number)
        writer.member("fingerprint", deed.decision.fingerprint)
        writer.member("rule", deed.decision.rule)
        writer.member("why", deed.decision.why)
        writer.member("reviewer", deed.decision.reviewer)
        writer.member("raw", String(decoding: deed.row.bytes, as: UTF8.self))
      }
      return writer.text + "\n"
    }.joined()
  }
}
