import Corpus

/// Sentences that say of something that it has been done: "Your account has been deleted", "I have
/// changed your password".
struct Passives {
  let ranges: [Range<Int>]

  init(_ pieces: [Piece]) {
    var ranges: [Range<Int>] = []
    // Where the sentence at hand begins.
    var start = 0
    for index in pieces.indices {
      if index > 0, Passives.endsSentence(pieces[index - 1]) { start = index }
      if let end = Passives.active(index, start, pieces) {
        ranges.append(pieces[start].range.lowerBound..<pieces[end].range.upperBound)
      }
      guard pieces[index].word == Passives.been else { continue }
      var verb = index + 1
      while verb < pieces.count, Passives.adverbs.contains(pieces[verb].word) { verb += 1 }
      guard verb < pieces.count, Passives.pasts.contains(pieces[verb].word),
        Passives.isWhole(start, index, verb, pieces)
      else { continue }
      ranges.append(pieces[start].range.lowerBound..<pieces[verb].range.upperBound)
    }
    self.ranges = ranges
  }

  /// Whether it is the user's, or was a success; and neither supposed nor denied.
  private static func isWhole(_ start: Int, _ been: Int, _ verb: Int, _ pieces: [Piece]) -> Bool {
    let before = pieces[start..<been]
    let behind = pieces[been..<min(pieces.count, verb + 2)]
    guard before.count <= 16, before.contains(where: { $0.word == "has" || $0.word == "have" })
    else { return false }
    if before.contains(where: { supposing.contains($0.word) }) { return false }
    return (before + behind).contains { $0.word == "your" || $0.word == "successfully" }
      || before.contains { things.contains($0.word) }
  }

  /// Where "I have changed your password" ends, when its "have" stands here.
  private static func active(_ have: Int, _ start: Int, _ pieces: [Piece]) -> Int? {
    let isOwn =
      pieces[have].word == Passives.have && have > start && pieces[have - 1].word == "i"
      || pieces[have].word == Passives.ve && have > start
    guard isOwn, have - start <= 6 else { return nil }
    var verb = have + 1
    while verb < pieces.count, adverbs.contains(pieces[verb].word) { verb += 1 }
    guard verb < pieces.count, pasts.contains(pieces[verb].word) else { return nil }
    if pieces[start..<have].contains(where: { supposing.contains($0.word) }) { return nil }
    for place in verb + 1..<max(verb + 1, min(verb + 6, pieces.count)) {
      if pieces[place].kind == .mark { return nil }
      if things.contains(pieces[place].word) { return place }
    }
    return nil
  }

  /// What no text is: to change it takes a call.
  private static let things: WordSet = [
    "account", "accounts", "alarm", "alarms", "reminder", "reminders", "agenda", "meeting",
    "schedule", "appointment", "reservation", "booking", "payment", "password", "event", "email",
    "device", "subscription", "transfer", "ticket", "tickets", "thermostat", "registration",
  ]

  private static func endsSentence(_ piece: Piece) -> Bool {
    piece.kind == .mark && stops.contains(piece.word)
  }

  private static let stops: WordSet = [".", "!", "?", ":", ";"]
  private static let been: Word = "been"
  private static let have: Word = "have"
  private static let ve: Word = "ve"

  /// Whether one of the calls is what a sentence tells of: they share a word.
  static func isTold(_ bytes: Bytes, by calls: [[String]]) -> Bool {
    calls.contains { words in
      words.contains { word in
        // "delete" is in "deleted", "reservations" not in "reservation".
        word.count >= 4 && bytes.first(of: Array(word.prefix(6).utf8)) != nil
      }
    }
  }

  /// Whether a tool of this name only reads.
  static func reads(_ words: [String]) -> Bool { words.contains { reading.contains($0) } }

  private static let reading: Set<String> = [
    "get", "query", "search", "find", "list", "check", "retrieve", "fetch", "lookup", "show",
    "read", "view", "authenticate", "login", "verify", "validate", "token",
  ]

  private static let adverbs: WordSet = ["successfully", "now", "just", "already", "also"]

  private static let supposing: WordSet = [
    "if", "once", "when", "after", "until", "whether", "not", "never", "unless", "before", "any",
    "may", "might", "would", "should", "could", "no", "n", "t",
  ]

  /// Whether a word tells that something was done.
  static func isDeed(_ word: Word) -> Bool { pasts.contains(word) || reached.contains(word) }

  /// How people are reached.
  private static let reached: WordSet = [
    "emailed", "mailed", "texted", "called", "messaged", "did",
  ]

  /// What no text alone does.
  private static let pasts: WordSet = [
    "added", "deleted", "booked", "cancelled", "canceled", "sent", "scheduled", "recorded",
    "registered", "reserved", "ordered", "transferred", "paid", "submitted", "saved", "removed",
    "placed", "activated", "deactivated", "subscribed", "opened", "deposited", "modified",
    "rescheduled", "purchased", "processed", "set", "updated", "changed", "reset", "created",
  ]
}
