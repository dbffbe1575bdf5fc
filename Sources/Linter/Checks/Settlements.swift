import Corpus

/// Sentences that say that something is settled, which only a tool could settle that is never
/// called: "The visit is booked", "Appointment confirmed".
struct Settlements {
  /// The tools that settle something and are not called.
  private var tools: [ToolName] = []

  init(_ example: Example, of record: borrowing Record, on bench: Bench) {
    for index in example.tools {
      let text = record.tools[index].name
      let name = bench.name(of: text, in: record)
      if !name.settling.isEmpty, !record.calls(text, in: example.turns) { tools.append(name) }
    }
  }

  /// What is said of what a tool settles, and what that is, by the words of its name.
  static func words(of name: [String]) -> (settling: WordSet, settled: WordSet) {
    guard let verb = name.first, let pasts = Settlements.pasts[verb] else { return ([], []) }
    let others = name.dropFirst().filter { $0.count >= 3 }.map { Word($0) }
    let kin = verb == "schedule" || verb == "book" ? bookings : []
    return (WordSet(pasts), WordSet(others + kin))
  }

  func first(in pieces: [Piece]) -> Range<Int>? {
    if tools.isEmpty { return nil }
    for index in pieces.indices {
      let settling = tools.filter { $0.settling.contains(pieces[index].word) }
      if settling.isEmpty { continue }
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
      let isNamed = subject.contains { piece in
        settling.contains { $0.settled.contains(piece.word) }
      }
      let isIts = subject.count <= 4 && subject.contains { Settlements.pointers.contains($0.word) }
      // "Visit confirmed"
      let isBare = isNamed && index + 1 == sentence.upperBound && subject.count <= 4
      guard isTold && (isNamed || isIts) || isBare else { continue }
      return pieces[sentence.lowerBound].range.lowerBound..<pieces[index].range.upperBound
    }
    return nil
  }

  private func bounds(_ index: Int, _ pieces: [Piece]) -> Range<Int> {
    let ends = Settlements.ends
    var start = index
    while start > 0, !ends.contains(pieces[start - 1].word) { start -= 1 }
    var end = index
    while end < pieces.count, !ends.contains(pieces[end].word) { end += 1 }
    return start..<end
  }

  private static let ends: WordSet = [".", "!", ",", ";", "?", ":"]
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
  private static let pointers: WordSet = ["it", "its", "that"]
  private static let helpers: WordSet = ["is", "are", "been", "s"]
  private static let adverbs: WordSet = ["now", "just", "already", "successfully", "all", "also"]
  private static let supposing: WordSet = [
    "if", "when", "once", "not", "before", "after", "until", "will", "please", "would", "can",
    "could", "should", "shall", "do", "want", "need",
  ]
}
