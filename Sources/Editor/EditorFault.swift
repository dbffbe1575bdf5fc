/// Why decisions can't be carried out at all.
package enum EditorFault: Error, CustomStringConvertible {
  case clash(file: String, row: Int, first: String, second: String)
  case unwritable(path: String, reason: String)
  case exists(path: String)

  package var description: String {
    switch self {
    case .clash(let file, let row, let first, let second):
      "\(file): error: row \(row) is to be both \(first) and \(second); "
        + "take one of the two decisions out"
    case .unwritable(let path, let reason): "\(path): error: can't be written: \(reason)"
    case .exists(let path):
      "\(path): error: there is such a file already; move it away, or name another place"
    }
  }
}
