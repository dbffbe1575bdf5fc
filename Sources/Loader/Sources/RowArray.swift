import Corpus

/// Where the array of rows begins in a JSON file: at its top, or as a member of the whole.
struct RowArray {
  /// Behind the bracket that opens it; nil when the file is no array of rows.
  private(set) var begin: Int?
  /// Whether its name says that its rows are for a test.
  private(set) var isHeldOut = false
  /// How deep the rows stand.
  private(set) var depth = 1

  init(_ head: Bytes) {
    var skim = Skim(head)
    skim.blanks()
    if skim.byte == UInt8(ascii: "[") {
      skim.index += 1
      if !RowArray.isTurn(skim) { begin = skim.index }
    } else if skim.byte == UInt8(ascii: "{") {
      skim.index += 1
      depth = 2
      findMember(&skim)
    }
  }

  private mutating func findMember(_ skim: inout Skim) {
    while let key = skim.key() {
      guard skim.colon() else { return }
      if skim.byte == UInt8(ascii: "["), RowArray.names.contains(where: { key.spells($0) }) {
        var inside = skim
        inside.index += 1
        inside.blanks()
        let opensRow = inside.byte == UInt8(ascii: "{") || inside.byte == UInt8(ascii: "[")
        if opensRow && !RowArray.isTurn(inside) {
          begin = skim.index + 1
          isHeldOut = HeldOut.includes(key)
        }
        return
      }
      guard skim.value(), skim.comma() else { return }
    }
  }

  private static let names: [StaticString] = [
    "data", "rows", "examples", "conversations", "dialogues", "dialogs", "items", "records",
    "train", "test", "validation", "valid", "val", "eval", "evaluation", "dev", "samples",
    "instances",
  ]

  /// Whether what comes next is one turn of a conversation rather than a row.
  private static func isTurn(_ place: Skim) -> Bool {
    var skim = place
    skim.blanks()
    guard skim.byte == UInt8(ascii: "{") else { return false }
    skim.index += 1
    var speaks = false
    var says = false
    while let key = skim.key() {
      if key.spells("role") || key.spells("from") || key.spells("speaker") {
        speaks = true
      } else if key.spells("content") || key.spells("value") || key.spells("text")
        || key.spells("utterance") || key.spells("tool_calls")
      {
        says = true
      } else if key.count >= 2, key[key.count - 2..<key.count].spells("id") {
        return false
      }
      guard skim.colon(), skim.value(), skim.comma() else { break }
    }
    return speaks && says
  }
}
