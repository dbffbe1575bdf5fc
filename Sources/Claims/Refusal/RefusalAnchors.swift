/// What stands in the head of every answer that may decline: a page's anchors, found again in the phrases
/// of the page by their first letters.
struct RefusalAnchors {
  private(set) var texts: [String] = []
  private var byBeginning: [Substring: [String]] = [:]

  /// No anchor of a page has fewer bytes.
  private static let shortest = 3

  mutating func add(_ anchors: [String]) {
    texts += anchors
    for anchor in anchors {
      byBeginning[anchor.prefix(RefusalAnchors.shortest), default: []].append(anchor)
    }
  }

  /// Whether one of them begins at the beginning of a word of some words.
  func stand(in words: String) -> Bool {
    var rest = words[...]
    while true {
      let alike = byBeginning[rest.prefix(RefusalAnchors.shortest)] ?? []
      if alike.contains(where: { rest.hasPrefix($0) }) { return true }
      guard let space = rest.firstIndex(of: " ") else { return false }
      rest = rest[rest.index(after: space)...]
    }
  }
}
