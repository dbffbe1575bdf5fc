extension Command {
  /// The commands that work, in the order in which help lists them.
  static var all: [Command] {
    [
      lint, map, merge, judge, diff, plan, graph, matrix, showExamples, formats, claims, topics,
      gaps,
      test, eval, rules,
      explain, completions, version,
      help,
    ]
  }
}
