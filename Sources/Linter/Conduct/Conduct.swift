package import Claims
package import Corpus

/// What the assistant does with one request.
package struct Conduct: Sendable {
  package var deed: Deed
  /// Why it declines, as far as the answer says; nil where it does not.
  package var reason: Refusal.Reason?
  /// Whether the reason is told from the request alone.
  package var isBare = false
  /// What is asked for, and whether serving it would do harm.
  package var request: Request
  /// The abilities that the request needs, as topics.
  package var needs: [Int]
  /// What the model can see of them.
  package var cell: Cell
  /// The declared tool that does what is asked for; nil where none does.
  package var tool: Int?
  /// Index of the user's turn in the record.
  package var asked: Int
  /// Index of the assistant's turn.
  package var answered: Int
  /// The words that decline, the name that is called, or how the answer begins.
  package var quote: Text
  /// Whether the reading is sure enough for a finding of its own.
  package var isSure = true

  package enum Deed: UInt8, Sendable, CaseIterable, Comparable {
    case helps
    /// Declines a part, or gives something else instead.
    case helpsInPart
    case refuses
    case calls
    /// Asks for what it needs to know.
    case asksBack

    package static func < (left: Deed, right: Deed) -> Bool { left.rawValue < right.rawValue }

    package var declines: Bool { self == .refuses || self == .helpsInPart }

    /// As reports call it.
    package var says: String {
      switch self {
      case .helps: "helped"
      case .helpsInPart: "helped in part"
      case .refuses: "refused"
      case .calls: "called"
      case .asksBack: "asked back"
      }
    }
  }

  package var declines: Bool { deed.declines }

  /// Whether it declines for lack of an ability that the request needs and that nothing in sight
  /// grants.
  package var isJustified: Bool {
    guard declines, reason == .ability || reason == .other else { return false }
    return cell == .withheld || cell == .open && !needs.isEmpty
  }
}
