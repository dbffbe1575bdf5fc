/// How many of something are wanted: "four people", "a table for four", "三晚".
struct Headcount {
  enum Kind { case people, tickets, nights }

  let kind: Kind
  let value: Double
  let range: Range<Int>
  /// Whether a time of day may be meant as well: "a table for seven".
  var isBare = false

  /// How the names of arguments end that count something.
  static let endings: [(ending: StaticString, kind: Kind)] = [
    ("people", .people), ("persons", .people), ("guests", .people), ("party_size", .people),
    ("partysize", .people), ("group_size", .people), ("diners", .people), ("headcount", .people),
    ("passengers", .people), ("travelers", .people), ("travellers", .people),
    ("tickets", .tickets), ("seats", .tickets), ("nights", .nights),
  ]
}

extension MomentReader {
  /// What a number that takes so many pieces counts; nil where that is not plain.
  func headcount(_ number: (value: Double, length: Int)) -> Headcount? {
    let (value, length) = number
    guard value >= 2, value == value.rounded(), !isAdded(to: length) else { return nil }
    func headcount(_ kind: Headcount.Kind, isBare: Bool = false) -> Headcount {
      Headcount(kind: kind, value: value, range: range(length), isBare: isBare)
    }
    let next = has(length, "-") ? length + 1 : length
    if let noun = piece(next), noun.kind == .word, let kind = MomentReader.counted[noun.word] {
      return headcount(kind)
    }
    if has(length, "of"), has(length + 1, "us") { return headcount(.people) }
    guard isLast(length) else { return nil }
    if has(-1, "of"), isOne(-2, of: MomentReader.parties) { return headcount(.people) }
    guard has(-1, "for") else { return nil }
    for distance in 2...6 {
      if isOne(-distance, of: MomentReader.places) { return headcount(.people, isBare: true) }
      guard let before = piece(-distance), before.kind == .word || before.word == "'" else { break }
    }
    return nil
  }

  /// "Me and four friends", "four or five", "four people and a child" are more than is said.
  private func isAdded(to length: Int) -> Bool {
    if isOne(-1, of: MomentReader.additions) || isOne(-1, of: MomentReader.bounds) { return true }
    return (length...length + 2).contains { isOne($0, of: MomentReader.additions) }
  }

  /// Whether no noun follows that the number counts.
  private func isLast(_ offset: Int) -> Bool {
    guard let next = piece(offset) else { return true }
    if next.kind == .mark { return MomentReader.closing.contains(next.word) }
    return next.kind == .word && MomentReader.following.contains(next.word)
  }

  private static let counted: WordTable<Headcount.Kind> = [
    "people": .people, "person": .people, "persons": .people, "guests": .people,
    "diners": .people, "pax": .people, "passengers": .people, "travelers": .people,
    "travellers": .people, "attendees": .people, "tickets": .tickets, "ticket": .tickets,
    "seats": .tickets, "nights": .nights, "night": .nights,
  ]
  private static let additions: WordSet = ["and", "plus", "or", "to", "with", "more", "other"]
  private static let bounds: WordSet = ["than", "least", "most", "every", "per", "each", "number"]
  private static let parties: WordSet = ["party", "group", "family", "table"]
  private static let places: WordSet = ["table", "reservation", "booking"]
  private static let closing: WordSet = [".", ",", ";", "!", "?", ")"]
  private static let following: WordSet = [
    "at", "on", "in", "this", "next", "tonight", "tomorrow", "today", "please", "under", "near",
    "by", "from", "is", "has", "are", "around",
  ]
}
