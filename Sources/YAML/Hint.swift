package import Corpus

extension Nearest {
  /// `; did you mean "x"?`, or nothing where no known word is near.
  package static func hint(_ word: String, _ known: [String]) -> String {
    Nearest.word(to: word, among: known).map { "; did you mean \"\($0)\"?" } ?? ""
  }
}
