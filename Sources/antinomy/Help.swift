import Corpus

extension Command {
  static let help = Command(
    .help, "[COMMAND]", "say what a command does and which flags it takes"
  ) { invocation, console in
    if invocation.has(.markdown) {
      console.out.write(Help.markdown)
      return .clean
    }
    guard !invocation.operands.isEmpty else {
      console.out.write(Help.overview)
      return .clean
    }
    var words = invocation.operands
    let verb = try Invocation.verb(&words)
    if let command = Command.of(verb) { console.out.write(Help.page(of: command)) }
    return .clean
  }
}

/// What `antinomy help` says, told from the lists of commands and flags.
enum Help {
  /// Text is broken so that it fits the narrowest terminal in use.
  static let width = 80

  /// What there is.
  static var overview: String {
    let everywhere = Flag.all.filter { $0.verbs == nil }
    let left = Command.all.map(\.usage.count).max() ?? 0
    let groups = Command.groups.map { purpose, commands in
      "\(purpose):\n" + columns(commands.map { ($0.usage, $0.says) }, left: left)
    }
    return """
      antinomy finds the places where training data contradicts itself.

      Usage: antinomy COMMAND [FLAGS] [PATHS]

      Begin with 'antinomy lint PATH', which shows what is wrong and what to do about
      it; 'antinomy init' then writes down what the data are.

      \(groups.joined(separator: "\n\n"))

      Flags of every command:
      \(columns(everywhere.map { ($0.spelling, $0.says) }))

      Exit codes:
      \(columns([Exit.clean, .findings, .couldNotRun].map { ("\($0.rawValue)", $0.says) }))

      'antinomy help COMMAND' says more.

      """
  }

  /// All about one command.
  static func page(of command: Command) -> String {
    let about = command.about.isEmpty ? "" : "\n\(command.about)\n"
    return """
      antinomy \(command.verb.rawValue): \(command.says)

      Usage: antinomy \(command.verb.rawValue) [FLAGS] \(command.operands)
      \(about)
      Flags:
      \(columns(command.flags.map { ($0.spelling, $0.says) }))

      """
  }

  /// The flags as the README has them.
  static var markdown: String {
    let verbs = Command.all.map(\.verb)
    let rows = Flag.all.filter { flag in verbs.contains { flag.belongs(to: $0) } }.map { flag in
      let takers = verbs.filter(flag.belongs).map { "`\($0.rawValue)`" }
      return [
        "`\(flag.spelling)`", flag.verbs == nil ? "all" : takers.joined(separator: ", "), flag.says,
      ]
    }
    return Markdown.table(["flag", "commands", "meaning"], rows)
  }

  /// Two columns, the second broken into lines.
  static func columns(_ rows: [(String, String)], left wanted: Int? = nil) -> String {
    let left = min(wanted ?? rows.map(\.0.count).max() ?? 0, 28)
    let indent = String(repeating: " ", count: left + 4)
    return rows.map { name, says in
      let lines = wrapped(says, to: width - left - 4)
      let head =
        name.count > left
        ? "  \(name)\n\(indent)"
        : "  \(name)" + String(repeating: " ", count: left - name.count + 2)
      return head + lines.joined(separator: "\n\(indent)")
    }.joined(separator: "\n")
  }

  /// A text as lines of at most so many characters.
  static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty && line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " \(word)"
    }
    return lines + [line]
  }
}

extension Command {
  /// Its name and what it is given.
  var usage: String { operands.isEmpty ? verb.rawValue : "\(verb.rawValue) \(operands)" }
}
