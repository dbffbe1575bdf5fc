/// Who speaks.
package enum Role: UInt8, Sendable, CaseIterable {
  case system, developer, user, assistant, tool
}

/// What was attached to a turn beside its text.
package struct Attachments: OptionSet, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let image = Attachments(rawValue: 1)
  package static let audio = Attachments(rawValue: 2)
  package static let video = Attachments(rawValue: 4)
  package static let file = Attachments(rawValue: 8)
}

/// One thing said.
package struct Turn: Sendable {
  package var role: Role
  package var text: Text
  /// What was thought before it was said; apart from the answer.
  package var reasoning: Text
  /// Indices into the record's calls.
  package var calls: Range<Int>
  /// Indices into the record's outcomes.
  package var outcomes: Range<Int>
  package var attachments: Attachments
  /// The weight that the loss gives to this turn; a model is not taught what weighs nothing.
  package var weight: Float
  /// The speaker's own name, where the format gives one.
  package var name: Text

  package init(_ role: Role, _ text: Text) {
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
  package var isTrained: Bool { weight > 0 }
}

/// A tool call that a turn makes.
package struct Call: Sendable {
  package var name: Text
  /// The arguments as JSON text.
  package var arguments: Text
  package var id: Text

  package init(name: Text, arguments: Text, id: Text = .none) {
    self.name = name
    self.arguments = arguments
    self.id = id
  }
}

/// What came back from a tool call.
package struct Outcome: Sendable {
  package var name: Text
  package var text: Text
  /// The call that it answers, where the format says so.
  package var id: Text
  /// Whether the format marks it as an error.
  package var isError: Bool

  package init(text: Text, name: Text = .none, id: Text = .none, isError: Bool = false) {
    self.text = text
    self.name = name
    self.id = id
    self.isError = isError
  }
}

/// A tool that an example declares.
package struct Tool: Sendable {
  package var name: Text
  package var description: Text
  /// Its parameters as JSON text, most often a JSON Schema.
  package var parameters: Text

  package init(name: Text, description: Text = .none, parameters: Text = .none) {
    self.name = name
    self.description = description
    self.parameters = parameters
  }
}
