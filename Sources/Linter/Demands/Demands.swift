import Corpus
import YAML

/// The demands of system texts that can be told without doubt, as a page puts them.
struct Demands: Sendable {
  private let words: OrderWords
  private let forms: [Form]
  private let bans: [Ban]
  private let silences: [Silence]
  private let lengths: LengthReader
  /// By language: where a sentence that orders names it, and what demands it in any sentence.
  private let tongues: [(tongue: Tongue, frames: Phrases, speech: Phrases)]
  /// A word of each: most sentences have none.
  private let any: Phrases
  /// What makes a sentence of the system text hold at some times only.
  let limits: Phrases
  /// What takes an order back in some cases.
  let lifts: Phrases
  /// What a user says who wants another language than is demanded.
  private let switches: Phrases
  /// Of all languages.
  private let names: Phrases
  /// What may follow the name of a language that is demanded: no "literature".
  private let endings: WordSet

  init(_ node: Node) throws(YAML.Fault) {
    let fields = try Fields(
      node,
      known: OrderWords.fields + [
        "forms", "bans", "silences", "lengths", "language", "speech", "languages", "switches",
        "endings", "limits", "lifts",
      ])
    limits = Phrases(try fields.texts("limits"))
    lifts = Phrases(try fields.texts("lifts"))
    words = try OrderWords(fields)
    forms = try fields.list("forms", Form.init)
    bans = try fields.list("bans", Ban.init)
    silences = try fields.list("silences", Silence.init)
    lengths = try LengthReader(fields["lengths"])
    let frames = try fields.texts("language")
    let speech = try fields.texts("speech")
    tongues = try fields.list("languages", Tongue.init).map { tongue in
      func fill(_ frames: [String]) -> Phrases {
        Phrases(tongue.names.flatMap { name in frames.map { $0.replacing("$", with: name) } })
      }
      return (tongue, fill(frames), fill(speech))
    }
    let names = tongues.flatMap(\.tongue.names)
    self.names = Phrases(names)
    any = Phrases(
      names + lengths.allNames + forms.flatMap(\.names) + silences.flatMap(\.allNames)
        + bans.flatMap(\.words))
    switches = Phrases(try fields.texts("switches") + names)
    endings = WordSet(try fields.texts("endings").map { Word($0) })
  }

  /// Those of a system text, in the order in which it makes them.
  func all(in system: Bytes) -> [Demand] {
    guard any.occur(in: system) else { return [] }
    return system.sentences.flatMap { range -> [Demand] in
      let bytes = system[range]
      guard any.occur(in: bytes), !words.isSpared(bytes) else { return [] }
      let core = bytes.trimmed
      return kinds(in: Sentence(bytes)).map {
        Demand(
          kind: $0, range: range.lowerBound + core.lowerBound..<range.lowerBound + core.upperBound)
      }
    }
  }

  /// Whether a user may have put a demand aside: asked for another language, or what it is that is not
  /// to be said.
  func maySetAside(_ demand: Demand, _ user: Bytes) -> Bool {
    switch demand.kind {
    case .language: switches.occur(in: user)
    case .silence(let silence): silence.names.occur(in: user)
    // "How is bold written in Markdown?"
    case .ban(let ban): ban.asked.occur(in: user)
    case .form, .length: false
    }
  }

  private func kinds(in sentence: Sentence) -> [Demand.Kind] {
    var kinds = silences.filter { $0.isDemanded(by: sentence, words) }.map(Demand.Kind.silence)
    kinds += bans.filter { isMade($0, in: sentence) }.map { .ban($0) }
    if let language = language(in: sentence) { kinds.append(language) }
    kinds += forms.filter { isMade($0, in: sentence) }.map { .form($0) }
    if let length = lengths.length(in: sentence, words) { kinds.append(.length(length)) }
    return kinds
  }

  private func isMade(_ ban: Ban, in sentence: Sentence) -> Bool {
    if ban.instead.occur(in: sentence.bytes) { return true }
    guard let name = ban.named.first(in: sentence.bytes) else { return false }
    return isLast(name.upperBound, in: sentence)
      && words.isNegated(before: name.lowerBound, in: sentence)
  }

  private func isMade(_ form: Form, in sentence: Sentence) -> Bool {
    guard let name = form.named.first(in: sentence.bytes) else { return false }
    return words.order(.form, at: name.lowerBound, of: sentence)
      && isLast(name.upperBound, in: sentence)
      && !words.isNegated(before: name.lowerBound, in: sentence, within: .max)
  }

  /// The only language that a sentence demands.
  private func language(in sentence: Sentence) -> Demand.Kind? {
    var found: Demand.Kind?
    for (tongue, frames, speech) in tongues {
      let ordered = frames.first(in: sentence.bytes).flatMap {
        words.order(.language, at: $0.lowerBound, of: sentence) ? $0 : nil
      }
      guard let place = speech.first(in: sentence.bytes) ?? ordered,
        isLast(place.upperBound, in: sentence),
        !words.isNegated(before: place.lowerBound, in: sentence, within: .max)
      else { continue }
      if found != nil { return nil }
      found = .language(tongue, among: tongues.map(\.tongue).filter { $0.names != tongue.names })
    }
    return found
  }

  /// Whether a name that ends here is one, and not the first half of another, and no choice of
  /// languages is left: "in French or German".
  private func isLast(_ end: Int, in sentence: Sentence) -> Bool {
    let place = sentence.piece(at: end)
    guard place < sentence.pieces.count else { return true }
    let next = sentence.pieces[place]
    if next.kind == .word, !endings.contains(next.word) { return false }
    let behind = sentence.bytes[next.range.upperBound..<sentence.bytes.count]
    return names.first(in: behind)?.lowerBound != behind.trimmed.lowerBound
  }
}

extension Fields {
  /// The values of a list, each read in its way.
  fileprivate func list<Value>(
    _ key: String, _ read: (Node) throws(YAML.Fault) -> Value
  ) throws(YAML.Fault) -> [Value] {
    var values: [Value] = []
    for item in try self[key]?.listed() ?? [] { values.append(try read(item)) }
    return values
  }
}
