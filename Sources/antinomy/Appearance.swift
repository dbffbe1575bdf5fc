import Disk
import Report

extension Paint {
  /// How standard output wants to be written to, unless the flags say otherwise.
  init(_ invocation: Invocation) {
    let colour =
      switch invocation.value(.color) {
      case "always": true
      case "never": false
      default: Terminal.takesColour(1)
      }
    // Lines of more than 120 columns are hard to read, however wide the terminal is.
    let width = invocation.count(.width) ?? Terminal.columns(1).map { min($0, 120) } ?? 100
    self.init(colour: colour, width: max(40, width))
  }
}
