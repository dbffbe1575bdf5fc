import Corpus

/// Why the files of a run can't be found.
package enum Fault: Error, Equatable, CustomStringConvertible {
  case missing(path: String, guess: String?)
  case noMatch(pattern: String)
  case noData(folder: String, strangers: Int)
  /// With what the system says.
  case unreadable(path: String, reason: String)
  case unwritable(path: String, reason: String)
  case noBaseline(path: String)
  case badBaseline(path: String, line: Int)
  /// With what git says.
  case gitFailed(String)
  case noRevision(String)
  /// The complaint in the compiler's form.
  case misconfigured(String)

  /// What is wrong, without the place.
  var complaint: String {
    let told = description
    guard let head = told.firstRange(of: ": error: ") else { return told }
    let path = told[..<head.lowerBound]
    return "\(path): \(told[head.upperBound...])"
  }

  package var description: String {
    switch self {
    case .missing(let path, let guess):
      "\(path): error: there is no such file or folder"
        + (guess.map { "; did you mean '\($0)'?" } ?? "")
    case .noMatch(let pattern): "\(pattern): error: no dataset fits this pattern"
    case .noData(let folder, let strangers):
      "\(folder): error: there is no dataset in this folder"
        + (strangers == 0 ? "" : ", only \(strangers.counted("file")) of other kinds")
        + "; 'antinomy formats' lists what can be read"
    case .unreadable(let path, let reason): "\(path): error: can't be read: \(reason)"
    case .unwritable(let path, let reason): "\(path): error: can't be written: \(reason)"
    case .noBaseline(let path):
      "\(path): error: there is no such baseline; add --write-baseline to write one"
    case .badBaseline(let path, let line):
      "\(path):\(line):1: error: this is no line of a baseline; merge it by keeping the lines of "
        + "both sides, or write it again with --write-baseline"
    case .gitFailed(let reason): "antinomy: only a git checkout knows what has changed: \(reason)"
    case .noRevision(let name):
      "antinomy: git knows no commit called '\(name)'; name a branch, a tag or a commit that is "
        + "fetched"
    case .misconfigured(let complaint): complaint
    }
  }
}
