/// What the model can see of a topic in an example.
package enum Cell: UInt8, Sendable, CaseIterable {
  /// Neither of the next two.
  case open
  /// The system text allows it, a tool provides it, or what it needs is attached.
  case granted
  /// The system text denies it, or tools are listed and none provides it.
  case withheld
  /// A role was assigned; it clashes with nothing but itself.
  case persona

  /// As reports call it, for something that can be done.
  package var says: String {
    switch self {
    case .open: "nothing in sight allows or forbids it"
    case .granted: "where it is allowed or a tool provides it"
    case .withheld: "where it is forbidden or no tool provides it"
    case .persona: "in an assigned role"
    }
  }
}
