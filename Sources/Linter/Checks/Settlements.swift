import Corpus
import Rulebook

/// Sentences that say that something is settled, which only a tool could settle that is never
/// called: "The visit is booked", "Appointment confirmed".
struct Settlements {
  /// What is said of it, and the words of the names of the tools that do it.
  private var objects: [Word: Set<Word>] = [:]

  var isEmpty: Bool { objects.isEmpty }

  init(_ example: Example, of record: borrowing Record) {
    for index in example.tools {
      let name = record.tools[index].name
      let words = ToolPattern.words(of: record.string(name))
      guard let verb = words.first, let pasts = Settlements.pasts[verb] else { continue }
      let isCalled = example.turns.contains { turn in
        record.turns[turn].calls.contains {
          record.bytes(record.calls[$0].name).equals(record.bytes(name))
        }
      }
      if isCalled { continue }
      let others = words.dropFirst().filter { $0.count >= 3 }.map { Settlements.word($0) }
      let kin = verb == "schedule" || verb == "book" ? Settlements.bookings : []
      for past in pasts { objects[past, default: []].formUnion(others + kin) }
    }
  }

  func first(in bytes: Bytes) -> Range<Int>? {
    let pieces = Piece.all(bytes)
    for index in pieces.indices {
      guard let things = objects[pieces[index].word] else { continue }
      let sentence = bounds(index, pieces)
      if sentence.upperBound < pieces.count, pieces[sentence.upperBound].word == "?" { continue }
      let words = pieces[sentence]
      if words.contains(where: { Settlements.supposing.contains($0.word) }) { continue }
      var place = index - 1
      while place >= sentence.lowerBound, Settlements.adverbs.contains(pieces[place].word) {
        place -= 1
      }
      guard place >= sentence.lowerBound else { continue }
      let subject = pieces[sentence.lowerBound...place]
      let isTold = Settlements.helpers.contains(pieces[place].word)
      let isNamed = subject.contains { things.contains($0.word) }
      let isIts = subject.count <= 4 && subject.contains { Settlements.pointers.contains($0.word) }
      // "Visit confirmed"
      let isBare = isNamed && index + 1 == sentence.upperBound && subject.count <= 4
      guard isTold && (isNamed || isIts) || isBare else { continue }
      return pieces[sentence.lowerBound].range.lowerBound..<pieces[index].range.upperBound
    }
    return nil
  }

  private func bounds(_ index: Int, _ pieces: [Piece]) -> Range<Int> {
    let ends: Set<Word> = [".", "!", ",", ";", "?", ":"]
    var start = index
    while start > 0, !ends.contains(pieces[start - 1].word) { start -= 1 }
    var end = index
    while end < pieces.count, !ends.contains(pieces[end].word) { end += 1 }
    return start..<end
  }

  private static func word(_ text: String) -> Word {
    var text = text
    return text.withUTF8 { Word(Bytes($0)) }
  }

  private static let pasts: [String: [Word]] = [
    "schedule": ["scheduled", "booked", "confirmed", "arranged", "schedule", "set", "done"],
    "book": ["booked", "reserved", "confirmed"], "reserve": ["reserved", "booked", "confirmed"],
    "order": ["ordered", "placed"], "buy": ["bought", "purchased"], "add": ["added"],
    "create": ["created"], "cancel": ["cancelled", "canceled"], "send": ["sent"],
  ]
  private static let bookings: [Word] = [
    "visit", "appointment", "viewing", "booking", "tour", "inspection", "reservation", "schedule",
    "meeting",
  ]
  private static let pointers: Set<Word> = ["it", "its", "that"]
  private static let helpers: Set<Word> = ["is", "are", "been", "s"]
  private static let adverbs: Set<Word> = ["now", "just", "already", "successfully", "all", "also"]
  private static let supposing: Set<Word> = [
    "if", "when", "once", "not", "before", "after", "until", "will", "please", "would", "can",
    "could", "should", "shall", "do", "want", "need",
  ]
}
