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

  init(_ node: Node) throws(YAML.Fault) {
    let fields = try Fields(node, known: ["names", "begins", "holds", "lines"])
    names = try fields.required("names").strings()
    named = Phrases(names)
    heads = Phrases(try fields.texts("begins"))
    parts = try fields.texts("holds").map { Array($0.utf8) }
    lines = try fields.texts("lines").map { Array($0.utf8) }
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
