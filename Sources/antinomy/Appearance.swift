import Disk
import Report

extension Paint {
  /// How standard output wants to be written to, unless the flags say otherwise.
  init(_ invocation: Invocation, isFile: Bool = false) {
    let colour =
      switch invocation.value(.color) {
      case "always": true
      case "never": false
      default: !isFile && Terminal.takesColour(1)
      }
    // Lines of more than 120 columns are hard to read, however wide the terminal is.
    let width =
      invocation.count(.width)
      ?? (isFile ? nil : Terminal.columns(1)).map { min($0, 120) } ?? 100
    self.init(colour: colour, width: max(40, width))
  }
}
