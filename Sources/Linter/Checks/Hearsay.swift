import Corpus
import Rulebook
import YAML

/// Knows which deeds an answer tells of that are not its own: what the user has just reported, a text
/// that was written for the user, what is quoted.
struct Hearsay: Sendable {
  /// In the user's words, tell what is so: "the app shows".
  private let states: Phrases
  /// Ask for a text.
  private let writes: Phrases
  /// How letters begin.
  private let letters: Phrases
  /// Before a quotation, say who says it and when.
  private let tells: Phrases
  /// Open the report of a deed of the user's own.
  private let reports: Phrases
  /// Kinds of texts in which somebody else speaks, and what asks for one.
  private let genres: Phrases
  private let invents: Phrases
  /// In an answer, before such a text: "here's a draft".
  private let hands: Phrases

  static let fields = [
    "states", "writes", "letters", "tells", "reports", "genres", "invents", "hands",
  ]

  init(_ fields: Fields) throws(YAML.Fault) {
    states = try fields.phrases("states")
    writes = try fields.phrases("writes")
    letters = try fields.phrases("letters")
    tells = try fields.phrases("tells")
    reports = try fields.phrases("reports")
    genres = try fields.phrases("genres")
    invents = try fields.phrases("invents")
    hands = try fields.phrases("hands")
  }

  /// Whether a deed that is told of is none of the assistant's, behind what the user said.
  func covers(_ deed: Range<Int>, of answer: Bytes, after user: Bytes?) -> Bool {
    guard deed.lowerBound >= 0, deed.upperBound <= answer.count else { return false }
    if isQuoted(deed, in: answer) || hands.occur(in: answer[0..<deed.lowerBound]) { return true }
    guard let user else { return false }
    if genres.occur(in: user), writes.occur(in: user) || invents.occur(in: user) { return true }
    if writes.occur(in: user), isLetter(answer) { return true }
    // "I've sent it" tells of the assistant whatever the user said.
    let words = Piece.all(answer[deed])
    if words.contains(where: { $0.word == "i" }) { return false }
    return isReported(user) || states.occur(in: user) && words.contains { $0.word == "is" }
  }

  /// Whether the user tells of something that the user did: "I've just sent it".
  private func isReported(_ user: Bytes) -> Bool {
    guard let last = reports.first(in: user) else { return false }
    return Piece.all(user[last.upperBound..<min(user.count, last.upperBound + 24)]).prefix(3)
      .contains { Passives.isDeed($0.word) }
  }

  private func isLetter(_ answer: Bytes) -> Bool {
    let core = answer.trimmed
    let head = answer[core.lowerBound..<min(core.upperBound, core.lowerBound + 40)]
    guard let opener = letters.first(in: head), opener.lowerBound == 0 else { return false }
    // "Hi Ann," and not "Hi! I've".
    let rest = head[opener.upperBound..<head.count]
    guard let end = (0..<rest.count).first(where: { [10, 33, 44, 46, 58].contains(rest[$0]) })
    else { return head[opener.upperBound - 1] == UInt8(ascii: ":") }
    return end > 1 && (rest[end] == 44 || rest[end] == 10)
      || head[opener.upperBound - 1] == UInt8(ascii: ":")
  }

  /// Whether it stands between quotation marks, or behind "I'll say:", in its line.
  private func isQuoted(_ deed: Range<Int>, in answer: Bytes) -> Bool {
    var start = deed.lowerBound
    while start > 0, answer[start - 1] != 10 { start -= 1 }
    let before = answer[start..<deed.lowerBound]
    if tells.occur(in: before) { return true }
    let straight = (0..<before.count).count { before[$0] == UInt8(ascii: "\"") }
    if straight % 2 == 1 { return true }
    let open = before.count(of: Array("“".utf8)) + before.count(of: Array("「".utf8))
    return open > before.count(of: Array("”".utf8)) + before.count(of: Array("」".utf8))
  }
}

extension Bytes {
  fileprivate func count(of mark: [UInt8]) -> Int {
    var count = 0
    var place = 0
    while let found = first(of: mark, from: place) {
      count += 1
      place = found + mark.count
    }
    return count
  }
}
