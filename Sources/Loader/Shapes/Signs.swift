import Corpus

// The signs by which rows are known. The first that fits is taken: the narrower stand first.
extension Sign {
  static let turnList = Sign(
    .turnList, .chat, needs: [], because: "the row is a list of turns")

  static let lineList = Sign(
    .chatterBot, .lines, needs: [], because: "the row is a list of lines, said in turn")

  static let all: [Sign] =
    preferences + trees + labelled + conversations + pairs + rest

  private static let preferences: [Sign] = [
    Sign(
      .openAIPreference, .preference, needs: [.preferredOutput, .nonPreferredOutput],
      because: "input, preferred_output and non_preferred_output"),
    Sign(
      .preference, .preference, needs: [.chosenMessages, .rejectedMessages],
      because: "chosen_messages and rejected_messages"),
    Sign(
      .swift, .preference, needs: [.messages, .rejectedMessages],
      because: "messages[] and rejected_messages[]"),
    Sign(
      .swift, .preference, needs: [.messages, .rejectedResponse],
      because: "messages[] and a rejected_response"),
    Sign(
      .preference, .preference, needs: [.chosen, .rejected], because: "chosen and rejected"),
    Sign(
      .axolotl, .preference, needs: [.chosenResponse, .rejectedResponse],
      because: "chosen_response and rejected_response"),
    Sign(
      .swift, .preference, needs: [.response, .rejectedResponse],
      because: "response and rejected_response"),
    Sign(
      .preference, .preference, needs: [.firstResponse, .secondResponse, .betterResponse],
      because: "two answers and which of them is better"),
    Sign(
      .alpaca, .preference, needs: [.instruction, .outputs],
      because: "instruction and two outputs, the better one first"),
    Sign(
      .ranked, .ranked, needs: [.prompt, .answers], lacks: [.answersByKind],
      because: "prompt and ranked answers[]"),
    Sign(
      .ranked, .ranked, needs: [.instruction, .completions],
      because: "instruction and completions[] of several models"),
    Sign(
      .preference, .steps, needs: [.prompt, .completions], because: "prompt and completions[]"),
    Sign(
      .when2Call, .when2Call, needs: [.question, .answersByKind, .correctAnswer],
      because: "question, answers by their kind and the correct one"),
    Sign(
      .preference, .preference, needs: [.chosen], because: "chosen without its counterpart"),
    Sign(
      .preference, .preference, needs: [.rejected], because: "rejected without its counterpart"),
  ]

  private static let trees: [Sign] = [
    Sign(
      .gemini, .gemini, needs: [.contents], because: "contents[] of role and parts"),
    Sign(
      .moss, .moss, needs: [.metaInstruction, .chat], because: "meta_instruction and chat{turn_1}"),
    Sign(
      .schemaGuided, .schemaGuided, needs: [.turns, .services], because: "services[] and turns[]"),
    Sign(
      .schemaGuided, .schemaGuided, needs: [.turns, .dialogueID],
      because: "dialogue_id and turns[]"),
    Sign(
      .openAssistant, .tree, needs: [.promptTree, .messageTreeID],
      because: "message_tree_id and a prompt with replies[]"),
    Sign(
      .openAssistant, .message, needs: [.messageID, .text, .role],
      because: "message_id, role and text: one message of a tree"),
    Sign(
      .turnRows, .message, needs: [.role, .apiName], because: "the row is one call of an API"),
    Sign(
      .turnRows, .message, needs: [.role, .text], lacks: [.messages, .prompt],
      because: "the row is one turn, of role and text"),
    Sign(
      .turnRows, .message, needs: [.role, .content], lacks: [.messages, .prompt],
      because: "the row is one turn, of role and content"),
    Sign(
      .segments, .segments, needs: [.segments], because: "segments[] of label and text"),
  ]

  private static let labelled: [Sign] = [
    Sign(
      .preference, .label, needs: [.messages, .verdict], because: "messages[] and a true or false"),
    Sign(
      .preference, .label, needs: [.conversations, .verdict],
      because: "conversations[] and a true or false"),
    Sign(
      .preference, .label, needs: [.prompt, .completion, .verdict],
      because: "prompt, completion and a true or false"),
    Sign(
      .preference, .label, needs: [.instruction, .output, .verdict],
      because: "instruction, output and a true or false"),
    Sign(
      .preference, .label, needs: [.prompt, .response, .verdict],
      because: "prompt, response and a true or false"),
  ]

  private static let conversations: [Sign] = [
    Sign(
      .anthropic, .chat, needs: [.messages, .system], because: "system beside messages[]"),
    Sign(.openAI, .chat, needs: [.messages], because: "messages[] of role and content"),
    Sign(
      .shareGPT, .chat, needs: [.conversations], because: "conversations[] of from and value"),
    Sign(.shareGPT, .chat, needs: [.conversation], because: "conversation[]"),
    Sign(.shareGPT, .chat, needs: [.turns], because: "turns[] of role and content"),
    Sign(.shareGPT, .chat, needs: [.chat], because: "chat"),
    Sign(.shareGPT, .lines, needs: [.data], because: "data[] of lines, said in turn"),
  ]
}
