import Corpus

/// What a system text demands of the form of every answer.
struct Demand {
  enum Kind: Sendable {
    case json
    case yesOrNo
    case language(Tongue, among: [Tongue])
  }

  let kind: Kind
  let range: Range<Int>

  var message: String {
    switch kind {
    case .json: "The system text demands JSON; the answer is none."
    case .yesOrNo: "The system text demands yes or no; the answer is neither."
    case .language(let tongue, _):
      "The system text demands \(tongue.names[0]); the answer is in another language."
    }
  }

  /// Whether it is one that a user may put aside: "Say it in French."
  var isOfLanguage: Bool {
    if case .language = kind { true } else { false }
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
    case .language(let tongue, let others):
      return tongue.isMissed(by: answer, among: others)
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
