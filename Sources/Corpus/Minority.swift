/// The sides of a conflict that are not its largest: the rows by which it gets worse. Where two are
/// equally large, both belong to it; where there is one side, it is that.
package struct Minority: Sendable {
  /// By their places among the finding's sides.
  package let sides: [Int]
  /// How many rows stand there; for what is no conflict, how many places there are.
  package let count: Int
  /// Those of the smallest hashes, in their order.
  package let rows: [Finding.Row]

  package init(_ finding: Finding) {
    let all = finding.sides.indices.filter { !finding.sides[$0].rows.isEmpty }
    guard let most = all.map({ finding.sides[$0].count }).max() else {
      (sides, count, rows) = ([], finding.count, [])
      return
    }
    let largest = all.filter { finding.sides[$0].count == most }
    sides = largest.count == 1 && all.count > 1 ? all.filter { $0 != largest[0] } : all
    count = sides.reduce(0) { $0 + finding.sides[$1].count }
    rows = sides.flatMap { finding.sides[$0].rows }.sorted {
      $0.content != $1.content ? $0.content < $1.content : $0.quote < $1.quote
    }
  }
}
