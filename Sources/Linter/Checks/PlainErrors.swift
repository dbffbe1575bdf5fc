import Corpus
import Rulebook
import YAML

/// Tells which results in plain words are errors: "Error: no such user", "503 Service Unavailable",
/// "Permission denied.".
struct PlainErrors: Sendable {
  /// How an error begins.
  private let begins: Phrases
  /// What such a beginning may be a part of that is none: "error-free".
  private let spares: Phrases
  /// What is said behind the number of an error of HTTP.
  private let codes: Phrases
  /// What is an error where nothing else is said.
  private let whole: Phrases
  /// How a sentence begins that tells of one, in a result that is short.
  private let attempts: Phrases

  static let fields = ["errors", "spares", "codes", "whole", "attempts"]

  init(_ arguments: Node?) throws(Fault) {
    func phrases(_ key: String) throws(Fault) -> Phrases {
      Phrases(try arguments?[key]?.strings() ?? [])
    }
    begins = try phrases("errors")
    spares = try phrases("spares")
    codes = try phrases("codes")
    whole = try phrases("whole")
    attempts = try phrases("attempts")
  }

  /// What is longer says more than that it failed.
  private static let short = 160

  func isError(_ text: Bytes) -> Bool {
    let text = bare(text)
    guard !text.isEmpty else { return false }
    let head = text[0..<min(text.count, 64)]
    if spares.first(in: head)?.lowerBound == 0 { return false }
    if begins.first(in: head)?.lowerBound == 0 || isNamed(head) || isCode(head) { return true }
    guard text.count <= PlainErrors.short else { return false }
    if attempts.first(in: head)?.lowerBound == 0 { return true }
    guard let said = whole.first(in: head), isHead(said, of: head) else { return false }
    return said.upperBound == text.count || isEnd(text, at: said.upperBound)
  }

  /// Without the quotes or brackets around a result, or around its first word.
  private func bare(_ text: Bytes) -> Bytes {
    var start = 0
    while start < text.count, [34, 39, 91, 40].contains(text[start]) { start += 1 }
    return text[start..<text.count]
  }

  /// "ValueError: …", "java.lang.NullPointerException at …".
  private func isNamed(_ text: Bytes) -> Bool {
    var end = 0
    while end < text.count, text[end].isLetter || text[end] == 46 || text[end] == 95 { end += 1 }
    let name = text[0..<end]
    let isOne = ["Error", "Exception"].contains { (ending: StaticString) in
      let start = name.count - ending.utf8CodeUnitCount
      return start > 0 && name[start..<name.count].spells(ending)
    }
    return isOne && (end == text.count || [58, 32, 10, 13].contains(text[end]))
  }

  /// "503 Service Unavailable", "HTTP/1.1 502 Bad Gateway", "status code: 500".
  private func isCode(_ text: Bytes) -> Bool {
    let pieces = Piece.all(text)
    var place = 0
    let lead: WordSet = ["http", "status", "code", "error", ":", "/", "="]
    var isLed = false
    while place < pieces.count, lead.contains(pieces[place].word) || pieces[place].digits == 1 {
      isLed = isLed || pieces[place].kind == .word
      place += 1
    }
    guard place < pieces.count, pieces[place].digits == 3, (400..<600).contains(pieces[place].value)
    else { return false }
    let rest = pieces[place].range.upperBound
    if rest == text.count { return isLed }
    let behind = text[rest..<text.count]
    guard let said = codes.first(in: behind) else { return false }
    return !(0..<said.lowerBound).contains { behind[$0].isLetter || behind[$0].isDigit }
  }

  /// Whether at most two words stand before: "The request", "Your payment".
  private func isHead(_ said: Range<Int>, of text: Bytes) -> Bool {
    let before = Piece.all(text[0..<said.lowerBound])
    return before.count <= 2 && before.allSatisfy { $0.kind == .word }
  }

  private func isEnd(_ text: Bytes, at place: Int) -> Bool {
    [
      UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: ":"), UInt8(ascii: ","),
      UInt8(ascii: ";"), UInt8(ascii: "\""), UInt8(ascii: "]"), 10,
    ].contains(text[place]) || text[place] >= 0x80
      || text[place] == 32 && place + 1 < text.count && [40, 45].contains(text[place + 1])
  }
}
