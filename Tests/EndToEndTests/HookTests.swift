import Foundation
import Testing

@Suite struct `The hook for pre-commit` {
  @Test(.timeLimit(.minutes(10)))
  func `stops a contradiction and lets the mended commit pass`() throws {
    let script = Process()
    script.executableURL = URL(fileURLWithPath: "/bin/bash")
    script.arguments = [Program.root.appendingPathComponent("Scripts/hooks").path]
    script.environment = ProcessInfo.processInfo.environment
      .merging(["ANTINOMY": Program.path.path]) { $1 }
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("antinomy-\(UUID().uuidString).said")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data().write(to: file)
    script.standardOutput = try FileHandle(forWritingTo: file)
    script.standardError = script.standardOutput
    try script.run()
    script.waitUntilExit()
    let said = try String(contentsOf: file, encoding: .utf8)
    #expect(script.terminationStatus == 0, "\(said)")
    #expect(said.contains("stops a contradiction"))
  }
}
