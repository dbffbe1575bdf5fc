import Linter
import Report
import Rulebook

extension Command {
  static let graph = Command(
    .graph, "PATH…", "print what the datasets claim as a graph",
    about: """
      Topics with what is affirmed and denied of them in each cell, the values of
      facts, and the edges along which denials spill over, with their bridges. As
      text it is for Graphviz: antinomy graph PATH | dot -Tsvg > claims.svg
      """
  ) { invocation, console in
    let output = try invocation.output()
    let reading = try Reading(invocation)
    let lint = try reading.lint()
    let index = lint.index(of: try lint.map(reading.loader, keptIn: cache(invocation)))
    let graph = Graph(index)
    try output.write(output.form == .json ? graph.json : graph.dot, console)
    return .clean
  }

  static let matrix = Command(
    .matrix, "PATH…", "print which datasets contradict which, and on what",
    about: """
      The figures are contested observations, shared out among the pairs of datasets
      that contest them; a dataset against itself is what is mixed inside it.
      """
  ) { invocation, console in
    let output = try invocation.output()
    let reading = try Reading(invocation)
    let lint = try reading.lint()
    let index = lint.index(of: try lint.map(reading.loader, keptIn: cache(invocation)))
    let matrix = Matrix(index)
    try output.write(output.form == .json ? matrix.json : matrix.text, console)
    return .clean
  }

  static let balance = Command(
    .balance, "PATH…", "count what is helped and what is refused, and where it leans",
    about: """
      For each dataset and each kind of request: how many were helped (a call is
      help), helped in part, asked back about or refused, and why; the rate of
      refusals with its interval at 95 %. A refusal is justified where the request
      needs an ability that nothing in sight grants.
      """
  ) { invocation, console in
    let output = try invocation.output()
    let reading = try Reading(invocation)
    let lint = try reading.lint()
    let conduct = lint.conduct(of: try lint.map(reading.loader, keptIn: cache(invocation)))
    let balance = Balance(conduct)
    try output.write(output.form == .json ? balance.json : balance.text, console)
    return .clean
  }

  static let plan = Command(
    .plan, "PATH…", "say which rows would have to change to settle each conflict",
    about: """
      By what antinomy.yaml says under model: (can, cannot, nature, name, maker,
      cutoff). Where it says nothing, every way out is shown with its cost and none
      is chosen. A tension is settled by bridges: how many, and what they are made of.
      What settles most for each row comes first.
      """
  ) { invocation, console in
    let output = try invocation.output()
    let reading = try Reading(invocation)
    let lint = try reading.lint()
    let rounds = try Rounds(lint, reading, invocation)
    var verdict = rounds.verdict
    Bridges(rounds.loader).show(in: &verdict.findings)
    let plan = Plan(verdict, lint.index(of: rounds.shard), lint)
    let cite = rounds.loader.cite
    let shown = invocation.count(.maxEvidence) ?? 50
    try output.write(
      output.form == .json
        ? plan.json(shown: shown, cite: cite)
        : plan.text(width: Paint(invocation, isFile: output.file != nil).width ?? 100, cite: cite),
      console)
    return .clean
  }
}
