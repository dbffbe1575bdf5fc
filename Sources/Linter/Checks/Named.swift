import Corpus

/// Whom the user names to be sent something, against whom a call sends it to.
struct Named {
  /// The name in a text to whom something is to be sent: "send Eve 20 dollars", "wire it to Eve".
  static func recipient(in bytes: Bytes) -> Range<Int>? {
    let pieces = Piece.all(bytes)
    var found: Range<Int>?
    for index in pieces.indices where sending.contains(pieces[index].word) {
      var place = index + 1
      if !isName(place, pieces, bytes) {
        let end = min(pieces.count, index + 10)
        while place < end, pieces[place].word != "to", !stops.contains(pieces[place].word) {
          place += 1
        }
        guard place < end, pieces[place].word == "to", isName(place + 1, pieces, bytes) else {
          continue
        }
        place += 1
      }
      // Of two, nobody can tell which is meant.
      if found != nil { return nil }
      found = pieces[place].range
    }
    return found
  }

  /// Whether a value is the name of somebody, of one word or two.
  static func isName(_ value: Bytes) -> Bool {
    let pieces = Piece.all(value)
    return (1...2).contains(pieces.count) && pieces.indices.allSatisfy { isName($0, pieces, value) }
  }

  /// Whether two names may be one person's, as Liz and Elizabeth are: two letters in a row do.
  static func mayBeOne(_ left: Bytes, _ right: Bytes) -> Bool {
    (0..<max(0, left.count - 1)).contains { place in
      (0..<max(0, right.count - 1)).contains { other in
        left[place].small == right[other].small && left[place + 1].small == right[other + 1].small
      }
    }
  }

  private static func isName(_ index: Int, _ pieces: [Piece], _ bytes: Bytes) -> Bool {
    guard pieces.indices.contains(index), pieces[index].kind == .word else { return false }
    let word = bytes[pieces[index].range]
    guard word.count >= 3, word[0] != word[0].small, word[1] == word[1].small else { return false }
    return !nameless.contains(pieces[index].word)
      && TimeWords.months[pieces[index].word] == nil
      && TimeWords.weekdays[pieces[index].word] == nil
  }

  private static let sending: WordSet = [
    "send", "pay", "wire", "transfer", "give", "call", "ring", "phone", "text", "message", "email",
    "mail", "forward",
  ]
  private static let stops: WordSet = [".", "!", "?", ";", ":", "\"", "and"]
  /// What is written large and is nobody's own name.
  private static let nameless: WordSet = [
    "mom", "mum", "mommy", "mother", "dad", "daddy", "father", "grandma", "grandpa", "the", "this",
    "that", "them", "him", "her", "our", "all", "doctor", "boss", "team", "hello", "please",
    "paypal", "venmo", "zelle", "slack", "whatsapp", "telegram", "signal", "savings", "checking",
    "english", "french", "spanish", "german", "emergency", "support", "customer", "wife", "husband",
  ]
}

extension Context {
  /// Whom the user named instead; nil where the name was spoken of, or may be another of the same
  /// person's.
  func nameRival(_ wanted: Text, _ record: borrowing Record) -> Text? {
    let name = record.bytes(wanted)
    for piece in Piece.all(name) {
      let word = name[piece.range].buffer.map(\.small)
      if texts.contains(where: { record.bytes($0).holds(word) }) { return nil }
    }
    for user in users.reversed() {
      guard let range = Named.recipient(in: record.bytes(user.text)) else { continue }
      let said = user.text.part(range)
      return Named.mayBeOne(name, record.bytes(said)) ? nil : said
    }
    return nil
  }
}
