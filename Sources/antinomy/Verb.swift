/// The commands' names. Whether one works yet is a matter of `Command.all`.
enum Verb: String, CaseIterable {
  case lint
  case report
  case sheet
  case rows
  case map
  case merge
  case echo
  case judge
  case diff
  case plan
  case apply
  case fix
  case graph
  case matrix
  case showExamples = "show examples"
  case balance
  case formats
  case claims
  case topics
  case test
  case eval
  case gaps
  case rules
  case explain
  case initiate = "init"
  case config
  case completions
  case version
  case help

  /// The words of the name.
  var words: [String] { rawValue.split(separator: " ").map(String.init) }
}
