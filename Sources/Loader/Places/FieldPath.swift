import Corpus
import JSON

/// The way from a row of JSON to one of its values, such as `messages[2].content`.
struct FieldPath {
  private(set) var text = ""

  /// Two ways, one behind the other.
  static func joined(_ way: String, _ further: String) -> String {
    further.isEmpty || further.hasPrefix("[") ? way + further : "\(way).\(further)"
  }

  /// The way within a text, where it holds JSON; none where it does not.
  init(inside written: Bytes, _ coding: Text.Coding, isQuoted: Bool, offset: Int) {
    guard let mark = written.firstMark, mark == UInt8(ascii: "{") || mark == UInt8(ascii: "[")
    else {
      return
    }
    let unwound = Unwound(written, coding: coding, isQuoted: isQuoted, enough: written.count)
    guard let meant = unwound.origins.firstIndex(where: { $0 >= offset }) else { return }
    let padded = unwound.bytes + [UInt8](repeating: 0, count: 64)
    padded.withUnsafeBufferPointer { buffer in
      text = FieldPath(Bytes(buffer)[0..<unwound.bytes.count], offset: meant).text
    }
  }

  /// Finds the value of a JSON row that holds the byte at an offset.
  init(_ row: Bytes, offset: Int) {
    var tape = Tape()
    guard (try? tape.read(row)) != nil else { return }
    descend(tape.view, 0, offset)
  }

  private mutating func descend(_ nodes: Nodes, _ index: Int, _ offset: Int) {
    switch nodes.kind(index) {
    case .object:
      for (key, value) in nodes.members(of: index) where holds(nodes, value, offset) {
        add(name: nodes.bytes(key).meaning)
        descend(nodes, value, offset)
        return
      }
    case .array:
      for (place, element) in nodes.elements(of: index).enumerated()
      where holds(nodes, element, offset) {
        text += "[\(place)]"
        descend(nodes, element, offset)
        return
      }
    case .string:
      inside(nodes.bytes(index), offset - Int(nodes[index].start))
    default: break
    }
  }

  private func holds(_ nodes: Nodes, _ index: Int, _ offset: Int) -> Bool {
    let range = nodes[index].range
    return range.lowerBound <= offset && offset < max(range.upperBound, range.lowerBound + 1)
  }

  /// Goes on in a string that holds JSON of its own.
  private mutating func inside(_ written: Bytes, _ offset: Int) {
    guard text.utf8.count < 1_000 else { return }
    let inner = FieldPath(inside: written, .json, isQuoted: false, offset: offset)
    text = FieldPath.joined(text, inner.text)
  }

  private mutating func add(name: String) {
    let isPlain = name.utf8.allSatisfy { byte in
      (byte | 0x20 >= 97 && byte | 0x20 <= 122) || (byte >= 48 && byte <= 57) || byte == 95
        || byte == 45
    }
    if isPlain && !name.isEmpty {
      text += text.isEmpty ? name : ".\(name)"
    } else {
      text += "[\"\(name)\"]"
    }
  }
}
