import Corpus

/// Where a template chooses, and how many ways there are.
struct AIMLChoices {
  let tree: XMLTree

  init(_ tree: XMLTree) { self.tree = tree }

  /// What an element means to the answer.
  enum Part {
    /// It says nothing: a redirect, a slot, a silent act.
    case silent
    /// One of its items is said.
    case choice
    /// What it holds is said.
    case plain
  }

  func part(_ element: Int) -> Part {
    let name = tree.name(element)
    if name.spells(caseless: "random") { return .choice }
    if name.spells(caseless: "condition") {
      return tree.child("li", of: element) == nil ? .plain : .choice
    }
    return AIMLChoices.silent.contains { name.spells(caseless: $0) } ? .silent : .plain
  }

  private static let silent: [StaticString] = [
    "srai", "sr", "sraix", "think", "oob", "learn", "learnf", "eval", "get", "bot", "star",
    "thatstar", "topicstar", "that", "input", "request", "response", "date", "interval", "size",
    "version", "id", "map", "name", "var", "value", "index", "system", "javascript", "script",
    "style", "gossip", "search", "loop", "postback", "url", "image", "video", "delay", "vocabulary",
    "program", "first", "rest", "explode", "normalize", "denormalize", "addtriple",
    "deletetriple", "select", "uniq", "format", "from", "to",
  ]

  /// How many answers a part of a template can give. Choices beside each other go in step; those
  /// inside an item multiply its turns.
  func count(in element: Int) -> Int {
    var most = 1
    switch part(element) {
    case .silent: return 1
    case .choice:
      var sum = 0
      for item in items(of: element) { sum += count(in: item) }
      return max(1, min(sum, AIMLReader.most))
    case .plain:
      for child in tree.children(of: element) { most = max(most, count(in: child)) }
      return most
    }
  }

  func items(of element: Int) -> [Int] {
    tree.children(of: element).filter { tree.name($0).spells(caseless: "li") }
  }

  /// The item that is said in an answer, and which of its own answers.
  func pick(_ number: Int, of element: Int) -> (item: Int, number: Int)? {
    let items = items(of: element)
    guard !items.isEmpty else { return nil }
    var rest = number % count(in: element)
    for item in items {
      let count = count(in: item)
      if rest < count { return (item, rest) }
      rest -= count
    }
    return (items[items.count - 1], 0)
  }
}
