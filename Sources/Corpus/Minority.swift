/// The sides of a conflict that are not its largest: the rows by which it gets worse. Where two are
/// equally large, both belong to it; where there is one side, it is that.
package struct Minority: Sendable {
  /// By their places among the finding's sides.
  package let sides: [Int]
  /// How many rows stand there; for what is no conflict, how many places there are.
  package let count: Int
  /// Those of the smallest hashes, in their order; none where only counts are known.
  package let rows: [Finding.Row]

  package init(_ finding: Finding) {
    let known = finding.sides.indices.filter { !finding.sides[$0].rows.isEmpty }
    if known.isEmpty, finding.contested > 0, finding.sides.count > 1 {
      let (sides, count) = Minority.counted(finding)
      self.init(sides: sides, count: count, rows: [])
      return
    }
    guard let most = known.map({ finding.sides[$0].count }).max() else {
      self.init(sides: [], count: finding.count, rows: finding.rows)
      return
    }
    let largest = known.filter { finding.sides[$0].count == most }
    self.init(
      finding, at: largest.count == 1 && known.count > 1 ? known.filter { $0 != largest[0] } : known
    )
  }

  /// What would be the minority if one or another side were taken for the largest; nothing where no
  /// rows are known, or those of one side only.
  package static func thinkable(_ finding: Finding) -> [Minority] {
    let known = finding.sides.indices.filter { !finding.sides[$0].rows.isEmpty }
    guard known.count > 1 else { return [] }
    return known.map { largest in Minority(finding, at: known.filter { $0 != largest }) }
  }

  private init(sides: [Int], count: Int, rows: [Finding.Row]) {
    (self.sides, self.count, self.rows) = (sides, count, rows)
  }

  private init(_ finding: Finding, at sides: [Int]) {
    self.sides = sides
    count = sides.reduce(0) { $0 + finding.sides[$1].count }
    // Where a side has more rows than are kept, those behind its last one are not known to be all.
    let last =
      sides.map { finding.sides[$0] }.filter { $0.rows.count < $0.count }
      .compactMap { $0.rows.map(\.content).max() }.min() ?? .max
    rows = sides.flatMap { finding.sides[$0].rows }.filter { $0.content <= last }.sorted {
      $0.content != $1.content ? $0.content < $1.content : $0.quote < $1.quote
    }
  }

  /// Of a conflict of which nobody knows the rows: of sides that are equally large, one counts as
  /// the largest, so that the number grows only when the smaller side does.
  private static func counted(_ finding: Finding) -> (sides: [Int], count: Int) {
    let most = finding.sides.map(\.count).max() ?? 0
    let largest = finding.sides.indices.filter { finding.sides[$0].count == most }
    let sides = finding.sides.indices.filter { largest.count > 1 || $0 != largest[0] }
    return (sides, finding.sides.reduce(0) { $0 + $1.count } - most)
  }
}
