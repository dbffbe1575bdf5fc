import Corpus
import JSON

// What a row allows: `"_antinomy": {"allow": ["rule"], "reason": "…"}`. It belongs to no shape and is
// never part of an example.
extension ShapeReader {
  /// Reads what stands under the key, which may be JSON in a string.
  mutating func allowance(at value: Int, _ record: inout Record) -> Allowance {
    var allowance = Allowance()
    allowance.text = text(value, &record)
    if page.nodes.kind(value) == .object {
      members(of: value, into: &allowance, &record)
    } else {
      let isJSON = readInner(value, &record) { reader, record in
        reader.members(of: 0, into: &allowance, &record)
      }
      if !isJSON {
        allowance.complaint = #"It must be an object: {"allow": ["RULE"], "reason": "WHY"}."#
      }
    }
    if record.bytes(allowance.reason).isBlank { allowance.reason = .none }
    return allowance
  }

  private mutating func members(
    of object: Int, into allowance: inout Allowance, _ record: inout Record
  ) {
    for (key, value) in page.nodes.members(of: object) {
      if page.nodes.means(key, "allow"), page.nodes.kind(value) == .array {
        for element in page.nodes.elements(of: value) {
          allowance.rules.append(.init(name: text(element, &record)))
        }
      } else if page.nodes.means(key, "allow"), page.nodes.kind(value) == .string {
        allowance.rules.append(.init(name: text(value, &record)))
      } else if page.nodes.means(key, "reason"), page.nodes.kind(value) == .string {
        allowance.reason = text(value, &record)
      } else {
        allowance.complaint = "Only \"allow\", a list of rules, and \"reason\", a text, are known."
      }
    }
    if allowance.rules.isEmpty { allowance.complaint = "It allows no rule." }
  }
}

extension Allowance {
  /// Takes from a log of one row what the row allows.
  mutating func sift(_ log: inout Log, _ record: borrowing Record) {
    guard isInForce else { return }
    for index in rules.indices {
      let name = record.string(rules[index].name)
      guard let kind = Trouble.Kind(rawValue: name), log.counts[kind] != nil else { continue }
      log.forget(kind)
      rules[index].isUsed = true
    }
  }
}
