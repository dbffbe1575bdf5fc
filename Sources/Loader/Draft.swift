package import Corpus

/// What one stretch contributes to a result. Drafts are absorbed in the order of the files, and it
/// must not matter how the files were cut: absorbing is associative.
package protocol Draft: Sendable {
  /// Looks at one row.
  mutating func take(_ record: borrowing Record)

  /// Adds what the rows after these contributed.
  mutating func absorb(_ later: consuming Self)
}
