import Corpus
import YAML

/// Finds how long a sentence wants answers to be: "at most two sentences", "不超过50字".
struct LengthReader: Sendable {
  private let units: [Length.Unit: Phrases]
  /// What may stand between the number and what is counted: "short", "to".
  private let fillers: WordSet
  /// "A single sentence".
  private let ones: WordSet
  /// What makes of the number the least that is wanted, or about what is.
  private let floors: Phrases
  /// The same, where no negation stands before it: "more than".
  private let rises: Phrases
  /// What makes it hold for a part of the answer.
  private let parts: Phrases
  let allNames: [String]

  static let fields =
    Length.Unit.allCases.map(\.rawValue) + [
      "fillers", "ones", "floors", "rises", "parts",
    ]

  init(_ node: Node?) throws(YAML.Fault) {
    let fields = try node.map { node throws(YAML.Fault) in
      try Fields(node, known: LengthReader.fields)
    }
    func texts(_ key: String) throws(YAML.Fault) -> [String] { try fields?.texts(key) ?? [] }
    var units: [Length.Unit: Phrases] = [:]
    var allNames: [String] = []
    for unit in Length.Unit.allCases {
      let names = try texts(unit.rawValue)
      allNames += names
      units[unit] = Phrases(names)
    }
    self.units = units
    self.allNames = allNames
    fillers = WordSet(try texts("fillers").map { Word($0) })
    ones = WordSet(try texts("ones").map { Word($0) })
    floors = Phrases(try texts("floors"))
    rises = Phrases(try texts("rises"))
    parts = Phrases(try texts("parts"))
  }

  func length(in sentence: Sentence, _ words: OrderWords) -> Length? {
    for unit in Length.Unit.allCases {
      guard let name = units[unit]?.first(in: sentence.bytes),
        let most = number(before: name.lowerBound, in: sentence), most > 0,
        words.order(.length, at: name.lowerBound, of: sentence),
        !floors.occur(in: sentence.bytes), !parts.occur(in: sentence.bytes)
      else { continue }
      if let rise = rises.first(in: sentence.bytes),
        !words.isNegated(before: rise.lowerBound, in: sentence)
      {
        continue
      }
      return Length(unit: unit, most: most)
    }
    return nil
  }

  /// The largest number right before a byte: of "2-3" the three.
  private func number(before byte: Int, in sentence: Sentence) -> Int? {
    var most = wideNumber(before: byte, in: sentence)
    for piece in sentence.pieces[..<sentence.piece(at: byte)].reversed() {
      if piece.kind == .number {
        most = max(most ?? 0, Int(clamping: Int(min(piece.value, 1_000_000))))
      } else if let value = TimeWords.numbers[piece.word] {
        most = max(most ?? 0, value)
      } else if ones.contains(piece.word) {
        most = max(most ?? 0, 1)
      } else if !fillers.contains(piece.word) {
        break
      }
    }
    return most
  }

  /// A Chinese number that ends at a byte: "两".
  private func wideNumber(before byte: Int, in sentence: Sentence) -> Int? {
    let text = WideText(sentence.bytes[0..<byte])
    for length in [3, 2, 1] where text.letters.count >= length {
      if let number = text.number(at: text.letters.count - length), number.length == length {
        return Int(number.value)
      }
    }
    return nil
  }
}
