import Foundation

/// The program that was built together with these tests.
enum Program {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// What one run said.
  struct Run {
    let out: String
    let err: String
    let code: Int32
  }

  /// Where it is.
  static let path: URL = {
    let beside = Bundle.main.bundleURL.appendingPathComponent("antinomy")
    return FileManager.default.isExecutableFile(atPath: beside.path)
      ? beside : root.appendingPathComponent(".build/debug/antinomy")
  }()

  /// Runs it as a pipe would, from the top of the checkout unless told otherwise.
  static func run(
    _ arguments: [String], input: String = "", in folder: URL = root,
    environment: [String: String] = [:]
  ) throws -> Run {
    let process = Process()
    process.executableURL = path
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment
      .merging(["ANTINOMY_RULES": root.appendingPathComponent("Rules").path]) { $1 }
      .merging(environment) { $1 }
    // Files, not pipes: they never fill up, whichever stream is read first.
    let names = ["in", "out", "err"].map {
      FileManager.default.temporaryDirectory
        .appendingPathComponent("antinomy-\(UUID().uuidString).\($0)")
    }
    defer { for name in names { try? FileManager.default.removeItem(at: name) } }
    try Data(input.utf8).write(to: names[0])
    for name in names[1...] { try Data().write(to: name) }
    process.standardInput = try FileHandle(forReadingFrom: names[0])
    process.standardOutput = try FileHandle(forWritingTo: names[1])
    process.standardError = try FileHandle(forWritingTo: names[2])
    try process.run()
    process.waitUntilExit()
    return Run(
      out: try String(contentsOf: names[1], encoding: .utf8),
      err: try String(contentsOf: names[2], encoding: .utf8), code: process.terminationStatus)
  }
}
