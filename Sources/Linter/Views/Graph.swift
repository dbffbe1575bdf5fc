package import Claims
import JSON

/// The index as the implicit knowledge graph of its datasets: topics with what is observed of them,
/// facts with their values, and the edges along which denials spill over.
package struct Graph {
  private let index: ClaimIndex

  package init(_ index: ClaimIndex) { self.index = index }

  /// The topics of which anything was observed.
  private var topics: [Int] { Set(index.places.map(\.topic)).sorted() }

  private var edges: [(from: Int, to: Int, because: String)] {
    topics.flatMap { from in
      index.topics[from].spills.compactMap { spill in
        index.topic(spill.onto).map { (from, $0, spill.because) }
      }
    }
  }

  private func cells(of topic: Int) -> [(cell: Cell, affirmed: Votes, denied: Votes)] {
    Cell.allCases.compactMap { cell in
      let affirmed = index.all(topic, cell, .affirm).votes
      let denied = index.all(topic, cell, .deny).votes
      return affirmed.count + denied.count == 0 ? nil : (cell, affirmed, denied)
    }
  }

  /// In the language of Graphviz: solid lines are spill-over edges, their labels count bridges.
  package var dot: String {
    var lines = ["digraph claims {", "  rankdir=LR;", "  node [shape=box];"]
    for topic in topics {
      let counts = cells(of: topic).map { "\($0.cell): +\($0.affirmed.count) −\($0.denied.count)" }
      let facts = index.facts(of: topic).prefix(4).map { "\($0.fact.name) × \($0.count)" }
      let label = ([index.topics[topic].id] + counts + facts).map(Graph.quoted)
      lines.append("  \"\(index.topics[topic].id)\" [label=\"\(label.joined(separator: "\\n"))\"];")
    }
    let shown = Set(topics)
    for edge in edges where shown.contains(edge.to) {
      let bridges = index.bridge(.init(denied: edge.from, affirmed: edge.to)).count
      lines.append(
        "  \"\(index.topics[edge.from].id)\" -> \"\(index.topics[edge.to].id)\" "
          + "[label=\"\(bridges) bridges\"];")
    }
    return lines.joined(separator: "\n") + "\n}\n"
  }

  private static func quoted(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }

  package var json: String {
    var writer = Writer()
    writer.object { writer in
      writer.member("version", 1)
      writer.list("topics", topics) { topic, writer in write(topic, &writer) }
      writer.list("edges", edges) { edge, writer in
        writer.object(flat: true) { writer in
          writer.member("denied", index.topics[edge.from].id)
          writer.member("spillsOnto", index.topics[edge.to].id)
          writer.member("bridges", index.bridge(.init(denied: edge.from, affirmed: edge.to)).count)
          writer.member("because", edge.because)
        }
      }
    }
    return writer.text + "\n"
  }

  private func write(_ topic: Int, _ writer: inout Writer) {
    writer.object { writer in
      writer.member("topic", index.topics[topic].id)
      writer.member("title", index.topics[topic].title)
      writer.member("kind", index.topics[topic].kind.rawValue)
      writer.list("cells", cells(of: topic)) { cell, writer in
        writer.object { writer in
          writer.member("cell", "\(cell.cell)")
          write("affirm", cell.affirmed, &writer)
          write("deny", cell.denied, &writer)
        }
      }
      writer.list("values", index.facts(of: topic)) { fact, writer in
        writer.object(flat: true) { writer in
          writer.member("value", fact.fact.name)
          writer.member("count", fact.count)
        }
      }
    }
  }

  private func write(_ polarity: String, _ votes: Votes, _ writer: inout Writer) {
    writer.key(polarity)
    writer.object(flat: true) { writer in
      writer.member("count", votes.count)
      writer.member("conditional", votes.conditional)
      writer.key("datasets")
      writer.object(flat: true) { writer in
        for (dataset, count) in votes.byDataset.sorted(by: { $0.key < $1.key }) {
          writer.member(index.datasets[dataset], count)
        }
      }
    }
  }
}
