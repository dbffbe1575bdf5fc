import Claims
import Corpus
import Loader
import Rulebook

/// Prints how each request of a file is read, and by which signs.
struct RequestsRun {
  let path: String

  func requests() throws {
    let reader = try Reading(Lexicon([Shelf.found()]))
    _ = try Loader([DataFile(path: path, id: FileID(0))], workers: 1).read { Listing(reader) }
  }
}

private final class Reading: @unchecked Sendable {
  var reader: ClaimReader

  init(_ lexicon: Lexicon) throws { reader = try ClaimReader(lexicon) }
}

private struct Listing: Draft {
  let reading: Reading

  init(_ reading: Reading) { self.reading = reading }

  mutating func take(_ record: borrowing Record) {
    let bytes = record.arena.bytes
    let topics = reading.reader.lexicon.topics
    for index in record.turns.indices where record.turns[index].role == .user {
      let read = reading.reader.reading(ofRequest: index, of: record)
      print("\(read.request.summary)\t\(record.string(record.turns[index].text).prefix(200))")
      for topic in reading.reader.needs(in: index, of: record) {
        print("  needs\t\(topics[topic].id)")
      }
      for (sign, words) in read.signs {
        print("  \(sign)\t\(String(decoding: bytes[words].buffer, as: UTF8.self))")
      }
    }
  }

  mutating func absorb(_ later: consuming Listing) {}
}
