import Corpus
import Support

@testable import Loader

/// Tells every record, and where each of its texts says that it stands.
struct Tale: Draft {
  var lines: [String] = []
  var passages: [Passage] = []
  var quotes: [String] = []

  mutating func take(_ record: borrowing Record) {
    lines += record.told()
    for example in record.examples {
      for turn in record.turns[example.turns] where !turn.text.isEmpty {
        passages.append(Passage(turn.text, in: record.location))
        quotes.append(record.string(turn.text))
      }
    }
  }

  mutating func absorb(_ later: consuming Tale) {
    lines += later.lines
    passages += later.passages
    quotes += later.quotes
  }
}

extension Written {
  func tale(chunk: Int = 2 << 20) throws -> (lines: [String], log: Log) {
    let file = DataFile(path: path, id: FileID(0))
    let loader = Loader([file], workers: 1, limits: .init(chunk: chunk))
    let (tale, logs) = try loader.read { Tale() }
    return (tale.lines, logs[0])
  }

  /// Every turn's text as it is read again from the file by its place: line, column, quote.
  func reread() throws -> [String] {
    let file = DataFile(path: path, id: FileID(0))
    let loader = Loader([file], workers: 1)
    let (tale, _) = try loader.read { Tale() }
    return loader.cite(tale.passages).map { citation in
      guard let citation else { return "nothing" }
      let quote = Array(citation.sentence.utf8)[citation.quote]
      return "\(citation.line):\(citation.column) \(String(decoding: quote, as: UTF8.self))"
    }
  }
}
