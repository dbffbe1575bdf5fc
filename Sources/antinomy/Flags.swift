extension Flag {
  static let help = Flag(
    "help", "h", for: nil, "say what a command does and which flags it takes")
  static let version = Flag(
    "version", "V", for: nil, "say the version, the commit, the pages and the libraries")

  /// Every flag there is, in the order in which help lists them.
  static let all: [Flag] = [help, version]
}
