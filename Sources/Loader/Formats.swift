package import Corpus

// What `antinomy formats` tells: told from the signs by which rows are known, so that it can't say
// more than is read.
extension Format {
  /// Where it comes from, in a few words.
  package var says: String {
    switch self {
    case .openAI: "OpenAI chat, and whatever has its messages: TRL, Mistral, Tulu, UltraChat"
    case .openAIPreference: "OpenAI preferences, also of Together and Fireworks"
    case .promptCompletion: "a prompt and its completion: TRL, Bedrock, older OpenAI"
    case .anthropic: "Anthropic and Bedrock messages with content blocks"
    case .shareGPT: "ShareGPT conversations, as LLaMA-Factory and Axolotl read them"
    case .alpaca: "Alpaca instructions, with input, system and history"
    case .preference: "a chosen and a rejected answer, or an answer with a verdict"
    case .swift: "the field names of ms-swift"
    case .axolotl: "the prompt types of Axolotl"
    case .segments: "Axolotl's input_output: segments that are trained or not"
    case .template: "a conversation already put into a chat template"
    case .hhRLHF: "HH-RLHF: two dialogues of Human: and Assistant:"
    case .ranked: "several answers with ranks or scores"
    case .openAssistant: "OpenAssistant trees and messages"
    case .gemini: "Gemini and Vertex contents of parts"
    case .cohere: "Cohere messages of User and Chatbot"
    case .turnList: "a row that is itself a list of turns"
    case .turnRows: "one turn in each row, such as API-Bank's"
    case .moss: "MOSS conversations with commands and results"
    case .schemaGuided: "schema-guided dialogues with service calls"
    case .aiml: "AIML 1.0 and 2.0: patterns and templates"
    case .completions: "tables of prompts and what models made of them"
    case .when2Call: "When2Call: a question, tools, and answers by kind"
    case .chatterBot: "ChatterBot lists of lines, said in turn"
    case .xml: "any XML with a repeated element of roles and texts"
    case .plainXML: "our own plain XML: <example> of <turn>s"
    case .mapped: "fields that antinomy.yaml names under map:"
    }
  }

  /// What rows of it are known by, in the order in which it is looked for.
  package var signs: [String] {
    let dialects: [Format] = [.anthropic, .cohere, .swift]
    let renamed =
      Sign.all.flatMap { sign in dialects.map { sign.told(by: $0) } }
      + Sign.all.filter { $0.format == .preference }.map { $0.told(by: .hhRLHF) }
    let known = (Sign.all + [.turnList, .lineList] + renamed).filter { $0.format == self }
      .map(\.because)
    let written = Template.allCases.filter { $0.format == self }.map(\.because)
    var seen: Set<String> = []
    return (known + written + declared).map { "\($0)" }.filter { seen.insert($0).inserted }
  }
}

extension Format {
  /// What rows are known by that are no JSON, or that someone declared.
  private var declared: [StaticString] {
    switch self {
    case .aiml: ["<category> of <pattern> and <template>"]
    case .plainXML: ["<example> of <turn>s"]
    case .xml: ["an element that repeats, with fields for its children and attributes"]
    case .mapped: Mapping.Origin.allCases.map(\.because)
    default: []
    }
  }
}

extension Container {
  /// The endings of its files' names; none where only the first bytes tell.
  package var endings: [String] {
    switch self {
    case .jsonLines: ["jsonl", "ndjson", "jsonlines"]
    case .jsonArray: ["json"]
    case .jsonValues: []
    case .csv: ["csv"]
    case .tsv: ["tsv"]
    case .xml: ["xml", "aiml"]
    case .text: ["txt", "text", "chatml"]
    case .yaml: ["yaml", "yml"]
    case .parquet: ["parquet"]
    case .arrow: ["arrow", "feather"]
    }
  }

  package var says: String {
    switch self {
    case .jsonLines: "one JSON value on each line"
    case .jsonArray: "a JSON array of rows, one row, or an object that holds the array"
    case .jsonValues: "JSON values one after the other, on as many lines as they like"
    case .csv: "comma-separated values (RFC 4180) with a header"
    case .tsv: "tab-separated values with a header"
    case .xml: "XML: AIML, our own plain schema, or any repeated element"
    case .text: "conversations in a chat template"
    case .yaml: "ChatterBot corpora"
    case .parquet:
      "a Parquet table, read with duckdb (pip install duckdb-cli) or by the Python package"
    case .arrow: "an Arrow table, read by the Python package"
    }
  }
}
