import Corpus
import JSON

/// What a row of unknown shape looks like: its texts and its lists of things said, each with the keys
/// on the way to it. From a few of them a mapping can be proposed.
package struct Likeness: Sendable, Equatable {
  /// The texts, under their paths, in the order of the row.
  private(set) var texts: [Member] = []
  /// The lists of objects, under their paths: the texts of each element.
  private(set) var lists: [List] = []

  struct Member: Sendable, Equatable {
    let path: String
    let text: String
  }

  struct List: Sendable, Equatable {
    let path: String
    var elements: [[Member]]
  }

  /// How deep it looks, and how much of a text or a list it keeps.
  private static let (deepest, longest, most) = (4, 400, 24)

  init(_ nodes: Nodes) {
    guard nodes.count > 0, nodes.kind(0) == .object else { return }
    look(0, "", nodes, depth: 1)
  }

  private mutating func look(_ object: Int, _ prefix: String, _ nodes: Nodes, depth: Int) {
    for (key, value) in nodes.members(of: object) {
      let path = prefix + nodes.bytes(key).meaning
      switch nodes.kind(value) {
      case .string: texts.append(Member(path: path, text: Likeness.text(value, nodes)))
      case .object where depth < Likeness.deepest: look(value, path + ".", nodes, depth: depth + 1)
      case .array:
        let elements = nodes.elements(of: value).prefix(Likeness.most).map { element in
          nodes.members(of: element).compactMap { member -> Member? in
            guard nodes.kind(member.value) == .string else { return nil }
            return Member(
              path: nodes.bytes(member.key).meaning, text: Likeness.text(member.value, nodes))
          }
        }
        if elements.contains(where: { $0.count > 1 }) {
          lists.append(List(path: path, elements: elements))
        }
      default: break
      }
    }
  }

  /// The beginning of a string; one that can't be decoded as it is written.
  private static func text(_ value: Int, _ nodes: Nodes) -> String {
    let written = nodes.bytes(value)
    let beginning = written[0..<min(written.count, longest)].string
    guard beginning.contains("\\"), written.count <= longest else { return beginning }
    let padded =
      [UInt8(ascii: "\"")] + Array(written.buffer) + [UInt8(ascii: "\"")]
      + [UInt8](repeating: 0, count: 64)
    return padded.withUnsafeBufferPointer { buffer in
      var tape = Tape()
      guard (try? tape.read(Bytes(buffer)[0..<written.count + 2])) != nil else { return beginning }
      return tape.string(0) ?? beginning
    }
  }

  /// The paths of all that it has.
  package var paths: [String] { texts.map(\.path) + lists.map { $0.path + "[]" } }
}
