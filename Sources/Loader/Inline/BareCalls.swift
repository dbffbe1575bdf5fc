import Corpus

// Calls that are a whole answer and written as a program: `[get_rate(base="USD"), get_time()]`, as
// ToolACE and Llama's templates have them. They count where every one is declared: anything else may be
// a list.
extension TagReader {
  /// Reads the calls of an answer; false when it is something else.
  func readBareCalls(_ whole: Text, into record: inout Record) -> Bool {
    let bytes = record.bytes(whole)
    let core = bytes.trimmed(0..<bytes.count)
    guard !record.tools.isEmpty, core.count > 4, bytes[core.lowerBound] == UInt8(ascii: "["),
      bytes.has(")]", at: core.upperBound - 2)
    else { return false }
    let first = record.calls.count
    var at = core.lowerBound + 1
    while at < core.upperBound - 1 {
      guard let open = record.bytes(whole).find(UInt8(ascii: "("), from: at),
        let close = BareCalls.close(of: record.bytes(whole), from: open)
      else { break }
      let name = whole.part(record.bytes(whole).trimmed(at..<open))
      guard record.isDeclared(name) else { break }
      let arguments = BareCalls.json(record.bytes(whole)[open + 1..<close])
      record.calls.append(
        Call(name: name, arguments: record.composed(arguments, at: whole.part(open + 1..<close))))
      at = record.bytes(whole).trimmed(close + 1..<core.upperBound).lowerBound
      if record.bytes(whole)[at] == UInt8(ascii: ",") { at += 1 }
    }
    if at >= core.upperBound - 1, record.calls.count > first { return true }
    record.calls.removeLast(record.calls.count - first)
    return false
  }
}

/// The arguments of a call that is written as a program.
enum BareCalls {
  /// Where a bracket closes, strings aside.
  static func close(of bytes: Bytes, from open: Int) -> Int? {
    var depth = 0
    for at in Places(bytes, from: open) {
      switch bytes[at] {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return at }
      default: break
      }
    }
    return nil
  }

  /// `a=1, b="x"` as the JSON object that it means.
  static func json(_ bytes: Bytes) -> [UInt8] {
    var json = [UInt8(ascii: "{")]
    var start = 0
    var equals: Int?
    var depth = 0
    func add(upTo end: Int) {
      guard let sign = equals else { return }
      let key = bytes.trimmed(start..<sign)
      let value = bytes.trimmed(sign + 1..<end)
      if json.count > 1 { json += ", ".utf8 }
      json.append(UInt8(ascii: "\""))
      json += bytes[key].buffer
      json += "\": ".utf8
      json += PythonLiteral.json(bytes[value])
    }
    for at in Places(bytes, from: 0) {
      switch bytes[at] {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "=") where depth == 0 && equals == nil: equals = at
      case UInt8(ascii: ",") where depth == 0:
        add(upTo: at)
        (start, equals) = (at + 1, nil)
      default: break
      }
    }
    add(upTo: bytes.count)
    json.append(UInt8(ascii: "}"))
    return json
  }

  /// The places of a text that stand in no string.
  private struct Places: Sequence, IteratorProtocol {
    private let bytes: Bytes
    private var at: Int
    private var quote: UInt8?

    init(_ bytes: Bytes, from start: Int) {
      self.bytes = bytes
      at = start
    }

    mutating func next() -> Int? {
      while at < bytes.count {
        let byte = bytes[at]
        at += 1
        if let mark = quote {
          if byte == UInt8(ascii: "\\") {
            at += 1
          } else if byte == mark {
            quote = nil
          }
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          quote = byte
        } else {
          return at - 1
        }
      }
      return nil
    }
  }
}

extension Record {
  /// Whether a tool of this name is declared.
  func isDeclared(_ name: Text) -> Bool {
    !name.isEmpty
      && tools.contains { tool in
        tool.name.count == name.count && bytes(tool.name).begins(with: bytes(name))
      }
  }

  /// Bytes of our own as a text that stands for a place.
  mutating func composed(_ bytes: [UInt8], at place: Text) -> Text {
    bytes.withUnsafeBufferPointer {
      keep(Bytes($0), source: Int(place.source) + Int(place.skip), coding: .composed)
    }
  }
}
