package import Corpus

// What every JSON that tells of findings has in common, however it is laid out.

extension Writer {
  /// Writes where a citation stands, as members of an object.
  package mutating func place(_ citation: Citation) {
    member("path", citation.path)
    if let row = citation.row { member("row", row) }
    member("line", citation.line)
    member("column", citation.column)
    if !citation.field.isEmpty { member("field", citation.field) }
  }

  /// Writes the same as a member of its own.
  package mutating func location(_ citation: Citation) {
    key("location")
    object(flat: true) { $0.place(citation) }
  }

  /// Writes the parts of a side's count, and places that show it.
  package mutating func evidence(
    of side: Finding.Side, _ citations: [Citation], _ write: (Citation, inout Writer) -> Void
  ) {
    key("breakdown")
    object(flat: true) { writer in
      for part in side.breakdown { writer.member(part.name, part.count) }
    }
    list("evidence", citations, write)
  }
}
