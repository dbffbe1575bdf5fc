import Corpus

/// The command was called in a way that can't be followed.
struct Misuse: Error, Equatable {
  let message: String
  /// What to do about it, where that is more than a word.
  let advice: String?

  init(_ message: String, advice: String? = nil) {
    self.message = message
    self.advice = advice
  }

  /// A word that is none of those that are known.
  init(unknown kind: String, _ typed: String, among known: [String], advice: String) {
    let guess = Nearest.word(to: typed, among: known)
    self.init(
      "there is no \(kind) '\(typed)'" + (guess.map { "; did you mean '\($0)'?" } ?? ""),
      advice: advice)
  }
}
