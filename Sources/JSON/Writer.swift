/// Writes JSON text: members in the order in which they are given, indented by two spaces.
package struct Writer {
  package private(set) var text = ""
  private var depth = 0
  private var isFirst = true
  /// Inside this depth everything stays on one line.
  private var flatFrom = Int.max

  package init() {}

  package mutating func object(flat: Bool = false, _ members: (inout Writer) -> Void) {
    nested("{", "}", flat, members)
  }

  package mutating func array(flat: Bool = false, _ elements: (inout Writer) -> Void) {
    nested("[", "]", flat, elements)
  }

  /// Begins a member of an object; its value comes next.
  package mutating func key(_ name: String) {
    separate()
    quote(name)
    text += ": "
  }

  /// Writes a member of an object.
  package mutating func member(_ name: String, _ string: String) {
    key(name)
    value(string)
  }

  package mutating func member(_ name: String, _ number: Int) {
    key(name)
    value(number)
  }

  package mutating func member(_ name: String, _ number: Double) {
    key(name)
    value(number)
  }

  package mutating func member(_ name: String, _ flag: Bool) {
    key(name)
    value(flag)
  }

  package mutating func member(_ name: String, _ strings: [String]) {
    list(name, strings) { string, writer in writer.value(string) }
  }

  /// Writes a member that is an array, element by element.
  package mutating func list<Elements: Sequence>(
    _ name: String, flat: Bool = false, _ elements: Elements,
    _ write: (Elements.Element, inout Writer) -> Void
  ) {
    key(name)
    array(flat: flat) { writer in
      for element in elements {
        writer.element()
        write(element, &writer)
      }
    }
  }

  /// Begins an element of an array; its value comes next.
  package mutating func element() { separate() }

  package mutating func value(_ string: String) { quote(string) }
  package mutating func value(_ number: Int) { text += "\(number)" }
  package mutating func value(_ flag: Bool) { text += flag ? "true" : "false" }
  /// A value that is JSON text already.
  package mutating func written(_ json: String) { text += json }
  package mutating func null() { text += "null" }

  /// A number with at most four digits behind the point, the same on every machine.
  /// A number to the digits that are written of it.
  package static func rounded(_ number: Double) -> Double { (number * 10_000).rounded() / 10_000 }

  package mutating func value(_ number: Double) {
    let scaled = (number * 10_000).rounded()
    guard scaled.isFinite, abs(scaled) < 1e15 else { return null() }
    let units = Int(scaled)
    text += units < 0 ? "-" : ""
    text += "\(abs(units) / 10_000)"
    var digits = String(abs(units) % 10_000 + 10_000).dropFirst()
    while digits.last == "0" { digits = digits.dropLast() }
    if !digits.isEmpty { text += "." + digits }
  }

  private mutating func nested(
    _ open: String, _ close: String, _ flat: Bool, _ content: (inout Writer) -> Void
  ) {
    text += open
    depth += 1
    isFirst = true
    let outer = flatFrom
    if flat { flatFrom = min(flatFrom, depth) }
    content(&self)
    let isEmpty = isFirst
    let onOneLine = depth >= flatFrom
    depth -= 1
    flatFrom = outer
    if !isEmpty && !onOneLine { breakLine() }
    text += close
    isFirst = false
  }

  private mutating func separate() {
    if !isFirst { text += depth >= flatFrom ? ", " : "," }
    if depth < flatFrom { breakLine() }
    isFirst = false
  }

  private mutating func breakLine() {
    text += "\n" + String(repeating: "  ", count: depth)
  }

  private mutating func quote(_ string: String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
