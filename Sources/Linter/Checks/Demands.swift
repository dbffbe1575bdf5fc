import Corpus

/// What a system text demands of the form of every answer.
struct Demand {
  enum Kind {
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
  private let json = Phrases([
    "respond only with json", "respond only in json", "answer only in json", "reply only in json",
    "respond in json only", "output only json", "output json only", "return only json",
    "respond with json only", "only output valid json", "respond with valid json only",
    "always respond in json", "always answer in json", "always reply in json",
  ])
  private let yesOrNo = Phrases([
    "answer only with yes or no", "answer only yes or no", "respond only with yes or no",
    "reply only with yes or no", "answer with yes or no only", "only answer yes or no",
    "respond with only yes or no", "answer with only yes or no",
  ])
  private let scripts: [Script] = [
    Script("Chinese", 0xE3...0xE9), Script("Japanese", 0xE3...0xE9), Script("Korean", 0xEA...0xED),
    Script("Russian", 0xD0...0xD1), Script("Arabic", 0xD8...0xDB), Script("Greek", 0xCE...0xCF),
    Script("Hebrew", 0xD6...0xD7), Script("Hindi", 0xE0...0xE0), Script("Thai", 0xE0...0xE0),
  ]

  /// A language that its letters give away, and the sentences that demand it.
  private struct Script: Sendable {
    let name: String
    let leads: ClosedRange<UInt8>
    let phrases: Phrases

    init(_ name: String, _ leads: ClosedRange<UInt8>) {
      self.name = name
      self.leads = leads
      var sentences: [String] = []
      for verb in ["respond", "reply", "answer", "speak", "write"] {
        sentences += ["only \(verb) in \(name)", "\(verb) only in \(name)"]
        sentences += ["always \(verb) in \(name)", "must \(verb) in \(name)"]
      }
      phrases = Phrases(sentences)
    }
  }

  func first(in system: Bytes) -> Demand? {
    if let range = json.first(in: system) { return Demand(kind: .json, range: range) }
    if let range = yesOrNo.first(in: system) { return Demand(kind: .yesOrNo, range: range) }
    for script in scripts {
      if let range = script.phrases.first(in: system) {
        return Demand(kind: .script(name: script.name, leads: script.leads), range: range)
      }
    }
    return nil
  }
}
