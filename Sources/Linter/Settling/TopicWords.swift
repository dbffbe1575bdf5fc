import Claims

/// The words by which a topic is named, so that a denial that names it can be told from one that only
/// amounts to it: "I have no body" goes before "but with set_alarm I can", "I never sleep" does not.
struct TopicWords: Sendable {
  let words: [String]

  /// Of its title and of its name.
  init(_ topic: Topic) {
    let name = topic.id.split(separator: ".").last.map(String.init) ?? ""
    let words = TopicWords.words(of: topic.title + " " + name)
    self.words = words.filter { $0.count >= 4 && !TopicWords.light.contains($0) }
  }

  init(_ words: [String]) { self.words = words }

  private static let light: Set<String> = [
    "have", "some", "other", "others", "another", "with", "what", "when", "time", "people", "user",
    "access", "own", "itself", "their", "keeps", "between",
  ]

  private static func words(of text: String) -> [String] {
    text.lowercased().replacing("-", with: "").split { !$0.isLetter }.map(String.init)
  }

  /// Whether a quote names it. Titles are in English: of other scripts nothing is known.
  func areNamed(in quote: String) -> Bool {
    if quote.unicodeScalars.contains(where: { (0x3040...0x9FFF).contains($0.value) }) {
      return true
    }
    return TopicWords.words(of: quote).contains { word in words.contains { $0.isKin(of: word) } }
  }
}

extension String {
  /// Whether both are one word with different endings, as far as their beginnings tell.
  fileprivate func isKin(of other: String) -> Bool {
    let shared = zip(self, other).prefix { $0 == $1 }.count
    let (short, long) = (min(count, other.count), max(count, other.count))
    return shared >= max(4, short - 2) && long - shared <= 4
  }
}
