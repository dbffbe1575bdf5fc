/// Why decisions can't be read.
package enum ReviewFault: Error, Equatable, CustomStringConvertible {
  case unreadable(path: String, reason: String)
  /// With the line, and what is wrong there.
  case broken(path: String, line: Int, why: String)

  package var description: String {
    switch self {
    case .unreadable(let path, let reason): "\(path): error: can't be read: \(reason)"
    case .broken(let path, let line, let why): "\(path):\(line):1: error: \(why)"
    }
  }
}
