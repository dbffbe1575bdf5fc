import Corpus
import YAML

/// The words by which a prompt offers answers and an answer names one, by the page of the rule that
/// compares labels. Each is kept as the hash of what it is to `Wording`.
struct LabelWords: Sendable {
  /// Between the last two of several answers: "positive, negative or neutral".
  let or: Set<UInt64>
  /// Asks for one of several: without such a word an "or" offers nothing.
  let asks: Set<UInt64>
  /// Before a colon and the answers that are offered: "Options: spam, ham".
  let lists: Set<UInt64>
  /// Turns what follows it into its opposite.
  let not: Set<UInt64>
  /// Before an answer: "The answer is".
  let leads: [[UInt64]]
  /// Asks for whatever one likes.
  let free: [[UInt64]]
  /// From so many rows with so few answers on, a frame has a closed set of them.
  let rows: Int
  let answers: Int

  init(_ arguments: Node?) throws(Fault) {
    guard let arguments else {
      (or, asks, lists, not, leads, free, rows, answers) = ([], [], [], [], [], [], 20, 10)
      return
    }
    let fields = try Fields(
      arguments, known: ["or", "asks", "lists", "not", "leads", "free", "rows", "answers"])
    or = Set(try fields.texts("or").flatMap(LabelWords.hashes))
    asks = Set(try fields.texts("asks").flatMap(LabelWords.hashes))
    lists = Set(try fields.texts("lists").flatMap(LabelWords.hashes))
    not = Set(try fields.texts("not").flatMap(LabelWords.hashes))
    leads = try fields.texts("leads").map(LabelWords.hashes).sorted { $0.count > $1.count }
    free = try fields.texts("free").map(LabelWords.hashes)
    rows = try fields["rows"]?.integer() ?? 20
    answers = try fields["answers"]?.integer() ?? 10
  }

  private static func hashes(of text: String) -> [UInt64] {
    var wording = Wording()
    var text = text
    text.withUTF8 { wording.read(Bytes($0)) }
    return wording.words.map(\.hash)
  }

  /// Whether a request leaves the answer to whoever gives it.
  func leavesOpen(_ words: [Wording.Word]) -> Bool {
    words.indices.contains { index in
      free.contains { phrase in
        index + phrase.count <= words.count
          && phrase.indices.allSatisfy { phrase[$0] == words[index + $0].hash }
      }
    }
  }

  /// How many words at the beginning only lead up to the answer.
  func lead(of words: [Wording.Word]) -> Int {
    leads.first { phrase in
      phrase.count < words.count && phrase.indices.allSatisfy { phrase[$0] == words[$0].hash }
    }?.count ?? 0
  }

  /// Whether two answers in words of their own may mean the same: one says more of it than the other.
  func agree(_ left: [UInt64], _ right: [UInt64]) -> Bool {
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    if long.starts(with: short) || Set(long) == Set(short) { return true }
    guard long.suffix(short.count).elementsEqual(short) else { return false }
    return !long.dropLast(short.count).contains { not.contains($0) }
  }
}
