import Corpus

/// What a system text demands of the form of every answer.
struct Demand {
  enum Kind: Sendable {
    case json
    case yesOrNo
    /// A script other than the Latin one, by the lead bytes of its UTF-8.
    case script(name: String, leads: ClosedRange<UInt8>)
  }

  let kind: Kind
  let range: Range<Int>

  var message: String {
    switch kind {
    case .json: "The system text demands JSON; the answer is none."
    case .yesOrNo: "The system text demands yes or no; the answer is neither."
    case .script(let name, _): "The system text demands \(name); the answer is in another language."
    }
  }

  /// Whether an answer is plainly not what is demanded.
  func isBroken(by answer: Bytes) -> Bool {
    let core = answer.trimmed
    guard !core.isEmpty else { return false }
    switch kind {
    case .json:
      let head = answer[core.lowerBound]
      let isValue = head == UInt8(ascii: "{") || head == UInt8(ascii: "[")
      return !isValue && answer.first(of: Array("```".utf8)) == nil
    case .yesOrNo:
      let word = Word(answer[core.lowerBound..<core.lowerBound + Demand.letters(answer, core)])
      return word != "yes" && word != "no"
    case .script(_, let leads):
      var wide = 0
      var narrow = 0
      for index in core {
        if leads.contains(answer[index]) {
          wide += 1
        } else if answer[index].isLetter {
          narrow += 1
        }
      }
      return narrow >= 40 && wide * 10 < narrow
    }
  }

  private static func letters(_ bytes: Bytes, _ core: Range<Int>) -> Int {
    var count = 0
    while core.lowerBound + count < core.upperBound, bytes[core.lowerBound + count].isLetter {
      count += 1
    }
    return count
  }
}

/// The demands that can be told without doubt.
struct Demands: Sendable {
  /// In the order in which they count.
  private let lists: [(kind: Demand.Kind, phrases: Phrases)]
  /// All of them: most system texts demand nothing.
  private let any: Phrases

  init() {
    var all: [(kind: Demand.Kind, sentences: [String])] = [
      (.json, Demands.json), (.yesOrNo, Demands.yesOrNo),
    ]
    for script in Demands.scripts {
      let kind = Demand.Kind.script(name: script.name, leads: script.leads)
      all.append((kind, Demands.sentences(of: script.name)))
    }
    lists = all.map { ($0.kind, Phrases($0.sentences)) }
    any = Phrases(all.flatMap(\.sentences))
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

  private static let json = [
    "respond only with json", "respond only in json", "answer only in json", "reply only in json",
    "respond in json only", "output only json", "output json only", "return only json",
    "respond with json only", "only output valid json", "respond with valid json only",
    "always respond in json", "always answer in json", "always reply in json",
  ]
  private static let yesOrNo = [
    "answer only with yes or no", "answer only yes or no", "respond only with yes or no",
    "reply only with yes or no", "answer with yes or no only", "only answer yes or no",
    "respond with only yes or no", "answer with only yes or no",
  ]

  /// Languages that their letters give away.
  private static let scripts: [(name: String, leads: ClosedRange<UInt8>)] = [
    ("Chinese", 0xE3...0xE9), ("Japanese", 0xE3...0xE9), ("Korean", 0xEA...0xED),
    ("Russian", 0xD0...0xD1), ("Arabic", 0xD8...0xDB), ("Greek", 0xCE...0xCF),
    ("Hebrew", 0xD6...0xD7), ("Hindi", 0xE0...0xE0), ("Thai", 0xE0...0xE0),
  ]

  /// The sentences that demand a language.
  private static func sentences(of language: String) -> [String] {
    ["respond", "reply", "answer", "speak", "write"].flatMap { verb in
      ["only \(verb)", "\(verb) only", "always \(verb)", "must \(verb)"].map {
        "\($0) in \(language)"
      }
    }
  }
}
