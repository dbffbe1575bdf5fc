package import Rulebook

extension Lexicon {
  /// Compiles all pages about claims, refusals and requests of some shelves; later shelves add to
  /// earlier ones.
  package convenience init(_ shelves: [Shelf], and own: [TopicPage] = []) throws {
    var topics: [TopicPage] = own
    var grammar: [GrammarPage] = []
    for shelf in shelves {
      for leaf in shelf.leaves(in: "topics") { topics.append(try TopicPage(leaf.node())) }
      for leaf in shelf.leaves(in: "grammar") { grammar.append(try GrammarPage(leaf.node())) }
    }
    let languages = Set(grammar.map(\.language))
    for page in topics where !languages.contains(page.language) {
      throw page.node.fault(
        "no page says how the language \"\(page.language)\" denies and affirms: "
          + "grammar/\(page.language)/cues.yaml is missing")
    }
    // Pages that define a topic come before those that add to it.
    let defining = topics.filter { $0.title != nil } + topics.filter { $0.title == nil }
    let dense = Set(grammar.filter { !$0.isSpaced }.map(\.language))
    var spaced = try LexiconBuilder(
      topics: defining.filter { !dense.contains($0.language) },
      grammar: grammar.filter { !dense.contains($0.language) }, of: defining, isSpaced: true)
    let denseTopics = defining.filter { dense.contains($0.language) }
    let denseGrammar = grammar.filter { dense.contains($0.language) }
    var unspaced = try LexiconBuilder(
      topics: denseTopics, grammar: denseGrammar, of: defining, names: spaced.names,
      isSpaced: false)
    for shelf in shelves {
      for leaf in shelf.leaves(in: "refusals") {
        let page = try RefusalPage(leaf.node())
        if dense.contains(page.language) { try unspaced.add(page) } else { try spaced.add(page) }
      }
      for leaf in shelf.leaves(in: "requests") {
        let page = try RequestPage(leaf.node())
        if dense.contains(page.language) { try unspaced.add(page) } else { try spaced.add(page) }
      }
    }
    try self.init(spaced, unspaced: unspaced, denseGrammar, denseTopics)
  }
}
