import Claims
import Rulebook
import Testing
import YAML

@Suite struct `Topic and grammar pages` {
  @Test func `find in their examples what they say`() throws {
    let shelf = try Shelf.found()
    let lexicon = try Reading.lexicon.get()
    var reader = try ClaimReader(lexicon)
    var proof = PageProof(lexicon)
    for leaf in shelf.leaves(in: "grammar") {
      try proof.run(GrammarPage(leaf.node()), with: &reader)
    }
    for leaf in shelf.leaves(in: "topics") {
      try proof.run(TopicPage(leaf.node()), with: &reader)
    }
    #expect(proof.count > 1500)
    #expect(proof.failures.map(\.description) == [])
  }

  @Test(arguments: [
    ("verbs: _see", "a verb alone"), ("verbs: _see ..", "a gap at the end"),
    ("verbs: .. see it", "a gap at the beginning"),
    ("verbs: _see ..3 (it/them)", "unbounded"), ("verbs: _see {nmae}", "did you mean \"name\"?"),
    ("verbs: see (it", "a bracket is not closed"), ("verbs: see ..99 it", "at most 8 words"),
    ("verbz: see it", "did you mean"),
  ])
  func `are refused where a phrase says too little`(_ phrase: String, _ complaint: String) {
    let text = "topic: act.test\ntitle: tests\nphrases:\n  \(phrase)\n"
    #expect {
      _ = try TopicPage(Node(reading: Array(text.utf8), path: "page.yaml"))
    } throws: { error in
      let told = "\(error)"
      return told.hasPrefix("page.yaml:4:") && told.contains(complaint)
    }
  }

  @Test func `of requests may name a list of words that many phrases share`() throws {
    let page = """
      requests: en
      title: tests
      words:
        fruit: >-
          apple pear
          passion+fruit
      signs:
        crime: _juggle <fruit>/nuts
      """
    let read = try RequestPage(Node(reading: Array(page.utf8), path: "page.yaml"))
    guard case .words(let alternatives) = read.signs[.crime]?.first?.phrase.steps.last?.kind else {
      Issue.record("the phrase ends with words")
      return
    }
    #expect(alternatives.map(\.text) == ["apple", "pear", "passion fruit", "nuts"])
    let slip = page.replacing("<fruit>", with: "<fruits>")
    #expect {
      _ = try RequestPage(Node(reading: Array(slip.utf8), path: "page.yaml"))
    } throws: { error in
      "\(error)".hasPrefix("page.yaml:8:") && "\(error)".contains("did you mean \"fruit\"?")
    }
  }

  @Test func `of a user's own are equal in every way`() throws {
    let page = """
      topic: act.drone
      title: flies drones
      phrases:
        verbs: _fly ..2 drone(s)
      catches:
        deny: I can't fly your drone.
      """
    let own = try TopicPage(Node(reading: Array(page.utf8), path: "drone.yaml"))
    let shelf = try Shelf.found()
    let lexicon = try Lexicon([shelf], and: [own])
    var reader = try ClaimReader(lexicon)
    var proof = PageProof(lexicon)
    try proof.run(own, with: &reader)
    #expect(proof.count == 1)
    #expect(proof.failures.map(\.description) == [])
  }
}
