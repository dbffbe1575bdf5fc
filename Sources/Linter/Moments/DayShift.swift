/// Days that are reckoned from others: "two days before May 10", "a week later", "on the eve of".
extension MomentReader {
  static func shifts(_ pieces: [Piece]) -> Bool {
    pieces.indices.contains { place in
      let word = pieces[place].word
      guard pieces[place].kind == .word else { return false }
      if word == "within" || word == "eve" { return true }
      guard lengths.contains(word) else { return false }
      let behind = pieces[place + 1..<min(pieces.count, place + 4)]
      return behind.contains { $0.kind == .word && directions.contains($0.word) }
    }
  }

  private static let lengths: WordSet = [
    "day", "days", "week", "weeks", "month", "months", "night", "evening", "morning", "fortnight",
  ]
  private static let directions: WordSet = [
    "before", "after", "ahead", "earlier", "later", "prior", "beforehand", "advance", "following",
    "from",
  ]
}
