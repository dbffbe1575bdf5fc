import Corpus
import YAML

/// What a system text may forbid to say of oneself: "Never mention that you are an AI."
struct Silence: Sendable {
  /// The topic whose affirmation is meant.
  let topic: String
  /// How reports put it: "is an AI".
  let says: String
  /// Verbs of telling.
  private let verbs: Phrases
  /// What is not to be told; a user who speaks of it has asked.
  let names: Phrases
  let allNames: [String]

  init(_ node: Node) throws(YAML.Fault) {
    let fields = try Fields(node, known: ["topic", "says", "verbs", "names"])
    topic = try fields.text("topic")
    says = try fields.text("says")
    verbs = try fields.phrases("verbs")
    allNames = try fields.required("names").strings()
    names = Phrases(allNames)
  }

  /// Whether a sentence forbids it: a negation, a verb of telling and a name, in this order.
  func isDemanded(by sentence: Sentence, _ words: OrderWords) -> Bool {
    guard let name = names.first(in: sentence.bytes),
      let verb = verbs.first(in: sentence.bytes[0..<name.lowerBound])
    else { return false }
    return words.isNegated(before: verb.lowerBound, in: sentence)
  }
}
