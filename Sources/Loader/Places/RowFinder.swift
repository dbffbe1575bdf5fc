import Corpus

/// Finds rows of a file again by their numbers.
package struct RowFinder {
  private let loader: Loader
  private let file: DataFile

  package init(_ loader: Loader, _ file: DataFile) {
    self.loader = loader
    self.file = file
  }

  /// The rows of these numbers, in the order of the file; what is no row that can be read is left out.
  package func rows(_ numbers: [Int]) throws(LoaderError) -> [FoundRow] {
    let starts = Set(try RowStarts(file, numbers).places)
    var asked = loader
    asked.files = [file]
    asked.progress = nil
    let found = try asked.read { FoundRows(starts: starts) }.draft.rows.sorted {
      $0.location < $1.location
    }
    var rows: [FoundRow] = []
    for row in found {
      // A row that was read in parts is one.
      if rows.last?.location == row.location {
        rows[rows.count - 1].answers += row.answers
      } else {
        rows.append(row)
      }
    }
    var survey = try Survey(file)
    try survey.show(rows.map(\.location.bytes)) { index, sight in rows[index].see(sight) }
    try widen(&rows, from: Survey.reach)
    return rows
  }

  /// Looks further around rows of which is not seen what parts them from others, for as long as there
  /// is white space.
  private func widen(_ rows: inout [FoundRow], from width: Int) throws(LoaderError) {
    var width = width
    while true {
      let narrow = rows.indices.filter { rows[$0].margins.areTooNarrow }
      if narrow.isEmpty { return }
      width *= 16
      var survey = try Survey(file)
      try survey.show(narrow.map { rows[$0].location.bytes.widened(by: width) }) { index, sight in
        rows[narrow[index]].lookAround(sight, width: width)
      }
    }
  }
}

extension Range<Int> {
  fileprivate func widened(by width: Int) -> Range<Int> {
    Swift.max(0, lowerBound - width)..<upperBound + width
  }
}

/// Where rows of some numbers begin.
private struct RowStarts {
  private(set) var places: [Int] = []
  private var wanted: ArraySlice<Int>

  init(_ file: DataFile, _ numbers: [Int]) throws(LoaderError) {
    wanted = Array(Set(numbers)).sorted()[...]
    let intake = try Intake(file)
    guard intake.refusal == nil, let cutting = Cutting(intake), intake.container.countsRows else {
      return
    }
    intake.pass(cutting.preamble)
    var count = RowCount(cutting, intake.container)
    let tray = Tray(capacity: 1 << 18)
    while !wanted.isEmpty {
      let offset = intake.offset
      let place = UnsafeMutableRawBufferPointer(start: tray.base, count: tray.capacity)
      let got = try intake.read(into: place)
      if got == 0 { return }
      tray.count = got
      find(in: tray.bytes, at: offset, &count)
    }
  }

  /// Halves the bytes for as long as a wanted row begins in them.
  private mutating func find(in bytes: Bytes, at offset: Int, _ count: inout RowCount) {
    let before = count
    count.pass(bytes)
    guard let number = wanted.first, number <= count.begun else { return }
    if bytes.count == 1 {
      places.append(offset)
      wanted.removeFirst()
      return
    }
    var again = before
    let half = bytes.count / 2
    find(in: bytes[0..<half], at: offset, &again)
    find(in: bytes[half..<bytes.count], at: offset + half, &again)
  }
}

/// Keeps the rows that begin at some places.
private struct FoundRows: Draft {
  let starts: Set<Int>
  private(set) var rows: [FoundRow] = []

  init(starts: Set<Int>) { self.starts = starts }

  mutating func take(_ record: borrowing Record) {
    guard starts.contains(record.location.bytes.lowerBound) else { return }
    var row = FoundRow(location: record.location)
    for example in record.examples {
      for turn in example.turns where record.turns[turn].role == .assistant {
        row.answers.append(.init(record.turns[turn], in: record))
      }
    }
    rows.append(row)
  }

  mutating func absorb(_ later: consuming FoundRows) { rows += later.rows }
}
