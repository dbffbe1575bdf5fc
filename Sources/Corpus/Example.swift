/// What becomes of an example in training.
public enum Arm: UInt8, Sendable, CaseIterable {
  /// Ordinary supervised data.
  case plain
  /// The preferred side of a preference.
  case chosen
  /// The other side.
  case rejected
  /// Labelled as good, without a counterpart.
  case liked
  /// Labelled as bad, without a counterpart.
  case disliked

  /// Whether the model is taught to produce it.
  @inlinable public var isTaught: Bool { self == .plain || self == .chosen || self == .liked }
}

/// One conversation as a model would see it.
public struct Example: Sendable {
  /// Indices into the record's turns.
  public var turns: Range<Int>
  /// Indices into the record's tools.
  public var tools: Range<Int>
  public var arm: Arm
  public var format: Format
  /// What made the reader take the row for this format.
  public var because: StaticString

  @inlinable
  public init(
    turns: Range<Int>, tools: Range<Int> = 0..<0, arm: Arm = .plain, format: Format,
    because: StaticString = ""
  ) {
    self.turns = turns
    self.tools = tools
    self.arm = arm
    self.format = format
    self.because = because
  }
}
