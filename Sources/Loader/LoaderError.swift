/// Why a run could not go on: the use is wrong or the machine refuses. Bad data is never an error.
package enum LoaderError: Error, Equatable, CustomStringConvertible {
  case unreadable(path: String, reason: String)

  package var description: String {
    switch self {
    case .unreadable(let path, let reason): "\(path): error: can't be read: \(reason)"
    }
  }
}
