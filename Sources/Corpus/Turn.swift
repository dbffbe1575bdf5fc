/// Who speaks.
public enum Role: UInt8, Sendable, CaseIterable {
  case system, developer, user, assistant, tool
}

/// What was attached to a turn beside its text.
public struct Attachments: OptionSet, Sendable {
  public let rawValue: UInt8
  @inlinable
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  @inlinable public static var image: Attachments { Attachments(rawValue: 1) }
  @inlinable public static var audio: Attachments { Attachments(rawValue: 2) }
  @inlinable public static var video: Attachments { Attachments(rawValue: 4) }
  @inlinable public static var file: Attachments { Attachments(rawValue: 8) }
}

/// One thing said.
public struct Turn: Sendable {
  public var role: Role
  public var text: Text
  /// What was thought before it was said; apart from the answer.
  public var reasoning: Text
  /// Indices into the record's calls.
  public var calls: Range<Int>
  /// Indices into the record's outcomes.
  public var outcomes: Range<Int>
  public var attachments: Attachments
  /// The weight that the loss gives to this turn; a model is not taught what weighs nothing.
  public var weight: Float
  /// The speaker's own name, where the format gives one.
  public var name: Text

  @inlinable
  public init(_ role: Role, _ text: Text) {
    self.role = role
    self.text = text
    reasoning = .none
    calls = 0..<0
    outcomes = 0..<0
    attachments = []
    weight = role == .assistant ? 1 : 0
    name = .none
  }

  /// Whether the model is trained to produce this turn (in an arm that is taught at all).
  @inlinable public var isTrained: Bool { weight > 0 }
}

/// A tool call that a turn makes.
public struct Call: Sendable {
  public var name: Text
  /// The arguments as JSON text.
  public var arguments: Text
  public var id: Text

  @inlinable
  public init(name: Text, arguments: Text, id: Text = .none) {
    self.name = name
    self.arguments = arguments
    self.id = id
  }
}

/// What came back from a tool call.
public struct Outcome: Sendable {
  public var name: Text
  public var text: Text
  /// The call that it answers, where the format says so.
  public var id: Text
  /// Whether the format marks it as an error.
  public var isError: Bool

  @inlinable
  public init(text: Text, name: Text = .none, id: Text = .none, isError: Bool = false) {
    self.text = text
    self.name = name
    self.id = id
    self.isError = isError
  }
}

/// A tool that an example declares.
public struct Tool: Sendable {
  public var name: Text
  public var description: Text
  /// Its parameters as JSON text, most often a JSON Schema.
  public var parameters: Text

  @inlinable
  public init(name: Text, description: Text = .none, parameters: Text = .none) {
    self.name = name
    self.description = description
    self.parameters = parameters
  }
}
