import Foundation

/// As much of JSON Schema as the schemas in docs/ use. A keyword that it does not know is a complaint,
/// so that no schema says more than is checked.
struct Schema {
  private let root: [String: Any]

  init(_ path: String) throws {
    let bytes = try Data(contentsOf: Program.root.appendingPathComponent(path))
    root = try JSONSerialization.jsonObject(with: bytes) as? [String: Any] ?? [:]
  }

  /// What is wrong with a document; empty where nothing is.
  func complaints(about text: String) throws -> [String] {
    complaints(try JSONSerialization.jsonObject(with: Data(text.utf8)), root, "")
  }

  private func complaints(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
    schema.flatMap { keyword, wanted -> [String] in
      holds(value, keyword, wanted, schema, place) ? [] : ["\(place): \(keyword) \(wanted)"]
    }
      + children(value, schema).flatMap { child, wanted, name in
        complaints(child, wanted, "\(place)/\(name)")
      }
  }

  private func holds(
    _ value: Any, _ keyword: String, _ wanted: Any, _ schema: [String: Any], _ place: String
  ) -> Bool {
    switch keyword {
    case "$schema", "$defs", "title", "properties", "items", "additionalProperties", "$ref":
      return true
    case "type":
      switch wanted as? String {
      case "object": return value is [String: Any]
      case "array": return value is [Any]
      case "string": return value is String
      case "number": return value is NSNumber
      case "boolean": return value is Bool
      case "integer":
        return (value as? NSNumber).map { $0.doubleValue == $0.doubleValue.rounded() } ?? false
      default: return false
      }
    case "required":
      let object = value as? [String: Any] ?? [:]
      return (wanted as? [String] ?? []).allSatisfy { object[$0] != nil }
    case "enum": return (wanted as? [String])?.contains { $0 == value as? String } ?? false
    case "const": return (wanted as? NSNumber) == (value as? NSNumber)
    case "pattern":
      return (value as? String)?.range(of: wanted as? String ?? "", options: .regularExpression)
        != nil
    case "minimum":
      return (value as? NSNumber)?.doubleValue ?? 0 >= (wanted as? NSNumber)?.doubleValue
        ?? .infinity
    case "maximum":
      return (value as? NSNumber)?.doubleValue ?? 0 <= (wanted as? NSNumber)?.doubleValue ?? -1
    default: return false
    }
  }

  /// The parts of a value, each with its schema. A member that no schema names is a complaint too: what
  /// is printed shall be documented.
  private func children(
    _ value: Any, _ schema: [String: Any]
  ) -> [(Any, [String: Any], String)] {
    if let name = (schema["$ref"] as? String)?.split(separator: "/").last {
      let found = (root["$defs"] as? [String: Any])?[String(name)] as? [String: Any]
      return [(value, found ?? ["unknown": name], "")]
    }
    if let object = value as? [String: Any] {
      let known = schema["properties"] as? [String: Any] ?? [:]
      return object.map { key, member in
        let wanted = known[key] ?? schema["additionalProperties"]
        return (member, wanted as? [String: Any] ?? ["undocumented": true], key)
      }
    }
    if let array = value as? [Any], let items = schema["items"] as? [String: Any] {
      return array.enumerated().map { ($1, items, "\($0)") }
    }
    return []
  }
}
