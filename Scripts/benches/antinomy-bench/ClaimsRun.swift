import Claims
import Corpus
import Disk
import Loader
import Rulebook

/// Reads what the rows of a file claim, some times, and prints the best.
struct ClaimsRun {
  private let path: String
  private let stopwatch: Stopwatch
  private let lexicon: Lexicon

  init(_ path: String, times: Int) throws {
    self.path = path
    stopwatch = Stopwatch(times: times)
    lexicon = try Lexicon([Shelf.found()])
  }

  /// The phrases that texts are searched for, one on each line.
  func phrases() { print(lexicon.phrases.joined(separator: "\n")) }

  /// Every row into a full record, and everything that it claims; one processor.
  func claims() throws {
    let loader = Loader([DataFile(path: path, id: FileID(0))], workers: 1)
    let size = try loader.size
    let reader = try Reader(lexicon)
    var rows = 0
    let seconds = try stopwatch.best {
      reader.found = 0
      rows = try loader.read { Finding(reader) }.1[0].rows
    }
    Stopwatch.tell("Antinomy, \(reader.found) claims", seconds, size, rows)
  }
}

/// The one worker's reader.
private final class Reader: @unchecked Sendable {
  var reader: ClaimReader
  var tools: ToolReader
  var claims: [Claim] = []
  var found = 0

  init(_ lexicon: Lexicon) throws {
    reader = try ClaimReader(lexicon)
    tools = ToolReader(lexicon.topics)
  }
}

/// Counts claims.
private struct Finding: Draft {
  private let reader: Reader

  init(_ reader: Reader) { self.reader = reader }

  mutating func take(_ record: borrowing Record) {
    reader.reader.scan(record)
    for example in record.examples {
      reader.claims.removeAll(keepingCapacity: true)
      reader.reader.read(example, in: record, into: &reader.claims)
      reader.tools.read(example, in: record, into: &reader.claims)
      reader.found += reader.claims.count
    }
  }

  mutating func absorb(_ later: consuming Finding) {}
}
