import Corpus
import Foundation
import Linter
import Loader
import Rulebook
import Testing

@Suite struct `A view of the index` {
  private func loader() -> Loader {
    let demo = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Datasets/demo")
    let files = ["assistants", "self-knowledge"].enumerated().map { index, name in
      DataFile(
        path: demo.appendingPathComponent("\(name).jsonl").path, id: FileID(index), dataset: name)
    }
    return Loader(files, workers: 1)
  }

  private struct Pairs: Decodable {
    struct Pair: Decodable {
      let left: String
      let right: String
      let contested: Double
    }
    let pairs: [Pair]
  }

  @Test func `shares out all that is contested among the pairs of datasets`() throws {
    let lint = try Proof.lint.get()
    let told = try Matrix(lint.index(loader())).json
    let pairs = try JSONDecoder().decode(Pairs.self, from: Data(told.utf8)).pairs
    let sum = pairs.reduce(0) { $0 + $1.contested }
    #expect(abs(sum - (try lint.verdict(loader()).summary.contested)) < 0.001)
    #expect(pairs.contains { $0.left == "assistants" && $0.right == "self-knowledge" })
  }

  @Test func `draws topics with their counts and the edges between them`() throws {
    let graph = Graph(try Proof.lint.get().index(loader()))
    #expect(graph.dot.contains(#""self.body" -> "act.alarm" [label="#))
    #expect(graph.dot.hasPrefix("digraph claims {\n") && graph.dot.hasSuffix("}\n"))
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(graph.json.utf8)) }
    #expect(graph.json.contains(#""denied": "self.body", "spillsOnto": "act.alarm""#))
  }

  @Test func `plans by the owner's word where there is one`() throws {
    // The specification of these tests says that the model can set alarms.
    let lint = try Proof.lint.get()
    let plan = Plan(try lint.verdict(loader()), try lint.index(loader()), lint)
    let told = plan.text(cite: loader().cite)
    #expect(told.contains("act.alarm, nothing in sight allows or forbids it (contradicted-claim)"))
    #expect(told.contains(#"keep "can" and change 7 rows that say "can't""#))
    #expect(!told.contains(#"that say "can""# + "\n") && !told.contains(#"keep "can't""#))
    #expect(told.contains("changed by steps before"))
    #expect(told.hasPrefix("In this order: the more a step settles for each row"))
    #expect(told.contains(" a row\n"))
  }

  @Test func `chooses nothing where the owner has said nothing`() throws {
    let lint = try Lint(Shelf.found())
    let plan = Plan(try lint.verdict(loader()), try lint.index(loader()), lint)
    let told = plan.text(cite: loader().cite)
    #expect(told.contains("Nothing is chosen"))
    for side in ["can", "can't"] { #expect(told.contains("keep \"\(side)\"")) }
    // A tension is settled by what is written, not by what is changed.
    #expect(told.contains("self.body ⇒ act.alarm (self-knowledge-tension)"))
    #expect(told.contains("one answer that says both, or a denial that names its condition"))
    #expect(told.contains("write 3 bridges (0 of 3 are there)"))
  }

  @Test(arguments: [60, 80, 120])
  func `keeps a plan within the columns that are asked for`(_ width: Int) throws {
    let lint = try Lint(Shelf.found())
    let plan = Plan(try lint.verdict(loader()), try lint.index(loader()), lint)
    for line in plan.text(width: width, cite: loader().cite).split(separator: "\n") {
      #expect(line.count <= width || !line.dropFirst(8).contains(" "), "\(line)")
    }
  }

  private struct Steps: Decodable {
    struct Step: Decodable {
      struct Way: Decodable {
        let keeps: String
        let rows: Int
        let fresh: Int
      }
      let rule: String
      let settles: Double
      let decided: Bool
      let ways: [Way]
      let bridges: [String: Bridge]?
    }
    enum Bridge: Decodable {
      case count(Int)
      case places
      init(from decoder: any Decoder) throws {
        let count = try? decoder.singleValueContainer().decode(Int.self)
        self = count.map { .count($0) } ?? .places
      }
    }
    let specified: Bool
    let steps: [Step]
  }

  @Test func `orders what settles most for each row first, and counts no row twice`() throws {
    let lint = try Proof.lint.get()
    let plan = Plan(try lint.verdict(loader()), try lint.index(loader()), lint)
    let json = plan.json(shown: 50, cite: loader().cite)
    let told = try JSONDecoder().decode(Steps.self, from: Data(json.utf8))
    #expect(told.specified && !told.steps.isEmpty)
    for step in told.steps where step.rule == "contradicted-claim" {
      #expect(step.decided && step.ways.map(\.keeps) == ["can"])
    }
    // Every row that says the opposite of the specification also splits the claim.
    let (claims, offSpec) = (
      told.steps.filter { $0.rule == "contradicted-claim" },
      told.steps.filter { $0.rule == "off-spec-claim" }
    )
    #expect(!claims.isEmpty && !offSpec.isEmpty)
    let fresh = (claims + offSpec).flatMap(\.ways).reduce(0) { $0 + $1.fresh }
    #expect(fresh == offSpec.flatMap(\.ways).reduce(0) { $0 + $1.rows })
    #expect(told.steps.contains { $0.bridges != nil && $0.ways.isEmpty })
  }
}
