package import Corpus
import Rulebook

extension ClaimReader {
  /// What a user's turn asks for, and the signs that stand in it: for who writes pages of requests.
  package mutating func reading(
    ofRequest turn: Int, of record: borrowing Record
  ) -> (request: Request, signs: [(sign: String, words: Range<Int>)]) {
    let request = request(in: turn, of: record)
    let isUnspaced = LetterSigns.isUnspaced(record.arena.bytes.start, record.turns[turn].text.range)
    let sightings = isUnspaced ? signs.sightings : refusing.asked.text.sightings
    let found = sightings.map { sighting in
      let tokens = Int(sighting.start)..<Int(sighting.end)
      return (
        sign: RequestSign(rawValue: sighting.sign).map { "\($0)" } ?? "",
        words: isUnspaced ? signs.bytes(of: tokens) : refusing.asked.text.bytes(of: tokens)
      )
    }
    return (request, found)
  }
}

extension Request {
  /// In a few words, for who writes pages.
  package var summary: String {
    "\(nature) \(why)" + (isOpaque ? " opaque" : "") + (isUnread ? " unread" : "")
      + (isAboutAssistant ? " self" : "")
  }
}
