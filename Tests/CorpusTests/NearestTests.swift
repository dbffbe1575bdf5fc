import Testing

@testable import Corpus

@Suite struct `The nearest word` {
  @Test func `is what a slip of the finger meant`() {
    #expect(Nearest.word(to: "lnit", among: ["test", "lint", "eval"]) == "lint")
    #expect(Nearest.word(to: "confg", among: ["config", "colour"]) == "config")
    #expect(Nearest.word(to: "Paths", among: ["paths"]) == "paths")
  }

  @Test func `begins alike where two are as near`() {
    #expect(Nearest.word(to: "fsh", among: ["bash", "zsh", "fish"]) == "fish")
    #expect(Nearest.word(to: "zs", among: ["bash", "zsh", "fish"]) == "zsh")
  }

  @Test func `is the one name of which a part was typed`() {
    let topics = ["act.alarm", "act.call", "self.body", "media.call"]
    #expect(Nearest.word(to: "alarm", among: topics) == "act.alarm")
    #expect(Nearest.word(to: "call", among: topics) == nil)
    #expect(Nearest.word(to: "claim", among: ["stray-claim", "denied-then-done"]) == "stray-claim")
  }

  @Test func `is the one name of which a part was typed with a slip`() {
    let keys = ["minimum-version", "datasets", "exclude", "allow", "allow-key"]
    #expect(Nearest.word(to: "minimun", among: keys) == "minimum-version")
    #expect(Nearest.word(to: "verse", among: keys) == nil)
  }

  @Test func `is nothing when all are far`() {
    #expect(Nearest.word(to: "banana", among: ["lint", "test"]) == nil)
    #expect(Nearest.word(to: "", among: ["lint"]) == nil)
  }

  @Test func `counts a swap of neighbours as one slip`() {
    #expect(Nearest.distance(Array("ab".unicodeScalars), Array("ba".unicodeScalars)) == 1)
    #expect(
      Nearest.distance(Array("kitten".unicodeScalars), Array("sitting".unicodeScalars)) == 3)
  }
}
