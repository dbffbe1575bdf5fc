import Corpus

/// Which of the ways to keep rows in JSON a file has taken.
struct JSONSniff {
  let container: Container

  init(_ head: Bytes, isWhole: Bool, name: Container?) {
    container = JSONSniff.decide(head, isWhole, name)
  }

  /// Whether the bytes look like JSON at all. `[INST]` does not.
  static func isJSON(_ head: Bytes) -> Bool {
    var skim = Skim(head)
    skim.blanks()
    let opener = skim.byte
    guard opener == UInt8(ascii: "{") || opener == UInt8(ascii: "[") else { return false }
    skim.index += 1
    skim.blanks()
    switch skim.byte {
    case UInt8(ascii: "\""), UInt8(ascii: "}"), UInt8(ascii: "]"): return true
    case UInt8(ascii: "{"), UInt8(ascii: "["): return opener == UInt8(ascii: "[")
    default: return false
    }
  }

  private static func decide(_ head: Bytes, _ isWhole: Bool, _ name: Container?) -> Container {
    var skim = Skim(head)
    skim.blanks()
    let start = skim.index
    let opener = skim.byte
    let isLines = name == .jsonLines
    guard opener == UInt8(ascii: "{") || opener == UInt8(ascii: "[") else {
      return name == .jsonArray ? .jsonValues : .jsonLines
    }
    // The first value, where it ends within sight.
    if skim.value() {
      let isOneLine = !head[start..<skim.index].contains(UInt8(ascii: "\n"))
      let isAlone = skim.blanks() == nil && isWhole
      if !isAlone {
        // What follows an array of rows must not cost the rows.
        let isArray = opener == UInt8(ascii: "[") && !isLines && RowArray(head).begin != nil
        return isArray ? .jsonArray : isOneLine ? .jsonLines : .jsonValues
      }
      if isLines && isOneLine { return .jsonLines }
    } else if isLines || name == nil {
      if beginsAnewOnNextLine(head, after: start) || !hasLineEnd(head, after: start) {
        return .jsonLines
      }
    }
    return RowArray(head).begin == nil ? .jsonValues : .jsonArray
  }

  /// Whether the second line looks like a row of its own: then the first is broken.
  private static func beginsAnewOnNextLine(_ head: Bytes, after start: Int) -> Bool {
    var index = start
    while index < head.count, head[index] != UInt8(ascii: "\n") { index += 1 }
    let isMoreThanBracket = index > start + 2
    var skim = Skim(head)
    skim.index = min(index + 1, head.count)
    return isMoreThanBracket && skim.byte == head[start]
  }

  private static func hasLineEnd(_ head: Bytes, after start: Int) -> Bool {
    head[start..<head.count].contains(UInt8(ascii: "\n"))
  }
}
