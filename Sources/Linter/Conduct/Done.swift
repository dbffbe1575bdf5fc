import Corpus

/// What the assistant did with one request of an example, as both rounds count it.
struct Done: Sendable {
  /// The user's turn.
  var turn: Int
  var act: Act
  var row: Tally.Row
}

/// What was done in the first rows that were read, so that the second round does not have to read them
/// again. It holds so many and no more, never leaves its process, and nothing depends on which rows it
/// holds.
struct Remembered: Sendable {
  private static let most = 32_768
  private var all: [Done] = []
  /// Where those of an example stand among all.
  private var places: [Place: Range<Int>] = [:]

  private struct Place: Hashable {
    var row: Location
    var example: Int
  }

  /// What was done in an example of a row; nil where that is not known any more.
  subscript(row: Location, example: Int) -> ArraySlice<Done>? {
    places[Place(row: row, example: example)].map { all[$0] }
  }

  mutating func take(_ done: [Done], row: Location, example: Int) {
    take(done[...], Place(row: row, example: example))
  }

  private mutating func take(_ done: ArraySlice<Done>, _ place: Place) {
    guard all.count < Remembered.most, places[place] == nil else { return }
    places[place] = all.count..<all.count + done.count
    all += done
  }

  mutating func absorb(_ later: Remembered) {
    if all.isEmpty {
      self = later
    } else if all.count < Remembered.most {
      for (place, range) in later.places { take(later.all[range], place) }
    }
  }
}
