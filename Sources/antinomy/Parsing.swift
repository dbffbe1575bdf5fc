import Corpus
import Disk

extension Invocation {
  /// Reads the arguments; throws a sentence when they make no sense.
  init(parsing arguments: [String]) throws(Misuse) {
    var words: [String] = []
    var given: [(flag: Flag, value: String)] = []
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--" {
        words += rest
        break
      } else if argument.hasPrefix("--") {
        given.append(try Invocation.long(argument.dropFirst(2), &rest))
      } else if argument.hasPrefix("-") && argument != "-" {
        try Invocation.short(argument.dropFirst(), &rest, &given)
      } else {
        words.append(argument)
      }
    }
    if given.contains(where: { $0.flag.name == Flag.help.name }) {
      self.init(.help, operands: words)
      return
    }
    if given.contains(where: { $0.flag.name == Flag.version.name }) {
      self.init(.version)
      return
    }
    let verb = try Invocation.verb(&words)
    for (flag, value) in given {
      // Flags of one name take a value each, or none does; what it may be, the command says.
      let meant = Flag.all.first { $0.name == flag.name && $0.belongs(to: verb) }
      guard let meant else {
        throw Misuse(
          "'antinomy \(verb.rawValue)' takes no --\(flag.name)",
          advice: "'antinomy help \(verb.rawValue)' lists what it takes")
      }
      try meant.check(value)
    }
    self.init(
      verb, operands: words,
      values: Dictionary(grouping: given, by: \.flag.name).mapValues { $0.map(\.value) })
  }

  /// Takes the command's name from the front of the words.
  static func verb(_ words: inout [String]) throws(Misuse) -> Verb {
    guard let first = words.first else {
      throw Misuse("no command was given", advice: "'antinomy help' lists the commands")
    }
    for verb in Command.all.map(\.verb) where words.starts(with: verb.words) {
      words.removeFirst(verb.words.count)
      return verb
    }
    if let longer = Command.all.map(\.verb).first(where: { $0.words.first == first }) {
      if words.count > 1, Nearest.word(to: words[1], among: [longer.words[1]]) != nil {
        throw Misuse(
          "there is no command '\(first) \(words[1])'; did you mean '\(longer.rawValue)'?")
      }
      throw Misuse("'\(first)' needs one word more: 'antinomy \(longer.rawValue)'")
    }
    if FileKind(of: first) != nil && Command.of(.lint) != nil {
      throw Misuse("'\(first)' is no command; did you mean 'antinomy lint \(first)'?")
    }
    throw Misuse(
      unknown: "command", first, among: Command.all.map(\.verb.rawValue),
      advice: "'antinomy help' lists the commands")
  }

  private static func long(
    _ argument: Substring, _ rest: inout ArraySlice<String>
  ) throws(Misuse) -> (Flag, String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let flag = Flag.all.first(where: { $0.name == name }) else {
      throw Misuse(
        unknown: "flag", "--\(name)", among: Flag.all.map { "--\($0.name)" },
        advice: "'antinomy help' and 'antinomy help COMMAND' list the flags")
    }
    return (flag, try value(of: flag, parts.count > 1 ? String(parts[1]) : nil, &rest))
  }

  /// One dash and letters: switches may stand together, and a value may follow without a space.
  private static func short(
    _ letters: Substring, _ rest: inout ArraySlice<String>,
    _ given: inout [(flag: Flag, value: String)]
  ) throws(Misuse) {
    var letters = letters
    while let letter = letters.popFirst() {
      guard let flag = Flag.all.first(where: { $0.short == letter }) else {
        throw Misuse(
          "there is no flag '-\(letter)'",
          advice: "'antinomy help' and 'antinomy help COMMAND' list the flags")
      }
      if flag.takes == .nothing {
        given.append((flag, ""))
      } else {
        given.append((flag, try value(of: flag, letters.isEmpty ? nil : String(letters), &rest)))
        return
      }
    }
  }

  private static func value(
    of flag: Flag, _ attached: String?, _ rest: inout ArraySlice<String>
  ) throws(Misuse) -> String {
    guard let placeholder = flag.placeholder else {
      if attached != nil { throw Misuse("--\(flag.name) takes no value") }
      return ""
    }
    guard let value = attached ?? rest.popFirst() else {
      throw Misuse("--\(flag.name) needs a value: --\(flag.name) \(placeholder)")
    }
    return value
  }
}

extension Flag {
  /// Throws a sentence when the value is none that the flag takes.
  fileprivate func check(_ value: String) throws(Misuse) {
    switch takes {
    case .amount where Int(value) ?? -1 < 0:
      throw Misuse("--\(name) takes a whole number, not '\(value)'")
    case .count where Int(value) ?? 0 < 1:
      throw Misuse("--\(name) takes a whole number of at least 1, not '\(value)'")
    case .fraction where !(0...1).contains(Double(value) ?? -1):
      throw Misuse("--\(name) takes a number between 0 and 1, not '\(value)'")
    case .choice(let words) where !words.contains(value):
      let guess = Nearest.word(to: value, among: words).map { "; did you mean '\($0)'?" } ?? ""
      throw Misuse(
        "'\(value)' is no value of --\(name)\(guess)",
        advice: "it takes one of: " + words.joined(separator: ", "))
    default: break
    }
  }
}
