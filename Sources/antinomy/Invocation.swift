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
}
