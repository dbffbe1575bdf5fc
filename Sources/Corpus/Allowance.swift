/// What a row says about the findings in it: which rules it allows, and why.
public struct Allowance: Sendable {
  /// The key under which rows say so unless another is set.
  package static let usualKey = "_antinomy"

  /// A rule that it names.
  public struct Rule: Sendable {
    public var name: Text
    /// Whether something of the row itself was allowed by it while the row was read.
    public var isUsed = false

    package init(name: Text) { self.name = name }
  }

  public var rules: [Rule] = []
  public var reason = Text.none
  /// The whole, as it is written.
  public var text = Text.none
  /// What can't be understood of it, as a sentence; empty when all can.
  public var complaint: StaticString = ""

  package init() {}

  /// An allowance without a reason allows nothing.
  package var isInForce: Bool { !reason.isEmpty && complaint.utf8CodeUnitCount == 0 }
}
