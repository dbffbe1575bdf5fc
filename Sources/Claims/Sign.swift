/// What a claim is known by. How often each kind is right differs, so precision is measured by it.
package enum Sign: UInt8, Sendable, CaseIterable {
  /// A subject and a cue with a phrase behind them: "I don't have" and "a body".
  case cue
  /// A whole phrase, or one that describes the speaker: "as a language model".
  case shape
  /// A phrase that names somebody, or a day: "I was made by …".
  case fact
  /// "No", and the question before it.
  case echo
  /// A sentence that says that it is done.
  case deed
  /// A clause in a language without word borders.
  case clause
  /// An answer that declines, and the request before it.
  case refusal
  /// The name of a tool.
  case tool
}

extension Claim {
  /// Claims that are known by the same sign and go the same way.
  package struct Class: Hashable, Sendable {
    package var sign: Sign
    package var isDenial: Bool

    package init(_ claim: Claim) {
      sign = claim.sign
      isDenial = claim.polarity == .deny
    }

    package init(_ sign: Sign, isDenial: Bool) {
      self.sign = sign
      self.isDenial = isDenial
    }

    package static let all = Sign.allCases.flatMap { sign in
      [false, true].map { Class(sign, isDenial: $0) }
    }

    /// As pages and scores call it.
    package var name: String { "\(sign)-\(isDenial ? "deny" : "affirm")" }

    /// One bit of its own.
    package var bit: UInt32 { 1 << (UInt32(sign.rawValue) * 2 + (isDenial ? 1 : 0)) }
  }
}
