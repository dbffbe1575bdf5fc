package import Claims
import JSON

/// How each topic leans in each cell: how often it is denied, with the interval in which the share
/// lies that so many observations can be taken for.
package struct Leanings {
  private let index: ClaimIndex

  package init(_ index: ClaimIndex) { self.index = index }

  /// One topic in one cell.
  private struct Line {
    let topic: Int
    let cell: Cell
    let affirmed: Int
    let denied: Int
  }

  /// The most observed first.
  private var lines: [Line] {
    var lines: [Line] = []
    for topic in Set(index.places.map(\.topic)).sorted() where index.topics[topic].kind != .fact {
      for cell in Cell.allCases where cell != .persona {
        let affirmed = index.all(topic, cell, .affirm).votes.count
        let denied = index.all(topic, cell, .deny).votes.count
        if affirmed + denied == 0 { continue }
        lines.append(Line(topic: topic, cell: cell, affirmed: affirmed, denied: denied))
      }
    }
    return lines.sorted {
      $0.affirmed + $0.denied != $1.affirmed + $1.denied
        ? $0.affirmed + $0.denied > $1.affirmed + $1.denied
        : ($0.topic, $0.cell.rawValue) < ($1.topic, $1.cell.rawValue)
    }
  }

  package var json: String {
    let lines = lines
    var writer = Writer()
    writer.object { writer in
      writer.member("version", 1)
      writer.list("lines", lines) { line, writer in write(line, &writer) }
      writer.key("lean")
      write(lines.filter { index.topics[$0.topic].kind == .ability }, &writer)
      writer.key("uncertainty")
      writeUncertainty(&writer)
    }
    return writer.text + "\n"
  }

  private func write(_ line: Line, _ writer: inout Writer) {
    let (low, high) = Leanings.interval(line.denied, of: line.affirmed + line.denied)
    writer.object(flat: true) { writer in
      writer.member("topic", index.topics[line.topic].id)
      writer.member("cell", "\(line.cell)")
      writer.member("says", line.cell.says)
      writer.member("affirm", line.affirmed)
      writer.member("deny", line.denied)
      writer.member("low", low)
      writer.member("high", high)
    }
  }

  /// What is refused although it is granted, and promised although it is withheld.
  private func write(_ abilities: [Line], _ writer: inout Writer) {
    func sum(_ cell: Cell, _ count: (Line) -> Int) -> Int {
      abilities.filter { $0.cell == cell }.reduce(0) { $0 + count($1) }
    }
    writer.object(flat: true) { writer in
      writer.member("granted", sum(.granted) { $0.affirmed + $0.denied })
      writer.member("refusedThere", sum(.granted, \.denied))
      writer.member("withheld", sum(.withheld) { $0.affirmed + $0.denied })
      writer.member("promisedThere", sum(.withheld, \.affirmed))
    }
  }

  /// The entropy of all topics' polarity in bits, each weighted by its observations.
  private func writeUncertainty(_ writer: inout Writer) {
    var sums = (total: 0.0, byCell: 0.0, byDataset: 0.0)
    let subjects = Dictionary(grouping: Split.all(index)) { split in
      ClaimIndex.Place(topic: split.place.topic, aspect: split.place.aspect, cell: .open)
    }
    for (place, splits) in subjects.sorted(by: { $0.key < $1.key }) {
      let shares = Uncertainty(index, topic: place.topic, aspect: place.aspect)
      let count = Double(splits.reduce(0) { $0 + $1.count })
      sums.total += count * shares.total
      sums.byCell += count * shares.byCell
      sums.byDataset += count * shares.byDataset
    }
    writer.object(flat: true) { writer in
      writer.member("total", sums.total)
      writer.member("byCell", sums.byCell)
      writer.member("byDataset", sums.byDataset)
      writer.member("rest", max(0, sums.total - sums.byCell - sums.byDataset))
    }
  }

  /// Wilson's interval, of 95 in 100.
  static func interval(_ hits: Int, of count: Int) -> (low: Double, high: Double) {
    if count == 0 { return (0, 1) }
    let (share, n, z) = (Double(hits) / Double(count), Double(count), 1.96)
    let centre = share + z * z / (2 * n)
    let reach = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    let scale = 1 + z * z / n
    return (max(0, (centre - reach) / scale), min(1, (centre + reach) / scale))
  }
}
