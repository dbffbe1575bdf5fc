/// The keys that mean something in some format: of a row, of a turn, of a part, a call or a tool.
enum Field: UInt8, CaseIterable {
  // Conversations, whole or in pieces.
  case messages, conversations, conversation, turns, data, chat, contents, segments, replies
  // One question, one answer.
  case system, systemInstruction, instruction, input, output, response, prompt, completion
  case completions, query, question, answer, answers, generation, article, summary
  case message1, message2, history, text, target
  // Preferences.
  case chosen, rejected, chosenResponse, rejectedResponse, chosenMessages, rejectedMessages
  case preferredOutput, nonPreferredOutput, label, labels, ktoTag, rank, overallScore
  case correctAnswer, firstResponse, secondResponse, betterResponse, choices
  // What else a row says.
  case tools, functions, images, videos, audios, files, metaInstruction, dialogueID, services
  case messageID, messageTreeID, parentID, treeState, serviceName, intents
  // A turn.
  case role, from, content, value, name, toolCalls, functionCall, toolCallID, weight, loss
  case lossWeight, train, trainDetail, reasoning, refusal, parts, speaker, utterance, frames
  case apiName, paramDict, result, human, assistant, user
  // A part, a call, a tool.
  case type, id, arguments, args, parameters, inputSchema, description, function
  case functionDeclarations, functionResponse, fileData, isError, toolUseID, source, method
  case serviceCall, serviceResults, toolUse, toolResult, toolSpec, status, image
  // Set by the reader: `prompt` is an object, `answers` is an object, a verdict is true or
  // false, `output` is a list.
  case promptTree, answersByKind, verdict, outputs
  /// What the row allows; no part of it.
  case allowance
  /// Which part of the dataset the row belongs to.
  case split
  /// Means nothing, though it did before a mapping came.
  case forgotten

  /// How the fields are written; one may be written in several ways.
  static let spellings: [(StaticString, Field)] = [
    ("messages", .messages), ("chat_messages", .messages), ("conversations", .conversations),
    ("conversation", .conversation),
    ("dialog", .conversation), ("dialogue", .conversation), ("turns", .turns), ("data", .data),
    ("chat", .chat), ("contents", .contents), ("segments", .segments), ("replies", .replies),
    ("system", .system), ("system_prompt", .system), ("system_message", .system),
    ("systemInstruction", .systemInstruction), ("system_instruction", .systemInstruction),
    ("instruction", .instruction), ("INSTRUCTION", .instruction), ("input", .input),
    ("context", .input), ("inputs", .input),
    ("output", .output), ("response", .response), ("RESPONSE", .response),
    ("responses", .answers), ("prompt", .prompt), ("completion", .completion),
    ("completions", .completions), ("query", .query), ("question", .question),
    ("problem", .question), ("answer", .answer), ("answers", .answers),
    ("answer_key", .target), ("target", .target), ("targets", .target), ("solution", .target),
    ("outputs", .target), ("ideal", .answers), ("generations", .answers),
    ("generation", .generation), ("article", .article), ("summary", .summary),
    ("message_1", .message1), ("message_2", .message2), ("history", .history), ("text", .text),
    ("chosen", .chosen), ("rejected", .rejected), ("chosen_response", .chosenResponse),
    ("rejected_response", .rejectedResponse), ("chosen_messages", .chosenMessages),
    ("rejected_messages", .rejectedMessages), ("preferred_output", .preferredOutput),
    ("non_preferred_output", .nonPreferredOutput), ("label", .label), ("labels", .labels),
    ("kto_tag", .ktoTag), ("rank", .rank), ("overall_score", .overallScore),
    ("correct_answer", .correctAnswer), ("choices", .choices), ("response_0", .firstResponse),
    ("response_1", .secondResponse), ("better_response_id", .betterResponse),
    ("response1", .firstResponse), ("response2", .secondResponse),
    ("overall_preference", .betterResponse), ("response_a", .firstResponse),
    ("response_b", .secondResponse), ("conversation_a", .firstResponse),
    ("conversation_b", .secondResponse), ("winner", .betterResponse),
    ("preference", .betterResponse), ("tools", .tools),
    ("functions", .functions),
    ("images", .images), ("videos", .videos), ("audios", .audios),
    ("video", .videos), ("audio", .audios), ("files", .files), ("attachments", .files),
    ("meta_instruction", .metaInstruction), ("dialogue_id", .dialogueID),
    ("services", .services), ("message_id", .messageID), ("message_tree_id", .messageTreeID),
    ("parent_id", .parentID), ("tree_state", .treeState), ("service_name", .serviceName),
    ("intents", .intents), ("role", .role), ("from", .from),
    ("content", .content), ("value", .value), ("name", .name), ("tool_calls", .toolCalls),
    ("toolCalls", .toolCalls), ("function_call", .functionCall),
    ("functionCall", .functionCall), ("tool_call_id", .toolCallID), ("weight", .weight),
    ("loss", .loss), ("loss_weight", .lossWeight),
    ("loss_scale", .lossWeight), ("train", .train), ("training", .train),
    ("train_detail", .trainDetail), ("reasoning_content", .reasoning),
    ("thinking", .reasoning), ("reasoning", .reasoning), ("thought", .reasoning),
    ("thoughts", .reasoning), ("chain_of_thought", .reasoning), ("Complex_CoT", .reasoning),
    ("refusal", .refusal),
    ("parts", .parts), ("speaker", .speaker), ("sender", .speaker), ("utterance", .utterance),
    ("frames", .frames),
    ("api_name", .apiName), ("param_dict", .paramDict), ("result", .result),
    ("human", .human), ("assistant", .assistant), ("user", .user), ("type", .type), ("id", .id),
    ("arguments", .arguments), ("args", .args), ("parameters", .parameters),
    ("input_schema", .inputSchema), ("inputSchema", .inputSchema),
    ("description", .description), ("function", .function),
    ("functionDeclarations", .functionDeclarations),
    ("function_declarations", .functionDeclarations), ("functionResponse", .functionResponse),
    ("function_response", .functionResponse), ("fileData", .fileData), ("inlineData", .fileData),
    ("file_data", .fileData), ("inline_data", .fileData), ("is_error", .isError),
    ("tool_use_id", .toolUseID), ("toolUseId", .toolUseID), ("source", .source),
    ("method", .method), ("service_call", .serviceCall), ("service_results", .serviceResults),
    ("toolUse", .toolUse), ("toolResult", .toolResult), ("toolSpec", .toolSpec),
    ("status", .status), ("image", .image), ("_antinomy", .allowance),
    ("split", .split), ("subset", .split),
    // As the heads of tables have them.
    ("Instruction", .instruction), ("Input", .input), ("Context", .input), ("Output", .output),
    ("Response", .response), ("Prompt", .prompt), ("Completion", .completion),
    ("Question", .question), ("Answer", .answer), ("System", .system),
  ]
}

/// A set of fields.
struct FieldSet: Equatable, ExpressibleByArrayLiteral {
  var low: UInt64 = 0
  var high: UInt64 = 0

  init() {}

  init(arrayLiteral elements: Field...) {
    for element in elements { insert(element) }
  }

  @inline(__always)
  mutating func insert(_ field: Field) {
    if field.rawValue < 64 {
      low |= 1 << UInt64(field.rawValue)
    } else {
      high |= 1 << UInt64(field.rawValue - 64)
    }
  }

  @inline(__always)
  func contains(_ field: Field) -> Bool {
    field.rawValue < 64
      ? low >> UInt64(field.rawValue) & 1 == 1 : high >> UInt64(field.rawValue - 64) & 1 == 1
  }

  @inline(__always)
  func isSuperset(of other: FieldSet) -> Bool {
    low & other.low == other.low && high & other.high == other.high
  }

  @inline(__always)
  func isDisjoint(with other: FieldSet) -> Bool {
    low & other.low == 0 && high & other.high == 0
  }
}
