import Corpus
import YAML

/// A form that a system text may demand of answers, and what every text in this form has.
struct Form: Sendable {
  /// What it is called; the first is for reports.
  let names: [String]
  let named: Phrases
  /// What it begins with: words, or marks.
  private let heads: Phrases
  /// What stands somewhere in it.
  private let parts: [[UInt8]]
  /// What a line of it begins with.
  private let lines: [[UInt8]]
  /// What it ends with where it begins with the other: a text that is read by programs.
  private let pairs: [(opens: UInt8, closes: UInt8)]

  init(_ node: Node) throws(YAML.Fault) {
    let fields = try Fields(node, known: ["names", "begins", "holds", "lines", "pairs"])
    names = try fields.required("names").strings()
    named = Phrases(names)
    heads = Phrases(try fields.texts("begins"))
    parts = try fields.texts("holds").map { Array($0.utf8) }
    lines = try fields.texts("lines").map { Array($0.utf8) }
    pairs = try fields.texts("pairs").compactMap { pair in
      let bytes = Array(pair.utf8)
      return bytes.count == 2 ? (bytes[0], bytes[1]) : nil
    }
  }

  /// Whether a text has nothing of this form.
  func isMissed(by answer: Bytes) -> Bool {
    let core = answer[answer.trimmed]
    var start = 0
    while start < core.count, Form.wraps.contains(core[start]) { start += 1 }
    if heads.first(in: core[start..<core.count])?.lowerBound == 0 { return false }
    if parts.contains(where: { core.first(of: $0) != nil }) { return false }
    return !core.hasLine(beginningWith: lines)
  }

  /// Whether a text begins in this form and does not end in it: it is torn off, or goes on in words.
  func isTorn(_ answer: Bytes) -> Bool {
    let core = answer[answer.trimmed]
    guard core.count > 2, let pair = pairs.first(where: { $0.opens == core[0] }) else {
      return false
    }
    // "[your name]" is no list.
    var next = 1
    while next < core.count - 1, core[next] <= 32 { next += 1 }
    return Form.insides.contains(core[next]) && core[core.count - 1] != pair.closes
  }

  /// What stands first inside of what programs read.
  private static let insides: [UInt8] = Array("\"{[}]".utf8)

  /// Marks around a word that say nothing: quotation marks, stress.
  private static let wraps: [UInt8] = Array("\"'*_".utf8)
}

extension Bytes {
  /// Whether a line begins with one of some texts, white space aside.
  func hasLine(beginningWith heads: [[UInt8]]) -> Bool {
    var index = 0
    while index < count {
      while index < count, self[index] <= 32 { index += 1 }
      let rest = self[index..<count]
      let isHead = heads.contains { head in
        head.count <= rest.count && head.indices.allSatisfy { rest[$0] == head[$0] }
      }
      if isHead { return true }
      while index < count, self[index] != 10 { index += 1 }
    }
    return false
  }
}
