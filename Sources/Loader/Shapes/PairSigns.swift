import Corpus

// The signs of rows that hold a question and an answer, and of the plainest rows.
extension Sign {
  static let pairs: [Sign] = [
    Sign(.axolotl, .pair, needs: [.message1, .message2], because: "message_1 and message_2"),
    Sign(.alpaca, .pair, needs: [.instruction, .output], because: "instruction and output"),
    Sign(.alpaca, .pair, needs: [.instruction, .response], because: "instruction and response"),
    Sign(
      .completions, .pair, needs: [.prompt, .completion, .type, .id],
      because: "id, type, prompt and completion: what a model made of a test"),
    Sign(
      .promptCompletion, .pair, needs: [.prompt, .completion], because: "prompt and completion"),
    Sign(.promptCompletion, .pair, needs: [.prompt, .response], because: "prompt and response"),
    Sign(.promptCompletion, .pair, needs: [.user, .assistant], because: "user and assistant"),
    Sign(.promptCompletion, .pair, needs: [.human, .assistant], because: "human and assistant"),
    Sign(.axolotl, .pair, needs: [.prompt, .generation], because: "prompt and generation"),
    Sign(
      .axolotl, .pair, needs: [.instruction, .generation], because: "instruction and generation"),
    Sign(.axolotl, .pair, needs: [.question, .response], because: "question and response"),
    Sign(.axolotl, .pair, needs: [.question, .answer], because: "question and answer"),
    Sign(.axolotl, .pair, needs: [.article, .summary], because: "article and summary"),
    Sign(.swift, .pair, needs: [.query, .response], because: "query and response"),
    Sign(.swift, .pair, needs: [.query, .answer], because: "query and answer"),
    Sign(.swift, .pair, needs: [.question, .target], because: "question and solution or target"),
    Sign(.swift, .pair, needs: [.question, .output], because: "question and output"),
    Sign(.swift, .pair, needs: [.question, .answers], because: "question and answers"),
    Sign(.swift, .pair, needs: [.question, .completion], because: "question and completion"),
    Sign(.swift, .pair, needs: [.query, .output], because: "query and output"),
    Sign(.swift, .pair, needs: [.query, .completion], because: "query and completion"),
    Sign(.swift, .pair, needs: [.query, .target], because: "query and solution or target"),
    Sign(.swift, .pair, needs: [.prompt, .output], because: "prompt and output"),
    Sign(.swift, .pair, needs: [.prompt, .answer], because: "prompt and answer"),
    Sign(.swift, .pair, needs: [.prompt, .target], because: "prompt and solution or target"),
    Sign(.swift, .pair, needs: [.instruction, .answer], because: "instruction and answer"),
    Sign(.swift, .pair, needs: [.instruction, .completion], because: "instruction and completion"),
    Sign(
      .swift, .pair, needs: [.instruction, .target], because: "instruction and solution or target"),
    Sign(.swift, .pair, needs: [.input, .output], because: "input and output"),
    Sign(.swift, .pair, needs: [.input, .completion], because: "input and completion"),
    Sign(.swift, .pair, needs: [.input, .response], because: "input and response"),
    Sign(.swift, .pair, needs: [.input, .answer], because: "input and answer"),
    Sign(.swift, .pair, needs: [.input, .target], because: "input and target"),
    Sign(.swift, .pair, needs: [.query, .answers], because: "query and answers"),
    Sign(.swift, .pair, needs: [.instruction, .answers], because: "instruction and answers"),
    Sign(.swift, .pair, needs: [.input, .answers], because: "input and answers"),
    Sign(.swift, .pair, needs: [.prompt, .text], because: "prompt and text"),
    Sign(.swift, .pair, needs: [.instruction, .text], because: "instruction and text"),
    Sign(
      .swift, .pair, needs: [.input, .text], lacks: [.label, .labels], because: "input and text"),
    Sign(.swift, .pair, needs: [.prompt, .content], because: "prompt and content"),
    Sign(.swift, .pair, needs: [.instruction, .content], because: "instruction and content"),
    Sign(.swift, .pair, needs: [.input, .content], because: "input and content"),
    Sign(.swift, .pair, needs: [.question, .text], because: "question and text"),
    Sign(.swift, .pair, needs: [.query, .text], because: "query and text"),
    Sign(.swift, .pair, needs: [.question, .content], because: "question and content"),
    Sign(.swift, .pair, needs: [.query, .content], because: "query and content"),
  ]

  static let rest: [Sign] = [
    Sign(.template, .text, needs: [.text], lacks: [.label, .labels], because: "text"),
    Sign(.promptCompletion, .prompt, needs: [.prompt], because: "a prompt without an answer"),
    Sign(.promptCompletion, .prompt, needs: [.question], because: "a question without an answer"),
    Sign(.promptCompletion, .prompt, needs: [.query], because: "a query without an answer"),
    Sign(
      .promptCompletion, .prompt, needs: [.instruction],
      because: "an instruction without an answer"),
    Sign(
      .schemaGuided, .aside, needs: [.serviceName, .intents],
      because: "service_name and intents: it declares what dialogues may use"),
  ]
}
