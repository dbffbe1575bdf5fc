package import Claims
import JSON

/// Datasets against datasets: who contradicts whom, and on what.
///
/// The contested observations of a place are shared out among the pairs of datasets that contest
/// them, so the figures of all pairs add up to that of the run.
package struct Matrix {
  private let pairs: [Pair]

  /// Two datasets, or one twice: what is mixed inside it.
  private struct Pair {
    let left: String
    let right: String
    var contested = 0.0
    var topics: [(name: String, contested: Double)] = []
  }

  package init(_ index: ClaimIndex) {
    var pairs: [[Int]: Pair] = [:]
    for split in Split.all(index) where split.minority > 0 {
      let sets = Set(split.affirmed.byDataset.keys).union(split.denied.byDataset.keys).sorted()
      for left in sets {
        for right in sets where right >= left {
          let contested = Matrix.contested(split, left, right)
          guard contested > 0 else { continue }
          var pair =
            pairs[[left, right]]
            ?? Pair(left: index.datasets[left], right: index.datasets[right])
          pair.contested += contested
          let subject = index.subject(split.place)
          let parts = [subject.topic, subject.aspect].filter { !$0.isEmpty }
          pair.topics.append(
            ("\(parts.joined(separator: " / ")) (\(split.place.cell))", contested))
          pairs[[left, right]] = pair
        }
      }
    }
    self.pairs = pairs.values.sorted {
      ($1.contested, $0.left, $0.right) < ($0.contested, $1.left, $1.right)
    }
  }

  private static func contested(_ split: Split, _ left: Int, _ right: Int) -> Double {
    func count(_ votes: Votes, _ dataset: Int) -> Double { Double(votes.byDataset[dataset] ?? 0) }
    let there = count(split.affirmed, left) * count(split.denied, right)
    let back = count(split.denied, left) * count(split.affirmed, right)
    return 2 * (left == right ? there : there + back) / Double(split.count)
  }

  /// One line for each pair, the worst first, and below it on what; in eighty columns, names of
  /// datasets aside.
  package var text: String {
    if pairs.isEmpty { return "no dataset contradicts another, or itself\n" }
    let width = pairs.map { Matrix.short($0.contested).columns }.max() ?? 0
    return pairs.map { pair in
      let against = pair.left == pair.right ? "itself" : pair.right
      let topics = pair.topics.sorted { $0.contested > $1.contested }
        // What belongs together stays on one line.
        .map { "\($0.name) \(Matrix.short($0.contested))".replacing(" ", with: "\u{A0}") }
      let lines = topics.joined(separator: ", ").wrapped(78 - width).map { line in
        String(repeating: " ", count: width + 2) + line.replacing("\u{A0}", with: " ") + "\n"
      }
      let number = Matrix.short(pair.contested)
      return number.aligned(width)
        + "  \(pair.left) × \(against)\n" + lines.joined()
    }.joined()
  }

  package var json: String {
    var writer = Writer()
    writer.object { writer in
      writer.member("version", 1)
      writer.list("pairs", pairs) { pair, writer in
        writer.object { writer in
          writer.member("left", pair.left)
          writer.member("right", pair.right)
          writer.member("contested", pair.contested)
          writer.key("topics")
          writer.object(flat: true) { writer in
            for topic in pair.topics { writer.member(topic.name, topic.contested) }
          }
        }
      }
    }
    return writer.text + "\n"
  }

  private static func short(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
