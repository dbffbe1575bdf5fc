import Rulebook

/// About how often words stand in a million words of ordinary text: what a phrase is looked for by is
/// chosen by it.
struct Frequency {
  private var rates: [String: Int] = [:]

  mutating func add(_ page: GrammarPage) {
    rates.merge(page.frequent) { max($0, $1) }
  }

  /// The rate of a word with spaces around it.
  func rate(ofWord word: Substring) -> Int {
    if let rate = rates[word.lowercased()] { return rate }
    return switch word.utf8.count {
    case ...2: 60
    case 3: 40
    case 4: 30
    case 5: 20
    default: 10
    }
  }

  /// The rate of some letters of a language without spaces.
  func rate(ofLetters letters: String) -> Int {
    if let rate = rates[letters] { return rate }
    return switch letters.count {
    case 1: 300
    case 2: 40
    default: 4
    }
  }
}
