/// What was asked for: a command, its flags' values and the rest.
struct Invocation {
  let verb: Verb
  let operands: [String]
  private let values: [String: [String]]

  init(_ verb: Verb, operands: [String] = [], values: [String: [String]] = [:]) {
    self.verb = verb
    self.operands = operands
    self.values = values
  }

  /// The same with one other operand.
  func of(_ operand: String) -> Invocation { of([operand]) }

  /// The same with other operands.
  func of(_ operands: [String]) -> Invocation {
    Invocation(verb, operands: operands, values: values)
  }

  /// Whether a switch was given.
  func has(_ flag: Flag) -> Bool { values[flag.name] != nil }

  /// The value of a flag; of several, the last.
  func value(_ flag: Flag) -> String? { values[flag.name]?.last }

  /// All values of a flag that may be repeated.
  func all(_ flag: Flag) -> [String] { values[flag.name] ?? [] }

  /// The value of a flag that takes a part of one.
  func fraction(_ flag: Flag) -> Double? { value(flag).flatMap { Double($0) } }

  /// The value of a flag that takes a number; the parser has seen to it that it is one.
  func count(_ flag: Flag) -> Int? { value(flag).flatMap { Int($0) } }

  /// What another command must be given to read the same with the same pages, as a shell takes it.
  var source: String {
    let flags = [Flag.config, .rules].flatMap { flag in
      all(flag).flatMap { ["--\(flag.name)", $0] }
    }
    return (flags + operands).map(Invocation.quoted).joined(separator: " ")
  }

  /// A word in quotes where a shell would take it for something else.
  private static func quoted(_ word: String) -> String {
    let isPlain = word.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || "0123456789/._-+,:=@%".unicodeScalars.contains($0)
    }
    return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: #"'\''"#) + "'"
  }
}
