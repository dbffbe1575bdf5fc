import Corpus

/// Calls as MOSS writes them: `Search("…"), Calculator("…")`, or `None`.
enum Command {
  /// Appends the calls of a line; false when it does not read as calls.
  static func read(_ text: Text, into record: inout Record) -> Bool {
    let bytes = record.bytes(text)
    if bytes.isEmpty || bytes.spells(caseless: "none") || bytes.begins(with: "None ") {
      return true
    }
    let first = record.calls.count
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      if byte <= 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") {
        at += 1
        continue
      }
      guard let open = bytes.find(UInt8(ascii: "("), from: at), open > at, open - at <= 64,
        let close = closing(bytes, from: open + 1)
      else {
        record.calls.removeLast(record.calls.count - first)
        return false
      }
      let arguments = bytes.trimmed(open + 1..<close)
      record.calls.append(
        Call(name: text.part(name(bytes, at..<open)), arguments: text.part(arguments)))
      at = close + 1
    }
    return true
  }

  /// The name before a bracket, without what a model wrote behind the call before it: "= 0, Solve".
  private static func name(_ bytes: Bytes, _ range: Range<Int>) -> Range<Int> {
    let whole = bytes.trimmed(range)
    guard let comma = whole.last(where: { bytes[$0] == UInt8(ascii: ",") }) else { return whole }
    return bytes.trimmed(comma + 1..<whole.upperBound)
  }

  /// Where the bracket closes, strings aside.
  private static func closing(_ bytes: Bytes, from start: Int) -> Int? {
    var at = start
    var depth = 0
    var isQuoted = false
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\\"), isQuoted {
        at += 1
      } else if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if !isQuoted, byte == UInt8(ascii: "(") {
        depth += 1
      } else if !isQuoted, byte == UInt8(ascii: ")") {
        if depth == 0 { return at }
        depth -= 1
      }
      at += 1
    }
    return nil
  }
}
