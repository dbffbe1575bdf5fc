/// A name for all rows that are counted together. A side keeps few of its rows; by this name another
/// pass finds every one of them.
package struct Stack: Hashable, Sendable {
  private let digest: Digest

  /// What the rows have in common.
  package enum Kind: UInt64, Sendable {
    /// They claim the same.
    case claim
    /// They give a fact the same value.
    case fact
    /// They prefer the same.
    case preference
    /// They say both ends of an edge.
    case bridge
    /// They do the same with the same request.
    case request
    /// They do the same with a request that is like another.
    case likeRequest
    /// They hold out the same request.
    case heldOut
    /// They are trained on with a request that is held out.
    case overlap
    /// They do the same with requests of one kind.
    case conduct
    /// They decline in the same sentence.
    case sentence
    /// They begin with a disclaimer.
    case disclaimer
    /// They give the same label to the same input.
    case label
  }

  /// The name of a kind's rows for which some numbers are the same.
  package init(_ kind: Kind, _ numbers: UInt64...) {
    var digest = Digest()
    digest.mix(kind.rawValue)
    for number in numbers { digest.mix(number) }
    self.digest = digest
  }
}
