/// What is known of the terminal that a descriptor leads to.
package enum Terminal {
  /// Whether a person looks at it.
  package static func isInteractive(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// How many columns it has; nil when it is a file or a pipe.
  package static func columns(_ descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Whether colour is welcome: on a terminal, unless the environment says no.
  package static func takesColour(_ descriptor: Int32) -> Bool {
    if let refusal = variable("NO_COLOR"), !refusal.isEmpty { return false }
    return isInteractive(descriptor) && variable("TERM") != "dumb"
  }

  /// A variable of the environment.
  package static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
