import Corpus
import JSON

/// Arguments that are written as tags, each on lines of its own, as Qwen's coder writes them:
/// `<parameter=room>`, the value, `</parameter>`.
enum Parameters {
  /// The JSON object that they mean; a value that is no JSON is a text.
  static func json(_ bytes: Bytes) -> [UInt8] {
    let open: StaticString = "<parameter="
    var json = [UInt8(ascii: "{")]
    var at = bytes.find(open)
    while let place = at {
      let name = place + open.length
      guard let end = bytes.find(UInt8(ascii: ">"), from: name) else { break }
      let close = bytes.find("</parameter>", from: end) ?? bytes.count
      let value = bytes[bytes.trimmed(end + 1..<close)]
      if json.count > 1 { json += ", ".utf8 }
      json += quoted(bytes[name..<end]) + Array(": ".utf8) + meant(value)
      at = bytes.find(open, from: close)
    }
    return json + [UInt8(ascii: "}")]
  }

  private static func quoted(_ bytes: Bytes) -> [UInt8] {
    var writer = Writer()
    writer.value(bytes.string)
    return Array(writer.text.utf8)
  }

  private static func meant(_ value: Bytes) -> [UInt8] {
    let isLiteral = ["true", "false", "null"].contains { value.string == $0 }
    let isBracketed =
      value.firstMark == UInt8(ascii: "{") || value.firstMark == UInt8(ascii: "[")
    if isLiteral || isBracketed || Number.isWellFormed(value) { return Array(value.buffer) }
    return quoted(value)
  }
}

extension TagReader {
  /// Several functions within one tag.
  func readFunctions(_ whole: Text, into record: inout Record) -> Bool {
    let open: StaticString = "<function="
    let first = record.calls.count
    var at = record.bytes(whole).find(open)
    while let place = at {
      let bytes = record.bytes(whole)
      let start = place + open.length
      let end = bytes.find("</function>", from: start) ?? bytes.count
      guard readFunction(whole.part(bytes.trimmed(start..<end)), into: &record) else { break }
      at = record.bytes(whole).find(open, from: end)
    }
    return record.calls.count > first
  }

  /// DeepSeek's calls: a name, or a kind and a name, before the arguments, which may stand in a fence.
  func readDeepSeekCall(_ inside: Text, into record: inout Record) -> Bool {
    let mark: StaticString = "<｜tool▁sep｜>"
    let bytes = record.bytes(inside)
    guard let parted = bytes.find(mark) else { return false }
    let behind = parted + mark.length
    var name = bytes.trimmed(0..<parted)
    var arguments = bytes.trimmed(behind..<bytes.count)
    if let fence = bytes.find("```json", from: behind) {
      name = bytes.trimmed(behind..<fence)
      let start = fence + ("```json" as StaticString).length
      arguments = bytes.trimmed(start..<(bytes.find("```", from: start) ?? bytes.count))
    }
    record.calls.append(Call(name: inside.part(name), arguments: inside.part(arguments)))
    return true
  }
}
