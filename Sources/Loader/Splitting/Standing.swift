/// What a reader has to know of what stands before its first row.
package struct Standing: Sendable {
  /// Whether the rows are kept for a test, as the name of their array says.
  var isHeldOut = false
  /// Whether a comma comes just before, which promises a row.
  var followsComma = false
}
