import Corpus
import JSON

// Declared tools, as each format writes them.
extension ShapeReader {
  /// Appends the tools of the row, if it declares any.
  mutating func declaredTools(_ record: inout Record) {
    if let value = value(.tools) { declared(value, &record) }
    if let value = value(.functions) { declared(value, &record) }
  }

  /// Reads tools and remembers where a text that should be JSON is none.
  private mutating func declared(_ value: Int, _ record: inout Record) {
    tools(value, &record)
    guard proseTools == nil, page.written == nil, page.nodes.kind(value) == .string,
      let whole = record.tools.last?.description, !whole.isEmpty
    else { return }
    if Int(whole.source) == page.source(Int(page.nodes[value].start)) { proseTools = whole }
  }

  /// Appends the tools of a value: a list, one tool, or either of them as JSON in a string. A string
  /// that is no JSON is kept as the description of a tool without a name.
  mutating func tools(_ value: Int, _ record: inout Record) {
    switch page.nodes.kind(value) {
    case .array:
      for element in page.nodes.elements(of: value) { tools(element, &record) }
    case .object: tool(value, &record)
    case .string:
      let isJSON = readInner(value, &record) { reader, record in reader.tools(0, &record) }
      if isJSON { return }
      let whole = text(value, &record)
      let written = record.bytes(whole)
      // An empty cell, as Python and JSON write it.
      let isEmpty = written.firstMark == nil || written.spells("None") || written.spells("null")
      if !isEmpty { record.tools.append(Tool(name: .none, description: whole)) }
    default: break
    }
  }

  private mutating func tool(_ object: Int, _ record: inout Record) {
    var tool = Tool(name: .none)
    var type = Text.none
    let before = record.tools.count
    gather(object, into: &tool, &type, &record)
    if record.tools.count > before && tool.name.isEmpty { return }
    // A built-in tool, such as a code interpreter, has nothing but its type.
    if tool.name.isEmpty { tool.name = type }
    if !tool.name.isEmpty || !tool.description.isEmpty { record.tools.append(tool) }
  }

  private mutating func gather(
    _ object: Int, into tool: inout Tool, _ type: inout Text, _ record: inout Record
  ) {
    for (key, value) in page.nodes.members(of: object) {
      switch table.field(page.nodes.bytes(key)) {
      case .name: tool.name = text(value, &record)
      case .description: tool.description = text(value, &record)
      case .parameters, .inputSchema, .arguments:
        if page.nodes.bytes(key).spells("input_schema") { dialect = dialect ?? .anthropic }
        tool.parameters = text(page.nodes.value("json", of: value) ?? value, &record)
      case .type:
        if !page.nodes.bytes(value).spells("function") { type = text(value, &record) }
      case .function, .toolSpec:
        if page.nodes.kind(value) == .object {
          gather(value, into: &tool, &type, &record)
        } else {
          tool.name = text(value, &record)
        }
      case .functionDeclarations: tools(value, &record)
      default: break
      }
    }
  }
}
