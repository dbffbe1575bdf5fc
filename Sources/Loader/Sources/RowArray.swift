import Corpus

/// Where the array of rows begins in a JSON file: at its top, or as a member of the whole or of what that
/// wraps; and the same of an object whose members are rows, each under its name.
struct RowArray {
  /// Behind the bracket that opens it; nil when the file is no array of rows.
  private(set) var begin: Int?
  /// Whether its name says that its rows are for a test.
  private(set) var isHeldOut = false
  /// How deep the rows stand.
  private(set) var depth = 1
  /// Whether the rows are members of an object.
  private(set) var areNamed = false

  init(_ head: Bytes) {
    var skim = Skim(head)
    skim.blanks()
    if skim.byte == UInt8(ascii: "[") {
      skim.index += 1
      if !RowArray.isTurn(skim) { begin = skim.index }
    } else if skim.byte == UInt8(ascii: "{") {
      skim.index += 1
      let inside = skim
      findMember(&skim, depth: 2)
      if begin == nil { findNamed(inside, depth: 1) }
    }
  }

  private mutating func findMember(_ skim: inout Skim, depth: Int) {
    while let key = skim.key() {
      guard skim.colon() else { return }
      let isNamed = RowArray.names.contains { key.spells($0) }
      if isNamed && depth == 2 && skim.byte == UInt8(ascii: "{") {
        findInside(skim)
        if begin != nil { return }
      }
      if isNamed && skim.byte == UInt8(ascii: "[") {
        var inside = skim
        inside.index += 1
        inside.blanks()
        let opensRow = inside.byte == UInt8(ascii: "{") || inside.byte == UInt8(ascii: "[")
        if opensRow && !RowArray.isTurn(inside) {
          begin = skim.index + 1
          self.depth = depth
          isHeldOut = HeldOut.includes(key)
        }
        return
      }
      guard skim.value(), skim.comma() else { return }
    }
  }

  /// Looks into an object that may wrap the rows.
  private mutating func findInside(_ place: Skim) {
    var inside = place
    inside.index += 1
    let first = inside
    findMember(&inside, depth: 3)
    if begin == nil { findNamed(first, depth: 2) }
  }

  /// Takes an object for rows under their names when its first member is one and says nothing else.
  private mutating func findNamed(_ place: Skim, depth: Int) {
    let table = FieldTable()
    var skim = place
    guard let name = skim.key(), table.field(name) == nil,
      !ShapeReader.wrappers.contains(where: { name.spells($0) }), skim.colon(),
      skim.byte == UInt8(ascii: "{")
    else { return }
    var inside = skim
    inside.index += 1
    guard RowArray.isRow(&inside, table) else { return }
    if skim.value(), skim.comma() {
      guard skim.key() != nil, skim.colon(), skim.byte == UInt8(ascii: "{") else { return }
    }
    begin = place.index
    self.depth = depth
    areNamed = true
  }

  /// Whether the members that come next are those of a row with an answer.
  private static func isRow(_ skim: inout Skim, _ table: borrowing FieldTable) -> Bool {
    var fields = FieldSet()
    while let key = skim.key() {
      if let field = table.field(key) { fields.insert(field) }
      guard skim.colon(), skim.value(), skim.comma() else { break }
    }
    guard let sign = Sign.all.first(where: { $0.fits(fields) }) else { return false }
    return sign.shape != .text && sign.shape != .prompt && sign.shape != .aside
  }

  static let names: [StaticString] = [
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
