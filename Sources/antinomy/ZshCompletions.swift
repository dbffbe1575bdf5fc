extension Shell {
  var zshScript: String {
    // A verb of two words is completed word by word.
    let verbs = Command.all.map { "    '\($0.verb.words[0]):\(quoted($0.says))'" }
    let cases = Command.all.map { command in
      let specifications = command.flags.map { "        \(specification($0))" }
      return """
            '\(command.verb.rawValue)')
              _arguments \\
        \(specifications.map { $0 + " \\" }.joined(separator: "\n"))
                \(operands(of: command))'*:file:_files' ;;
        """
    }
    return """
      #compdef antinomy
      _antinomy_names() {
        compadd -- ${(f)"$(antinomy $1 2>/dev/null | sed -n 's/^  \\([^ ][^ ]*\\).*/\\1/p')"}
      }
      _antinomy_rules() { _antinomy_names rules }
      _antinomy_topics() { _antinomy_names topics }
      _antinomy() {
        local -a verbs
        verbs=(
      \(lines(verbs))
        )
        if (( CURRENT == 2 )); then
          _describe command verbs
          return
        fi
        local verb=${words[2]}
        case $verb in
          'show') verb='show examples'; (( CURRENT == 3 )) && { compadd examples; return } ;;
          'completions') compadd bash zsh fish; return ;;
        esac
        case $verb in
      \(lines(cases))
        esac
      }
      _antinomy "$@"

      """
  }

  /// The command itself is the first word that is no flag.
  private func operands(of command: Command) -> String {
    command.listing.map { "'2:name:_antinomy_\($0.rawValue)' " } ?? ""
  }

  private func specification(_ flag: Flag) -> String {
    let action =
      switch flag.takes {
      case .nothing: ""
      case .text(let name): ":\(name):"
      case .count, .amount: ":N:"
      case .fraction: ":X:"
      case .form(let words): ":form:(\(words.joined(separator: " ")))"
      case .path(let name): ":\(name):_files"
      case .listed(let name, let verb): ":\(name):_antinomy_\(verb.rawValue)"
      case .choice(let words): ":\(flag.name):(\(words.joined(separator: " ")))"
      }
    return "'*--\(flag.name)[\(quoted(flag.says))]\(action)'"
  }

  /// A sentence between single quotes and brackets.
  private func quoted(_ text: String) -> String {
    text.replacing("'", with: "'\\''").replacing("[", with: "\\[").replacing("]", with: "\\]")
      .replacing(":", with: "\\:")
  }
}
