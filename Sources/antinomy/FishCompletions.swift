extension Shell {
  var fishScript: String {
    let firsts = Command.all.compactMap(\.verb.words.first).joined(separator: " ")
    var script: [String] = ["# fish completion for antinomy", "complete -c antinomy -f"]
    for command in Command.all {
      let words = command.verb.words
      script.append(
        "complete -c antinomy -n 'not __fish_seen_subcommand_from \(firsts)' -a \(words[0]) "
          + "-d '\(quoted(command.says))'")
      if words.count > 1 {
        script.append(
          "complete -c antinomy -n '__fish_seen_subcommand_from \(words[0])' -a \(words[1])")
      }
    }
    script.append(
      "complete -c antinomy -n '__fish_seen_subcommand_from completions' -a 'bash zsh fish'")
    let reading = Command.all.filter { $0.operands.contains("PATH") }
      .compactMap(\.verb.words.first).joined(separator: " ")
    if !reading.isEmpty {
      script.append("complete -c antinomy -n '__fish_seen_subcommand_from \(reading)' -F")
    }
    for command in Command.all {
      guard let listing = command.listing else { continue }
      script.append(
        "complete -c antinomy -n '__fish_seen_subcommand_from \(command.verb.rawValue)' "
          + "-a '\(names(listing))'")
    }
    script += Flag.all.map(line)
    return script.joined(separator: "\n") + "\n"
  }

  private func line(_ flag: Flag) -> String {
    let verbs = flag.verbs.map { verbs in
      Verb.allCases.filter(verbs.contains).compactMap(\.words.first).joined(separator: " ")
    }
    let condition = verbs.map { " -n '__fish_seen_subcommand_from \($0)'" } ?? ""
    let short = flag.short.map { " -s \($0)" } ?? ""
    let value =
      switch flag.takes {
      case .nothing: ""
      case .text, .count, .amount, .fraction: " -x"
      case .path: " -r -F"
      case .listed(_, let verb): " -x -a '\(names(verb))'"
      case .choice(let words), .form(let words): " -x -a '\(words.joined(separator: " "))'"
      }
    return
      "complete -c antinomy\(condition)\(short) -l \(flag.name)\(value) -d '\(quoted(flag.says))'"
  }

  /// The names that a command lists, asked for when they are wanted.
  private func names(_ verb: Verb) -> String {
    "(antinomy \(verb.rawValue) 2>/dev/null | "
      + #"string replace -rf \'^  (\S+).*\' \'$1\')"#
  }

  private func quoted(_ text: String) -> String { text.replacing("'", with: "\\'") }
}
