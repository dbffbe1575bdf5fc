import Corpus
import Rulebook
import YAML

/// Knows which words of a tool and of a request are the same.
struct ToolWords: Sendable {
  /// What says nothing of what a tool does or of what is asked for.
  private var empty: Set<String> = []
  /// Verbs that only look something up.
  private var looks: Set<String> = []

  /// Takes `empty` and `looks`, lists of words.
  init(_ arguments: Node?) throws(Fault) {
    guard let arguments else { return }
    let fields = try Fields(arguments, known: ["empty", "looks"])
    looks = Set(try ToolWords.list(fields, "looks"))
    empty = Set(try ToolWords.list(fields, "empty").map(ToolWords.stem)).union(looks)
  }

  private static func list(_ fields: Fields, _ key: String) throws(Fault) -> [String] {
    try fields.texts(key).flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
  }

  /// The words of a text that say what it is about, without their endings.
  func words(of bytes: Bytes) -> Set<String> {
    guard bytes.count <= 2_000 else { return [] }
    let words = bytes.string.split { !$0.isLetter }.map { $0.lowercased() }
    return Set(words.map(ToolWords.stem).filter { !empty.contains($0) && $0.utf8.count > 1 })
  }

  /// Whether a tool does what a request asks for: all that its name says is asked for, and where that
  /// is but one word, something else that it says of itself as well.
  func fits(_ request: Set<String>, name: Bytes, says: Bytes, parameters: Bytes) -> Bool {
    let named = ToolPattern.words(of: name.string)
    let acts = !named.contains { looks.contains($0) }
    let telling = Set(named.map(ToolWords.stem)).subtracting(empty)
    guard !telling.isEmpty, telling.isSubset(of: request) else { return false }
    if telling.count >= 2 { return true }
    // "get_movie" may be what is asked for, or not; "remind" is too little.
    if acts { return false }
    let more = words(of: says).union(words(of: parameters)).subtracting(telling)
    return !more.isDisjoint(with: request)
  }

  /// Without the endings of English inflection: enough to compare words with.
  static func stem(_ word: String) -> String {
    var stem = Substring(word)
    let endings = [
      "ations", "ation", "ating", "ated", "ators", "ator", "ates", "ate", "ings", "ing", "ies",
      "ers", "er", "ed", "es", "s", "e", "y",
    ]
    for ending in endings
    where stem.utf8.count - ending.utf8.count >= 3 && stem.hasSuffix(ending) {
      stem = stem.dropLast(ending.utf8.count)
      break
    }
    return String(stem)
  }
}
