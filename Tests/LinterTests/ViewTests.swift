import Corpus
import Foundation
import Linter
import Loader
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
    let told = try Plan(Proof.lint.get().index(loader())).text
    #expect(told.contains("act.alarm, nothing in sight allows or forbids it"))
    #expect(told.contains(" in self-knowledge)"))
    #expect(!told.contains("that affirm it"))
  }
}
