import Corpus
package import YAML

extension Notation {
  /// The examples of a page's block.
  package static func examples(of node: Node) throws(YAML.Fault) -> [Notation] {
    let text = try node.string()
    do {
      return try examples(in: text)
    } catch {
      throw YAML.Fault(error.message, at: node.place(ofLine: error.line), in: node.source)
    }
  }

  /// The examples of a text, parted by `---`.
  package static func examples(in text: String) throws(Slip) -> [Notation] {
    var examples: [Notation] = []
    var lines: [Line] = []
    var times = 1
    func close(at number: Int) throws(Slip) {
      guard !lines.isEmpty else { throw Slip(line: number, message: "this example is empty") }
      for index in lines.indices { try lines[index].takeMarks() }
      var example = Notation(lines)
      example.times = times
      examples.append(example)
      lines = []
      times = 1
    }
    var rows = text.split(separator: "\n", omittingEmptySubsequences: false)
    while let last = rows.last, last.allSatisfy(\.isWhitespace) { rows.removeLast() }
    for (number, row) in rows.enumerated() {
      if row == "---" {
        try close(at: number)
      } else if row.first != " ", let line = try Line(row, number: number) {
        if line.part == .repeat {
          guard let count = Int(line.text), count > 0 else {
            throw Slip(line: number, message: "repeat: is followed by how often")
          }
          times = count
        } else {
          lines.append(line)
        }
      } else if lines.isEmpty {
        throw Slip(line: number, message: Notation.expectation(row))
      } else if row.first == " " || row.isEmpty {
        lines[lines.count - 1].text += "\n" + row.trimmed(2)
      } else {
        throw Slip(line: number, message: Notation.expectation(row))
      }
    }
    try close(at: max(0, rows.count - 1))
    return examples
  }

  private static func expectation(_ row: Substring) -> String {
    let known = Part.allCases.map(\.rawValue)
    let word = String(row.prefix { $0 != ":" && $0 != " " })
    let hint = Nearest.word(to: word, among: known).map { "; did you mean \"\($0):\"?" } ?? ""
    return "a part of an example is expected here (\(known.joined(separator: ", "))),"
      + " or a text's next line, indented\(hint)"
  }
}

extension Notation.Line {
  /// Reads `part (qualifier): text`; nil when the row begins with no part.
  fileprivate init?(_ row: Substring, number: Int) throws(Notation.Slip) {
    guard let colon = row.firstIndex(of: ":") else { return nil }
    var head = row[..<colon]
    var qualifier = ""
    if let open = head.firstIndex(of: "("), head.last == ")" {
      qualifier = String(head[head.index(after: open)...].dropLast())
      head = head[..<open].dropLast(while: { $0 == " " })
    }
    guard let part = Notation.Part(rawValue: String(head)) else { return nil }
    let allowed = part.qualifiers
    for word in qualifier.split(separator: " ") where !allowed.contains(String(word)) {
      throw Notation.Slip(
        line: number,
        message: "\"\(word)\" says nothing about \(part.rawValue)"
          + (allowed.isEmpty ? "" : "; there are \(allowed.joined(separator: ", "))"))
    }
    let text = row[row.index(after: colon)...]
    self.init(
      part, String(text.first == " " ? text.dropFirst() : text), qualifier: qualifier,
      number: number)
  }

  /// Takes the brackets out of the text and remembers what stood between them.
  fileprivate mutating func takeMarks() throws(Notation.Slip) {
    // Both brackets begin with the same byte, and few lines have one.
    guard text.utf8.contains(0xE2) else { return }
    var plain = ""
    var open: Int?
    var row = number
    for character in text {
      switch character {
      case "⟦":
        guard open == nil else { throw Notation.Slip(line: row, message: "⟦ stands within ⟦…⟧") }
        open = plain.utf8.count
      case "⟧":
        guard let start = open else { throw Notation.Slip(line: row, message: "⟧ without ⟦") }
        marks.append(start..<plain.utf8.count)
        open = nil
      default:
        if character == "\n" { row += 1 }
        plain.append(character)
      }
    }
    guard open == nil else { throw Notation.Slip(line: row, message: "⟦ without ⟧") }
    text = plain
  }
}

extension Notation.Part {
  /// What can be said in parentheses behind a part.
  var qualifiers: [String] {
    switch self {
    case .assistant, .chosen, .rejected: ["untrained"]
    case .user: ["image", "audio", "video", "file", "held-out"]
    case .result: ["error"]
    default: []
    }
  }
}

extension Substring {
  /// Without up to so many spaces at the beginning.
  fileprivate func trimmed(_ most: Int) -> Substring {
    var rest = self
    for _ in 0..<most where rest.first == " " { rest = rest.dropFirst() }
    return rest
  }

  fileprivate func dropLast(while holds: (Character) -> Bool) -> Substring {
    var rest = self
    while let last = rest.last, holds(last) { rest = rest.dropLast() }
    return rest
  }
}
