extension Command {
  /// The commands that work, in the order in which help lists them, under what they are for.
  static var groups: [(purpose: String, commands: [Command])] {
    [
      (
        "Find what contradicts itself, and settle it",
        [
          lint,
          report,
          sheet,
          rows,
          plan,
          apply,
          fix,
          diff,
        ]
      ),
      (
        "Say what the data are, and what is looked for",
        [
          initiate,
          config,
          rules,
          explain,
        ]
      ),
      (
        "See how data are understood",
        [
          showExamples,
          formats,
          claims,
          topics,
          gaps,
          graph,
          matrix,
          balance,
        ]
      ),
      (
        "Lint in steps, on many machines",
        [
          map,
          merge,
          echo,
          judge,
        ]
      ),
      (
        "Prove pages of your own",
        [
          test,
          eval,
        ]
      ),
      (
        "The program itself",
        [
          completions,
          version,
          help,
        ]
      ),
    ]
  }

  /// All of them.
  static var all: [Command] { groups.flatMap(\.commands) }
}
