import Corpus
import JSON

// Tools that a system text declares without a tag: Glaive writes their JSON behind a sentence, ToolACE a
// list of them in the middle of one, ToolBench prints them as Python does. They stay in the text, too.
extension TagReader {
  /// Reads the declarations among what a system text says; none where another one stands already.
  mutating func readBareTools(_ whole: Text, into record: inout Record) {
    let bytes = record.bytes(whole)
    guard record.tools.isEmpty, bytes.find("parameters") != nil else { return }
    var at = 0
    var tries = 0
    while tries < TagReader.mostTries, let open = record.bytes(whole).findBracket(from: at) {
      at = open + 1
      guard let end = BareValue.end(of: record.bytes(whole), from: open) else { continue }
      tries += 1
      if readTools(whole.part(open..<end), into: &record) { at = end }
    }
  }

  /// A text that holds more values that may be tools than this is about something else.
  private static var mostTries: Int { 256 }
}

/// A JSON value, or one as Python prints it, in the middle of a text.
enum BareValue {
  /// Behind the value that begins at a bracket; nil where it is not one of objects, or does not end.
  static func end(of bytes: Bytes, from open: Int) -> Int? {
    guard begins(bytes, at: open) else { return nil }
    var depth = 0
    var quote: UInt8?
    var at = open
    while at < bytes.count {
      let byte = bytes[at]
      if let mark = quote {
        if byte == UInt8(ascii: "\\") {
          at += 1
        } else if byte == mark {
          quote = nil
        }
      } else {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
          depth -= 1
          if depth == 0 { return at + 1 }
        default: break
        }
      }
      at += 1
    }
    return nil
  }

  /// Whether an object with a key in quotes begins here, or a list of such.
  private static func begins(_ bytes: Bytes, at open: Int) -> Bool {
    var at = open
    var isObject = false
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "["): if isObject { return false }
      case UInt8(ascii: "{"):
        if isObject { return false }
        isObject = true
      case UInt8(ascii: "\""), UInt8(ascii: "'"): return isObject
      case let byte where byte.isBlank: break
      default: return false
      }
      at += 1
    }
    return false
  }
}
