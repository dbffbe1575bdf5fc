/// Something the program can do.
struct Command: Sendable {
  let verb: Verb
  /// What it is given beside flags, as help writes it; empty for nothing.
  let operands: String
  /// One line of what it does.
  let says: String
  /// What else a newcomer wants to know; empty for nothing.
  let about: String
  let run: @Sendable (Invocation, Console) throws -> Exit

  init(
    _ verb: Verb, _ operands: String, _ says: String, about: String = "",
    run: @escaping @Sendable (Invocation, Console) throws -> Exit
  ) {
    self.verb = verb
    self.operands = operands
    self.says = says
    self.about = about
    self.run = run
  }

  /// The command that lists what it may be given first; nil where that is a path, or nothing.
  var listing: Verb? {
    if operands == "[TOPIC]" { return .topics }
    return ["RULE", "FINDING"].contains { operands.hasPrefix($0) } ? .rules : nil
  }

  /// The flags that it takes.
  var flags: [Flag] { Flag.all.filter { $0.belongs(to: verb) } }

  /// The command that answers to a name, if it works.
  static func of(_ verb: Verb) -> Command? { all.first { $0.verb == verb } }
}
