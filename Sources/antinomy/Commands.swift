extension Command {
  /// The commands that work, in the order in which help lists them.
  static var all: [Command] {
    [
      lint,
      report,
      sheet,
      plan,
      apply,
      fix,
      diff,
      map,
      merge,
      judge,
      graph,
      matrix,
      balance,
      showExamples,
      formats,
      claims,
      topics,
      gaps,
      test,
      eval,
      rules,
      explain,
      config,
      completions,
      version,
      help,
    ]
  }
}
