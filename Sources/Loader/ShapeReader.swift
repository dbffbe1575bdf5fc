package import Corpus
package import JSON

/// Reads what the fields of a row mean: finds its shape and fills the record with examples.
package struct ShapeReader: ~Copyable {
  package init() {}

  /// Reads the JSON value on a tape. `base` is where the tape's text begins in the file. The record
  /// was cleared for the row; a row of no known shape leaves it without examples and is logged.
  package mutating func read(
    _ tape: borrowing Tape, base: Int, into record: inout Record, log: inout Log
  ) {
  }
}
