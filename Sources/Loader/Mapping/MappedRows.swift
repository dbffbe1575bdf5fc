import Corpus
import JSON

// Reading rows by a declared mapping.
extension ShapeReader {
  /// Reads what follows by a mapping, or by detection where there is none.
  mutating func adopt(_ companions: Companions?) {
    services = companions?.services ?? []
    mask = companions?.mask
    let key = companions?.allowanceKey ?? Allowance.usualKey
    guard mapping != companions?.mapping || key != allowanceKey else { return }
    mapping = companions?.mapping
    allowanceKey = key
    table = FieldTable()
    if key != Allowance.usualKey {
      table.forget(.allowance)
      table.add(key, .allowance)
    }
    for entry in mapping?.turnKeys ?? [] {
      for other in entry.field.alternatives { table.forget(other) }
      table.add(entry.path[0], entry.field)
    }
    let names = mapping?.roles ?? []
    roles = names.isEmpty ? nil : RoleNames(names.map { ($0.name, $0.speaker) })
    forgetSigns()
  }

  /// Finds the declared fields of a row.
  mutating func survey(by mapping: Mapping) {
    fields = FieldSet()
    for entry in mapping.entries {
      guard let value = find(entry.path), page.nodes.kind(value) != .null else { continue }
      found(entry.field, at: value)
    }
  }

  /// The value at the end of a path; a key may have dots of its own.
  private func find(_ path: [String]) -> Int? {
    var place = 0
    for (depth, key) in path.enumerated() {
      if page.nodes.kind(place) == .array, let index = Int(key) {
        var elements = page.nodes.elements(of: place).makeIterator()
        for _ in 0..<index { _ = elements.next() }
        guard let element = elements.next() else { return nil }
        place = element
      } else if let value = member(key, of: place) {
        place = value
      } else {
        return depth == 0 && path.count > 1 ? member(path.joined(separator: "."), of: 0) : nil
      }
    }
    return place
  }

  func member(_ key: String, of object: Int) -> Int? {
    for (name, value) in page.nodes.members(of: object)
    where page.nodes.bytes(name).withMeaning({ $0.buffer.elementsEqual(key.utf8) }) {
      return value
    }
    return nil
  }

  /// Gives every turn the weight that the mapping says.
  func weigh(by mapping: Mapping, _ record: inout Record) {
    guard let trained = mapping.trained else { return }
    for index in record.turns.indices {
      let role = record.turns[index].role
      if !trained.contains(role) {
        record.turns[index].weight = 0
      } else if role != .assistant && !record.examples.contains(where: { $0.arm != .plain }) {
        record.turns[index].weight = 1
      }
    }
  }

  /// What to say of a row that has none of the declared fields.
  func describeMissing(_ mapping: Mapping) -> String {
    let wanted = mapping.entries.map { $0.path.joined(separator: ".") }.joined(separator: ", ")
    let keys = page.nodes.members(of: 0).prefix(8).map { page.nodes.bytes($0.key).meaning }
    return "\(mapping.origin.because), but of the fields \(wanted) the row has too few; "
      + (keys.isEmpty ? "it has none at all" : "it has \(keys.joined(separator: ", "))")
  }
}

extension Field {
  /// The fields of a turn that say the same thing.
  var alternatives: [Field] {
    switch self {
    case .role: [.role, .from, .speaker]
    case .content: [.content, .value, .text, .parts, .utterance]
    default: [self]
    }
  }
}
