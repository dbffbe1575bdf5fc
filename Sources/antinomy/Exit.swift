/// What the command tells the shell.
enum Exit: Int32 {
  case clean = 0
  case findings = 1
  case couldNotRun = 2

  /// What each code means, for the help and the README.
  var says: String {
    switch self {
    case .clean: "nothing to decide about"
    case .findings: "findings at or above the threshold"
    case .couldNotRun: "could not run: bad use, a missing file, a broken configuration"
    }
  }
}
