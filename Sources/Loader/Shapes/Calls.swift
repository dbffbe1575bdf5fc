import Corpus
import JSON

// Calls of tools, as each format writes them: a name and arguments, somewhere.
extension ShapeReader {
  /// Appends the calls of a value: a list, one call, or either of them as JSON in a string. A
  /// string that is no JSON is kept as the arguments of a call without a name.
  mutating func calls(_ value: Int, _ record: inout Record) {
    switch page.nodes.kind(value) {
    case .array:
      for element in page.nodes.elements(of: value) { calls(element, &record) }
    case .object: call(value, &record)
    case .string:
      let isJSON = readInner(value, &record) { reader, record in reader.calls(0, &record) }
      if isJSON { return }
      let whole = text(value, &record)
      if !whole.isEmpty { record.calls.append(Call(name: .none, arguments: whole)) }
    default: break
    }
  }

  /// Appends one call; what stands under `function` is taken as the call's own.
  mutating func call(_ object: Int, _ record: inout Record) {
    guard page.nodes.kind(object) == .object else {
      if page.nodes.kind(object) == .string { calls(object, &record) }
      return
    }
    var call = Call(name: .none, arguments: .none)
    gather(object, into: &call, &record)
    record.calls.append(call)
  }

  private mutating func gather(_ object: Int, into call: inout Call, _ record: inout Record) {
    for (key, value) in page.nodes.members(of: object) {
      switch table.field(page.nodes.bytes(key)) {
      case .name: call.name = text(value, &record)
      case .arguments, .args, .input, .parameters: call.arguments = text(value, &record)
      case .id, .toolUseID: call.id = text(value, &record)
      case .function:
        if page.nodes.kind(value) == .object {
          gather(value, into: &call, &record)
        } else {
          call.name = text(value, &record)
        }
      default: break
      }
    }
  }
}
