import Corpus
package import YAML

/// The words that make no other request of one, by the page of the rule that compares requests.
package struct SmallWords: Sendable {
  private var small: Set<UInt64> = []
  /// Those that make no other request even of a short one, where any other word tells.
  private var least: Set<UInt64> = []
  private var dates: Set<UInt64> = []
  /// Those that open a question, and say nothing of what it is about.
  private var asking: Set<UInt64> = []
  private var courtesies: [UInt64: [[UInt64]]] = [:]
  /// Words that stand for several: "what's".
  private var contractions: [UInt64: [UInt64]] = [:]
  /// One bit for each word that stands in one of them: most words stand in none.
  private var filter = [UInt64](repeating: 0, count: 64)

  package init() {}

  /// The fields of which it is made.
  static let fields = ["words", "least", "dates", "asking", "courtesies", "contractions"]

  /// `words`, `least`, `dates`, `asking` and `courtesies`, as white space and line ends part them;
  /// `contractions` begin with the word that stands for the others.
  package init(_ fields: Fields) throws(Fault) {
    small = SmallWords.hashes(try fields.texts("words"))
    least = SmallWords.hashes(try fields.texts("least"))
    dates = SmallWords.hashes(try fields.texts("dates"))
    asking = SmallWords.hashes(try fields.texts("asking"))
    for phrase in try fields.texts("courtesies") {
      let hashes = SmallWords.hashes(of: phrase)
      if let first = hashes.first { courtesies[first, default: []].append(hashes) }
    }
    for first in courtesies.keys { courtesies[first]?.sort { $0.count > $1.count } }
    for phrase in try fields.texts("contractions") {
      let hashes = SmallWords.hashes(of: phrase)
      if let first = hashes.first { contractions[first] = Array(hashes.dropFirst()) }
    }
    let known = small.union(least).union(dates).union(asking).union(courtesies.keys).union(
      contractions.keys)
    for hash in known { filter[Int(hash >> 6 & 63)] |= 1 << (hash & 63) }
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

  /// So many words that count make a request that can be told from others, whatever its small words,
  /// names and numbers are.
  private static let enough = 3

  /// "What is the marital status of …" says two things: whoever is meant makes another request of it.
  private func isEnough(_ words: [UInt64]) -> Bool {
    guard words.count >= SmallWords.enough else { return false }
    var count = 0
    for word in words where !(mayKnow(word) && asking.contains(word)) { count += 1 }
    return count >= SmallWords.enough
  }

  /// A word, written in full.
  private struct Term {
    var hash: UInt64
    var kind: Wording.Kind
  }

  /// How many of the words count.
  func count(of wording: Wording) -> Int { bare(wording).count { counts($0, false) } }

  /// All words that are no courtesies.
  private func bare(_ wording: Wording) -> [Term] {
    let words = wording.words
    var kept: [Term] = []
    kept.reserveCapacity(words.count)
    var index = 0
    while index < words.count {
      let word = words[index]
      if !mayKnow(word.hash) {
        kept.append(Term(hash: word.hash, kind: word.kind))
      } else if let length = courtesy(at: index, words) {
        index += length
        continue
      } else if let full = contractions[word.hash] {
        for hash in full { kept.append(Term(hash: hash, kind: word.kind)) }
      } else {
        kept.append(Term(hash: word.hash, kind: word.kind))
      }
      index += 1
    }
    return kept
  }

  /// Whether a word makes another request; `isStrict` counts names and numbers too.
  private func counts(_ word: Term, _ isStrict: Bool) -> Bool {
    let mayKnow = mayKnow(word.hash)
    if mayKnow, small.contains(word.hash) { return false }
    if isStrict { return true }
    return word.kind != .name && word.kind != .number && !(mayKnow && dates.contains(word.hash))
  }

  private func courtesy(at index: Int, _ words: [Wording.Word]) -> Int? {
    courtesies[words[index].hash]?.first { phrase in
      index + phrase.count <= words.count
        && phrase.indices.allSatisfy { phrase[$0] == words[index + $0].hash }
    }?.count
  }

  /// The hashes of the words that count, in their order: equal for two requests that differ in small
  /// words only. Where too few are left without names and numbers, these count; in a request that is
  /// shorter still every word does that is no courtesy and no article, since "for it" and "against
  /// it" may be all that it says. Empty where nothing tells.
  package func essence(of wording: Wording, isStrict: Bool = false) -> [UInt64] {
    let bare = bare(wording)
    for isStrict in isStrict ? [true] : [false, true] {
      let telling = bare.filter { counts($0, isStrict) }
      if isEnough(telling.map(\.hash)) { return telling.map(\.hash) }
    }
    guard bare.contains(where: { counts($0, true) }) else { return [] }
    return bare.map(\.hash).filter { !(mayKnow($0) && least.contains($0)) }
  }

  /// What is asked before two requests are compared word by word.
  package func outline(of wording: Wording, isStrict: Bool = false) -> Outline {
    var outline = Outline()
    for word in bare(wording) { outline.take(word.hash, counts: counts(word, isStrict)) }
    return outline
  }

  /// Whether two requests differ in small words only: what counts in either, as it stands there,
  /// stands in both, in the same order. So a name that one of them writes without a capital is no
  /// difference, and what changes places is one.
  package func areOne(_ left: Wording, _ right: Wording, isStrict: Bool = false) -> Bool {
    let sides = [bare(left), bare(right)]
    let telling = Set(sides.joined().filter { counts($0, isStrict) }.map(\.hash))
    let words = sides.map { $0.map(\.hash).filter(telling.contains) }
    return isEnough(words[0]) && words[0] == words[1]
  }
}
