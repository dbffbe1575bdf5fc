package import Rulebook

extension Lexicon {
  /// Compiles all pages about claims, refusals and requests of some shelves; later shelves add to earlier ones.
  package convenience init(_ shelves: [Shelf]) throws {
    var topics: [TopicPage] = []
    var grammar: [GrammarPage] = []
    for shelf in shelves {
      for leaf in shelf.leaves(in: "topics") { topics.append(try TopicPage(leaf.node())) }
      for leaf in shelf.leaves(in: "grammar") { grammar.append(try GrammarPage(leaf.node())) }
    }
    // Pages that define a topic come before those that add to it.
    let defining = topics.filter { $0.title != nil } + topics.filter { $0.title == nil }
    var builder = try LexiconBuilder(topics: defining, grammar: grammar)
    for shelf in shelves {
      for leaf in shelf.leaves(in: "refusals") { try builder.add(RefusalPage(leaf.node())) }
      for leaf in shelf.leaves(in: "requests") { try builder.add(RequestPage(leaf.node())) }
    }
    try self.init(builder)
  }
}
