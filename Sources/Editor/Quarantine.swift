import JSON

extension Workpiece {
  /// The rows that were set aside, a JSON object a line: where each stood, why it went, and the row
  /// itself as it was written.
  package var quarantine: String {
    quarantined.map { deed in
      var writer = Writer()
      writer.object(flat: true) { writer in
        func put(_ name: String, _ text: String) {
          writer.key(name)
          writer.value(text)
        }
        put("file", file.path)
        writer.key("row")
        writer.value(deed.row.number)
        put("fingerprint", deed.decision.fingerprint)
        put("rule", deed.decision.rule)
        put("why", deed.decision.why)
        put("reviewer", deed.decision.reviewer)
        put("raw", String(decoding: deed.row.bytes, as: UTF8.self))
      }
      return writer.text + "\n"
    }.joined()
  }
}
