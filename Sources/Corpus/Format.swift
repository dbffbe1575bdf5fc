/// The shapes of rows that are understood.
public enum Format: String, Sendable, CaseIterable {
  case openAI = "openai"
  case openAIPreference = "openai-preference"
  case promptCompletion = "prompt-completion"
  case anthropic
  case shareGPT = "sharegpt"
  case alpaca
  case preference
  case swift = "ms-swift"
  case axolotl
  case segments
  case template
  case hhRLHF = "hh-rlhf"
  case ranked
  case openAssistant = "open-assistant"
  case gemini
  case cohere
  case turnList = "turn-list"
  case turnRows = "turn-rows"
  case moss
  case schemaGuided = "schema-guided"
  case aiml
  case completions
  case when2Call = "when2call"
  case chatterBot = "chatterbot"
  case xml
  case plainXML = "antinomy-xml"
  case mapped
}
