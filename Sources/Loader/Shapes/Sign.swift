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
    switch (format, dialect) {
    case (.openAI, .anthropic):
      renamed(.anthropic, "messages[] with Anthropic's blocks, or tools with an input_schema")
    case (.openAI, .cohere): renamed(.cohere, "messages[] in which a Chatbot speaks")
    case (.openAI, .swift): renamed(.swift, "messages[] with turns of role tool_call")
    case (.preference, .hhRLHF):
      renamed(.hhRLHF, "chosen and rejected in which Human: and Assistant: speak")
    case (_, .template), (_, .hhRLHF): renamed(dialect ?? format, because)
    default: self
    }
  }

  /// The same row, read in another way.
  func read(as shape: Shape) -> Sign {
    Sign(format, shape, needs: needs, because: because)
  }

  private func renamed(_ format: Format, _ because: StaticString) -> Sign {
    Sign(format, shape, needs: needs, because: because)
  }
}
