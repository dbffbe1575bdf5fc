import Corpus

/// How a row is read.
enum Shape: UInt8 {
  case chat, pair, prompt, lines, text, preference, label, ranked, steps, replies
  case gemini, moss, schemaGuided, tree, message, when2Call, segments
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

  @inline(__always)
  func fits(_ fields: FieldSet) -> Bool {
    fields.isSuperset(of: needs) && fields.isDisjoint(with: lacks)
  }

  /// The same row under the name that its turns gave away.
  func told(by dialect: Format?) -> Sign {
    switch dialect {
    case .anthropic:
      Sign(
        .anthropic, shape, needs: needs, because: "messages[] with tool_use or tool_result blocks")
    case .cohere:
      Sign(.cohere, shape, needs: needs, because: "messages[] in which a Chatbot speaks")
    case .hhRLHF:
      Sign(.hhRLHF, shape, needs: needs, because: "chosen and rejected of Human: and Assistant:")
    case .template:
      Sign(.template, shape, needs: needs, because: because)
    case .swift where format == .openAI:
      Sign(.swift, shape, needs: needs, because: "messages[] with turns of role tool_call")
    default: self
    }
  }
}
