import Corpus
package import YAML

/// The words that make no other request of one, by the page of the rule that compares requests.
package struct SmallWords: Sendable {
  private var small: Set<UInt64> = []
  private var dates: Set<UInt64> = []
  private var courtesies: [UInt64: [[UInt64]]] = [:]
  /// One bit for each word that stands in one of them: most words stand in none.
  private var filter = [UInt64](repeating: 0, count: 64)

  package init() {}

  /// `words`, `dates` and `courtesies`, as white space and line ends part them.
  package init(_ fields: Fields) throws(Fault) {
    small = SmallWords.hashes(try fields.texts("words"))
    dates = SmallWords.hashes(try fields.texts("dates"))
    for phrase in try fields.texts("courtesies") {
      let hashes = SmallWords.hashes(of: phrase)
      if let first = hashes.first { courtesies[first, default: []].append(hashes) }
    }
    for first in courtesies.keys { courtesies[first]?.sort { $0.count > $1.count } }
    for hash in small.union(dates).union(courtesies.keys) {
      filter[Int(hash >> 6 & 63)] |= 1 << (hash & 63)
    }
  }

  private func mayKnow(_ hash: UInt64) -> Bool {
    filter[Int(hash >> 6 & 63)] >> (hash & 63) & 1 != 0
  }

  private static func hashes(_ texts: [String]) -> Set<UInt64> {
    Set(texts.flatMap(hashes(of:)))
  }

  private static func hashes(of text: String) -> [UInt64] {
    var wording = Wording()
    var text = text
    text.withUTF8 { wording.read(Bytes($0)) }
    return wording.words.map(\.hash)
  }

  /// So many words that count make a request that can be told from others.
  package static let enough = 3

  /// Which of the words count, by their places; `isStrict` counts names and numbers too.
  package func content(of wording: Wording, isStrict: Bool = false) -> [Int] {
    bare(wording).filter { counts(wording.words[$0], isStrict) }
  }

  /// The places of all words that are no courtesies.
  private func bare(_ wording: Wording) -> [Int] {
    let words = wording.words
    var kept: [Int] = []
    kept.reserveCapacity(words.count)
    var index = 0
    while index < words.count {
      if let length = courtesy(at: index, words) {
        index += length
      } else {
        kept.append(index)
        index += 1
      }
    }
    return kept
  }

  private func counts(_ word: Wording.Word, _ isStrict: Bool) -> Bool {
    let mayKnow = mayKnow(word.hash)
    if mayKnow, small.contains(word.hash) { return false }
    if isStrict { return true }
    return word.kind != .name && word.kind != .number && !(mayKnow && dates.contains(word.hash))
  }

  private func courtesy(at index: Int, _ words: [Wording.Word]) -> Int? {
    guard mayKnow(words[index].hash) else { return nil }
    return courtesies[words[index].hash]?.first { phrase in
      index + phrase.count <= words.count
        && phrase.indices.allSatisfy { phrase[$0] == words[index + $0].hash }
    }?.count
  }

  /// The hashes of the words that count, in their order: equal for two requests that differ in small
  /// words only.
  package func essence(of wording: Wording, isStrict: Bool = false) -> [UInt64] {
    content(of: wording, isStrict: isStrict).map { wording.words[$0].hash }
  }

  /// Whether two requests differ in small words only: what counts in either, as it stands there,
  /// stands in both, in the same order. So a name that one of them writes without a capital is no
  /// difference, and what changes places is one.
  package func areOne(_ left: Wording, _ right: Wording, isStrict: Bool = false) -> Bool {
    let sides = [left, right].map { wording in bare(wording).map { wording.words[$0] } }
    let telling = Set(sides.joined().filter { counts($0, isStrict) }.map(\.hash))
    let words = sides.map { $0.map(\.hash).filter(telling.contains) }
    return words[0].count >= SmallWords.enough && words[0] == words[1]
  }
}
