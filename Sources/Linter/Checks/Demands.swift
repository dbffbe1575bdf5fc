import Corpus
import YAML

/// The demands of system texts that can be told without doubt, as a page puts them.
struct Demands: Sendable {
  /// In the order in which they count.
  private var lists: [(kind: Demand.Kind, phrases: Phrases)]
  /// How all of them begin: most system texts demand nothing.
  private let any: Phrases
  /// What a user says who wants another language than is demanded.
  private let switches: Phrases

  init(_ node: Node) throws(YAML.Fault) {
    let fields = try Fields(
      node, known: ["json", "yes-or-no", "language", "languages", "switches"])
    let frames = try fields.texts("language")
    let json = try fields.texts("json")
    let yesOrNo = try fields.texts("yes-or-no")
    var tongues: [Tongue] = []
    for item in try fields["languages"]?.listed() ?? [] { tongues.append(try Tongue(item)) }
    let demands = tongues.map { tongue in
      tongue.names.flatMap { name in
        frames.map { $0.replacing("$", with: name) }
      }
    }
    lists = [(.json, Phrases(json)), (.yesOrNo, Phrases(yesOrNo))]
    for (tongue, sentences) in zip(tongues, demands) {
      let others = tongues.filter { $0.names != tongue.names }
      lists.append((.language(tongue, among: others), Phrases(sentences)))
    }
    any = Phrases(json + yesOrNo + frames.map { String($0.prefix { $0 != "$" }) })
    switches = Phrases(try fields.texts("switches") + tongues.flatMap(\.names))
  }

  func first(in system: Bytes) -> Demand? {
    guard any.occur(in: system) else { return nil }
    for list in lists {
      if let range = list.phrases.first(in: system) {
        return Demand(kind: list.kind, range: range)
      }
    }
    return nil
  }

  /// Whether a user speaks of languages, and may have asked for another one.
  func maySwitch(_ user: Bytes) -> Bool { switches.occur(in: user) }
}
