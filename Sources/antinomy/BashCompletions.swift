extension Shell {
  /// Plain enough for the bash 3.2 of macOS.
  var bashScript: String {
    let firsts = Command.all.compactMap(\.verb.words.first).joined(separator: " ")
    let names = Flag.all.reduce(into: [String]()) {
      if !$0.contains($1.name) { $0.append($1.name) }
    }
    let values = names.compactMap { name in self.values(of: Flag.all.filter { $0.name == name }) }
    let flags = Command.all.map { command in
      "    '\(command.verb.rawValue)') flags='"
        + command.flags.map { "--\($0.name)" }.joined(separator: " ") + "' ;;"
    }
    let seconds = Command.all.filter { $0.verb.words.count > 1 }.map { command in
      "    '\(command.verb.words[0])') COMPREPLY=($(compgen -W '\(command.verb.words[1])' -- "
        + "\"$word\")); return ;;"
    }
    let listed = Command.all.compactMap { command in
      command.listing.map { listing in
        "    '\(command.verb.rawValue)') COMPREPLY=(\(offer(listing))) ;;"
      }
    }
    return """
      # bash completion for antinomy
      _antinomy_names() {
        "${COMP_WORDS[0]}" "$1" 2>/dev/null | sed -n 's/^  \\([^ ][^ ]*\\).*/\\1/p'
      }
      _antinomy() {
        local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} verb='' flags='' i
        case $before in
      \(lines(values))
          *) ;;
        esac
        for ((i = 1; i < COMP_CWORD; i++)); do
          case ${COMP_WORDS[i]} in
            -*) ;;
            *) verb="${verb:+$verb }${COMP_WORDS[i]}" ;;
          esac
        done
        case $verb in
          '') COMPREPLY=($(compgen -W '\(firsts) --help --version' -- "$word")); return ;;
      \(lines(seconds))
          'completions') COMPREPLY=($(compgen -W 'bash zsh fish' -- "$word")); return ;;
          'help') COMPREPLY=($(compgen -W '\(firsts)' -- "$word")); return ;;
        esac
        case $verb in
      \(lines(flags.map { $0.replacing("')", with: "'*)") }))
        esac
        case $word in
          -*) COMPREPLY=($(compgen -W "$flags" -- "$word")); return ;;
        esac
        case $verb in
      \(lines(listed))
          *) COMPREPLY=($(compgen -f -- "$word")) ;;
        esac
      }
      complete -o filenames -F _antinomy antinomy

      """
  }

  /// The lines of a script, one below the other.
  func lines(_ lines: [String]) -> String { lines.joined(separator: "\n") }

  /// The names that a command lists.
  private func offer(_ verb: Verb) -> String {
    "$(compgen -W \"$(_antinomy_names \(verb.rawValue))\" -- \"$word\")"
  }

  /// What is offered behind flags of one name, which may mean different things to commands.
  private func values(of flags: [Flag]) -> String? {
    guard let first = flags.first, first.takes != .nothing else { return nil }
    let names = "--\(first.name)" + (first.short.map { "|-\($0)" } ?? "")
    let offers = flags.compactMap { flag -> String? in
      switch flag.takes {
      case .choice(let words), .form(let words):
        "$(compgen -W '\(words.joined(separator: " "))' -- \"$word\")"
      case .listed(_, let verb): offer(verb)
      case .path: "$(compgen -f -- \"$word\")"
      case .text, .count, .amount, .fraction, .nothing: nil
      }
    }
    let reply = offers.isEmpty ? "" : "COMPREPLY=(\(offers.joined(separator: " "))); "
    return "    \(names)) \(reply)return ;;"
  }
}
