extension Command {
  static let completions = Command(
    .completions, "bash|zsh|fish", "print what a shell needs to complete the command line",
    about: """
      bash
        folder=~/.local/share/bash-completion/completions
        mkdir -p $folder && antinomy completions bash > $folder/antinomy
      zsh
        antinomy completions zsh > "${fpath[1]}/_antinomy"
      fish
        antinomy completions fish > ~/.config/fish/completions/antinomy.fish
      """
  ) { invocation, console in
    guard let name = invocation.operands.first, invocation.operands.count == 1 else {
      throw Misuse("say for which shell: antinomy completions bash, zsh or fish")
    }
    guard let shell = Shell(rawValue: name) else {
      throw Misuse(
        unknown: "shell", name, among: Shell.allCases.map(\.rawValue),
        advice: "there are completions for bash, zsh and fish")
    }
    console.out.write(shell.script)
    return .clean
  }
}

/// A shell that can complete the command line.
enum Shell: String, CaseIterable {
  case bash, zsh, fish

  /// The script that the shell loads.
  var script: String {
    switch self {
    case .bash: bashScript
    case .zsh: zshScript
    case .fish: fishScript
    }
  }
}
