import Disk

/// The two streams that a command writes to.
struct Console {
  let out: Printer
  let err: Printer

  /// Says on standard error what went wrong.
  func complain(_ message: String) {
    out.flush()
    err.line("antinomy: error: \(message)")
  }
}
