import Corpus
package import YAML

/// The words that make no other request of one, by the page of the rule that compares requests.
package struct SmallWords: Sendable {
  private var small: Set<UInt64> = []
  private var dates: Set<UInt64> = []
  private var courtesies: [UInt64: [[UInt64]]] = [:]

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

  /// Which of the words count, by their places; `isStrict` counts names and numbers too.
  package func content(of wording: Wording, isStrict: Bool = false) -> [Int] {
    let words = wording.words
    var kept: [Int] = []
    var index = 0
    while index < words.count {
      if let length = courtesy(at: index, words) {
        index += length
        continue
      }
      if counts(words[index], isStrict) { kept.append(index) }
      index += 1
    }
    return kept
  }

  private func counts(_ word: Wording.Word, _ isStrict: Bool) -> Bool {
    if small.contains(word.hash) { return false }
    if isStrict { return true }
    return word.kind != .name && word.kind != .number && !dates.contains(word.hash)
  }

  private func courtesy(at index: Int, _ words: [Wording.Word]) -> Int? {
    courtesies[words[index].hash]?.first { phrase in
      index + phrase.count <= words.count
        && phrase.indices.allSatisfy { phrase[$0] == words[index + $0].hash }
    }?.count
  }

  /// The hashes of the words that count, in the order of their hashes: equal for two requests that
  /// differ in small words only.
  package func essence(of wording: Wording, isStrict: Bool = false) -> [UInt64] {
    content(of: wording, isStrict: isStrict).map { wording.words[$0].hash }.sorted()
  }
}
