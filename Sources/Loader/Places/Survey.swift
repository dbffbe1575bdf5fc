import Corpus

/// Goes once through a file, from its beginning, to places in the order in which they stand, and
/// shows each with the bytes around it.
struct Survey {
  /// What stands at a place.
  struct Sight {
    let intake: Intake
    /// The wanted bytes, with some before and behind them. 64 more are readable.
    let bytes: Bytes
    /// Where these bytes begin in the file.
    let start: Int
    /// Where the wanted ones begin, as people count.
    let mark: Mark
    /// Nil where nobody knows the rows.
    let row: Int?

    /// The bytes of a range of the file, as far as they are in sight.
    subscript(range: Range<Int>) -> Bytes {
      let low = min(max(range.lowerBound - start, 0), bytes.count)
      return bytes[low..<min(max(range.upperBound - start, low), bytes.count)]
    }
  }

  /// How much is shown before and behind what is wanted.
  static let reach = 512

  private let intake: Intake
  private let cutting: Cutting?
  private let milestones: Milestones?
  private let kept = Tray(capacity: 1 << 18)
  private var mark = Mark()
  private var rows: RowCount?
  private var passed: Int
  private var firstRow: Int

  init(_ file: DataFile, _ milestones: Milestones? = nil) throws(LoaderError) {
    intake = try Intake(file)
    self.milestones = milestones
    cutting = intake.refusal == nil ? Cutting(intake) : nil
    passed = intake.offset
    kept.offset = passed
    firstRow = passed
    if let cutting {
      // The cutters of text and of YAML do not see every row.
      let isCounted = intake.container != .text && intake.container != .yaml
      rows = isCounted ? RowCount(cutting, intake.container) : nil
      firstRow += cutting.preamble
    }
  }

  /// Shows every range, in the order in which they are given, which must be that of their
  /// beginnings; those behind the end of the file are not shown.
  mutating func show(_ ranges: [Range<Int>], _ body: (Int, Sight) -> Void) throws(LoaderError) {
    for (index, range) in ranges.enumerated() {
      let found = try reach(range)
      if found < range.lowerBound { return }
      move(to: max(range.lowerBound, passed))
      let row = rows.map { $0.current }
      let sight = Sight(
        intake: intake, bytes: kept.bytes, start: kept.offset, mark: mark, row: row)
      body(index, sight)
    }
  }

  /// Reads on until the range and what is shown behind it is kept; gives how far it came.
  private mutating func reach(_ range: Range<Int>) throws(LoaderError) -> Int {
    jump(before: range.lowerBound - Survey.reach)
    while kept.offset + kept.count < range.upperBound + Survey.reach {
      forget(before: range.lowerBound - Survey.reach)
      kept.reserve(kept.count + (1 << 17))
      let place = UnsafeMutableRawBufferPointer(
        start: kept.base + kept.count, count: kept.capacity - kept.count)
      let got = try intake.read(into: place)
      if got == 0 { break }
      kept.count += got
    }
    return kept.offset + kept.count
  }

  /// Goes to the last milestone before a place, where that is further on.
  private mutating func jump(before wanted: Int) {
    guard let cutting, rows != nil, let stone = milestones?.last(before: wanted),
      stone.offset > kept.offset + kept.count, intake.skip(to: stone.offset)
    else { return }
    var begin = Mark()
    begin.pass(intake.head[0..<cutting.preamble])
    mark = begin.followed(by: stone.mark)
    rows = RowCount(cutting, intake.container, from: stone.rows)
    kept.clear(for: stone.offset, usual: kept.capacity)
    passed = stone.offset
  }

  /// Lets go of what no one will ask for any more.
  private mutating func forget(before wanted: Int) {
    let end = kept.offset + kept.count
    let border = min(max(wanted, kept.offset), end - min(Survey.reach, kept.count))
    guard border > kept.offset + kept.capacity / 2 || border == end else { return }
    move(to: max(border, passed))
    kept.drop(border - kept.offset)
  }

  private mutating func move(to place: Int) {
    let place = min(place, kept.offset + kept.count)
    guard place > passed else { return }
    let bytes = kept.bytes[passed - kept.offset..<place - kept.offset]
    mark.pass(bytes)
    if place > firstRow {
      rows?.pass(bytes[max(0, firstRow - passed)..<bytes.count])
    }
    passed = place
  }
}
