package import Corpus

// Template: conversations that someone has already written out as one text, the way a model gets
// them. Every template is told by its own special tokens or labels; which it is, is said once for a
// whole text. The turns' texts are parts of that text: no byte is copied, and the way back to the
// file comes for free. White space around a body belongs to the template and is left out.
//
// What a template writes inside a body (calls, results, tools, thoughts) is read by `TagReader`.

/// A way to write a conversation as one text.
package enum Template: UInt8, Sendable, CaseIterable {
  case chatML, phi4, llama3, llama4, gemma, zephyr, deepSeek, cohere, openChat, granite, kimi
  case nemotron, inst, harmony, functionary
  case hhRLHF, labels, questions, instruction, vicuna

  /// What gives it away.
  package var because: StaticString {
    switch self {
    case .chatML: "<|im_start|> opens its turns (ChatML)"
    case .phi4: "<|im_start|> and <|im_sep|> open its turns (Phi 4)"
    case .llama3: "<|start_header_id|> opens its turns (Llama 3)"
    case .llama4: "<|header_start|> opens its turns (Llama 4)"
    case .gemma: "<start_of_turn> opens its turns (Gemma)"
    case .zephyr: "<|user|> and <|assistant|> open its turns (Zephyr, Phi)"
    case .deepSeek: "<｜User｜> and <｜Assistant｜> open its turns (DeepSeek)"
    case .cohere: "<|START_OF_TURN_TOKEN|> opens its turns (Cohere Command)"
    case .openChat: "GPT4 Correct User: and <|end_of_turn|> part its turns (OpenChat)"
    case .granite: "<|start_of_role|> opens its turns (Granite)"
    case .kimi: "<|im_user|> and <|im_middle|> open its turns (Kimi)"
    case .nemotron: "<extra_id_1>User opens its turns (Nemotron)"
    case .inst: "[INST] opens its requests (Llama 2, Mistral)"
    case .harmony: "<|start|> and <|message|> open its turns (Harmony)"
    case .functionary: "<|from|> and <|content|> open its turns (Functionary)"
    case .hhRLHF: "a blank line, Human: and Assistant: open its turns (HH-RLHF)"
    case .labels: "names like Human: and Assistant: open its lines"
    case .questions: "Q: and A: open its parts"
    case .instruction: "### Instruction: and ### Response: head its parts"
    case .vicuna: "USER: and ASSISTANT: open its turns (Vicuna)"
    }
  }

  /// The format of an example that is written so.
  package var format: Format { self == .hhRLHF ? .hhRLHF : .template }
}

/// What was read of a text in a template.
package struct TemplateReading: Sendable {
  package var template: Template
  /// Indices into the record's turns.
  package var turns: Range<Int>
  /// Indices into the record's tools: those that the text itself declares.
  package var tools: Range<Int>

  /// The reading as an example of its own.
  package func example(_ arm: Arm = .plain) -> Example {
    Example(
      turns: turns, tools: tools, arm: arm, format: template.format, because: template.because)
  }
}
