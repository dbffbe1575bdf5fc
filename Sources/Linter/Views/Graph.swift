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
      writer.key("version")
      writer.value(1)
      writer.key("topics")
      writer.array { writer in
        for topic in topics {
          writer.element()
          write(topic, &writer)
        }
      }
      writer.key("edges")
      writer.array { writer in
        for edge in edges {
          writer.element()
          writer.object(flat: true) { writer in
            writer.key("denied")
            writer.value(index.topics[edge.from].id)
            writer.key("spillsOnto")
            writer.value(index.topics[edge.to].id)
            writer.key("bridges")
            writer.value(index.bridge(.init(denied: edge.from, affirmed: edge.to)).count)
            writer.key("because")
            writer.value(edge.because)
          }
        }
      }
    }
    return writer.text + "\n"
  }

  private func write(_ topic: Int, _ writer: inout Writer) {
    writer.object { writer in
      writer.key("topic")
      writer.value(index.topics[topic].id)
      writer.key("title")
      writer.value(index.topics[topic].title)
      writer.key("kind")
      writer.value(index.topics[topic].kind.rawValue)
      writer.key("cells")
      writer.array { writer in
        for cell in cells(of: topic) {
          writer.element()
          writer.object { writer in
            writer.key("cell")
            writer.value("\(cell.cell)")
            write("affirm", cell.affirmed, &writer)
            write("deny", cell.denied, &writer)
          }
        }
      }
      writer.key("values")
      writer.array { writer in
        for fact in index.facts(of: topic) {
          writer.element()
          writer.object(flat: true) { writer in
            writer.key("value")
            writer.value(fact.fact.name)
            writer.key("count")
            writer.value(fact.count)
          }
        }
      }
    }
  }

  private func write(_ polarity: String, _ votes: Votes, _ writer: inout Writer) {
    writer.key(polarity)
    writer.object(flat: true) { writer in
      writer.key("count")
      writer.value(votes.count)
      writer.key("conditional")
      writer.value(votes.conditional)
      writer.key("datasets")
      writer.object(flat: true) { writer in
        for (dataset, count) in votes.byDataset.sorted(by: { $0.key < $1.key }) {
          writer.key(index.datasets[dataset])
          writer.value(count)
        }
      }
    }
  }
}
