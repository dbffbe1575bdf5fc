import Testing

@testable import Corpus

@Suite struct `The minority of a conflict` {
  /// A conflict whose sides have so many rows, of which the hashes of some are known.
  private func conflict(_ sides: [(count: Int, hashes: [UInt64])]) -> Finding {
    let place = Passage(Location(file: FileID(0), bytes: 0..<1))
    return Finding(
      rule: "rule", severity: .warning, message: "", place: place,
      sides: sides.enumerated().map { number, side in
        Finding.Side(
          label: "\(number)", count: side.count, evidence: [place],
          rows: side.hashes.map { Finding.Row(content: $0, quote: place) })
      }, contested: 1)
  }

  @Test func `is counted where the rows are not known`() {
    func count(_ sides: Int...) -> Int { Minority(conflict(sides.map { ($0, []) })).count }
    #expect(count(5, 2) == 2)
    #expect(count(5, 3) == 3)
    #expect(count(9, 2) == 2)
    // Two that are equally large: it grew only if the smaller did.
    #expect(count(2, 3) == 2)
    #expect(count(3, 3) == 3)
    #expect(count(2, 2) == 2)
    #expect(count(4, 2, 1) == 3)
  }

  @Test func `of a finding of one place is the places that it stands for`() {
    var finding = conflict([(1, []), (1, [])])
    finding.contested = 0
    finding.count = 7
    #expect(Minority(finding).count == 7)
    #expect(Minority(finding).sides.isEmpty)
  }

  @Test func `has no row behind the last one that is kept of a side with more`() {
    let minority = Minority(conflict([(5, [1, 2, 3]), (5, [1, 40, 500])]))
    #expect(minority.count == 10)
    #expect(minority.rows.map(\.content) == [1, 1, 2, 3])
    #expect(Minority(conflict([(9, []), (2, [70, 80])])).rows.map(\.content) == [70, 80])
  }
}
