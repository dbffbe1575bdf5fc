import Corpus
import Rulebook
import YAML

/// Knows which words of a tool and of a request are the same.
struct ToolWords: Sendable {
  /// What says nothing of what a tool does or of what is asked for, as hashes of stems.
  private var empty: Set<UInt64> = []
  /// Verbs that only look something up.
  private var looks: Set<String> = []

  /// Takes `empty` and `looks`, lists of words.
  init(_ arguments: Node?) throws(Fault) {
    guard let arguments else { return }
    let fields = try Fields(arguments, known: ["empty", "looks", "blames"])
    looks = Set(try ToolWords.list(fields, "looks"))
    empty = Set(try ToolWords.list(fields, "empty").map { Stem($0).hash })
    for word in looks { empty.insert(Stem(whole: word).hash) }
  }

  private static func list(_ fields: Fields, _ key: String) throws(Fault) -> [String] {
    try fields.texts(key).flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
  }

  /// The stems of the words of a text that say what it is about; again when one stands twice.
  func words(of bytes: Bytes, into stems: inout [UInt64]) {
    stems.removeAll(keepingCapacity: true)
    guard bytes.count <= 2_000 else { return }
    Stem.each(in: bytes) { stem in
      if stem.count > 1, !empty.contains(stem.hash) { stems.append(stem.hash) }
    }
  }

  /// What a tool is called, as far as it decides whether the tool does what is asked for.
  struct Name: Sendable {
    /// The stems of the words that say what it does.
    fileprivate let telling: Set<UInt64>
    /// Whether it does more than look something up.
    fileprivate let acts: Bool
  }

  /// Takes the words of a tool's name.
  func name(_ words: [String]) -> Name {
    Name(
      telling: Set(words.map { Stem($0).hash }).subtracting(empty),
      acts: !words.contains { looks.contains($0) })
  }

  /// Whether a tool that does more than look something up is called by words of a request alone, as
  /// `lights` is when they are to be turned off.
  func isNamed(_ name: Name, in request: [UInt64]) -> Bool {
    name.acts && !name.telling.isEmpty && name.telling.allSatisfy(request.contains)
  }

  /// Whether a tool does what a request asks for: all that its name says is asked for, and where that
  /// is but one word, something else that it says of itself as well.
  func fits(_ request: [UInt64], _ name: Name, says: Bytes, parameters: Bytes) -> Bool {
    guard !name.telling.isEmpty, name.telling.allSatisfy({ request.contains($0) }) else {
      return false
    }
    if name.telling.count >= 2 { return true }
    // "get_movie" may be what is asked for, or not; "remind" is too little.
    if name.acts { return false }
    return [says, parameters].contains { text in
      self.words(of: text).contains { !name.telling.contains($0) && request.contains($0) }
    }
  }

  /// Whether what is said, by the stems of its words, is of what a tool is there for.
  func share(_ said: [UInt64], _ name: Name, says: Bytes, parameters: Bytes) -> Bool {
    said.contains(where: name.telling.contains)
      || [says, parameters].contains { words(of: $0).contains(where: said.contains) }
  }

  private func words(of text: Bytes) -> [UInt64] {
    var stems: [UInt64] = []
    words(of: text, into: &stems)
    return stems
  }
}
