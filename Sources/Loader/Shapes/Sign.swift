import Corpus

/// How a row is read.
enum Shape: UInt8 {
  case chat, pair, preference, label
  /// The row describes data and is none itself.
  case aside
}

/// What a row of a format is known by: fields that it has and fields that it must not have.
struct Sign {
  let format: Format
  let shape: Shape
  let needs: FieldSet
  let lacks: FieldSet
  let because: StaticString

  init(
    _ format: Format, _ shape: Shape, needs: FieldSet, lacks: FieldSet = [],
    because: StaticString
  ) {
    self.format = format
    self.shape = shape
    self.needs = needs
    self.lacks = lacks
    self.because = because
  }

  func fits(_ fields: FieldSet) -> Bool {
    fields.isSuperset(of: needs) && fields.isDisjoint(with: lacks)
  }

  static let turnList = Sign(
    .turnList, .chat, needs: [], because: "the row is a list of turns")

  /// All signs; the first that fits is taken, so the narrower stand first.
  static let all: [Sign] = [
    Sign(
      .openAI, .chat, needs: [.messages], because: "messages[] of role and content"),
    Sign(
      .shareGPT, .chat, needs: [.conversations], because: "conversations[] of from and value"),
    Sign(
      .shareGPT, .chat, needs: [.conversation], because: "conversation[]"),
    Sign(
      .alpaca, .pair, needs: [.instruction, .output], because: "instruction and output"),
    Sign(
      .promptCompletion, .pair, needs: [.prompt, .completion], because: "prompt and completion"),
  ]
}
