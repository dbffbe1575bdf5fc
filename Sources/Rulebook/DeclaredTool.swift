/// A tool as the notation declares it: `set_alarm(time, label: string) "Sets an alarm."`.
struct DeclaredTool {
  var name: String
  var says: String
  var parameters: [(name: String, kind: String)]

  /// The tools of a line, parted by commas and line breaks.
  static func list(_ text: String) -> [DeclaredTool] {
    var pieces: [String] = [""]
    var depth = 0
    var quoted = false
    for character in text {
      switch character {
      case "\"": quoted.toggle()
      case "(" where !quoted: depth += 1
      case ")" where !quoted: depth -= 1
      default: break
      }
      if (character == "," || character == "\n") && depth == 0 && !quoted {
        pieces.append("")
      } else {
        pieces[pieces.count - 1].append(character)
      }
    }
    return pieces.map(trim).filter { !$0.isEmpty }.map(DeclaredTool.init)
  }

  private init(_ text: String) {
    name = String(text.prefix { $0 != "(" && $0 != " " && $0 != "\"" })
    let rest = text.dropFirst(name.count)
    let inside = rest.first == "(" ? rest.dropFirst().prefix { $0 != ")" } : ""
    parameters = inside.split(separator: ",").map { parameter in
      let parts = parameter.split(separator: ":", maxSplits: 1).map { trim(String($0)) }
      return (parts[0], parts.count > 1 ? parts[1] : "string")
    }
    let quote = rest.split(separator: "\"", omittingEmptySubsequences: false)
    says = quote.count >= 3 ? String(quote[1]) : ""
  }

  /// The parameters as a JSON Schema.
  var schema: String {
    let members = parameters.map { "\"\($0.name)\": {\"type\": \"\($0.kind)\"}" }
    return "{\"type\": \"object\", \"properties\": {\(members.joined(separator: ", "))}}"
  }
}

private func trim(_ text: String) -> String {
  var rest = Substring(text)
  while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
  while rest.last?.isWhitespace == true { rest = rest.dropLast() }
  return String(rest)
}
