import Foundation
import Testing

/// A Python program of the folder Browser, as `Scripts/browser` runs it.
enum Browser {
  /// Nil when a browser is there, or could be installed; else why there can be none.
  static let lack: String? = {
    let done = try? run([])
    return done?.code == 0 ? nil : done?.said ?? "Scripts/browser can't be run"
  }()

  /// Runs a program, and gives back what it said on its way.
  static func run(_ arguments: [String]) throws -> (code: Int32, said: String) {
    let script = Process()
    script.executableURL = Program.root.appendingPathComponent("Scripts/browser")
    script.arguments = arguments
    script.currentDirectoryURL = Program.root
    let said = Pipe()
    script.standardOutput = said
    script.standardError = said
    try script.run()
    let bytes = said.fileHandleForReading.readDataToEndOfFile()
    script.waitUntilExit()
    return (script.terminationStatus, String(decoding: bytes, as: UTF8.self))
  }

  static func run(_ name: String, _ arguments: String...) throws -> (code: Int32, said: String) {
    try run(["Tests/EndToEndTests/Browser/\(name)", Program.path.path] + arguments)
  }
}

@Suite(
  .enabled("there can be no browser here") { Browser.lack == nil }, .serialized)
struct `The page in a real browser` {
  @Test(arguments: [
    "figures", "filters", "decisions", "applied", "alike", "access", "hostile", "large", "gathered",
    "compared",
    "printed", "pictures", "corpus",
  ])
  func `holds`(_ check: String) throws {
    let done = try Browser.run("page.py", check)
    #expect(done.code == 0, "\(done.said)")
  }

  /// What ANTINOMY_CORPUS names: real data, which no checkout holds.
  private static let corpus = ProcessInfo.processInfo.environment["ANTINOMY_CORPUS"]

  @Test(.enabled("ANTINOMY_CORPUS names no corpus") { corpus != nil })
  func `holds over a real corpus`() throws {
    let done = try Browser.run("page.py", "corpus", try #require(Self.corpus))
    #expect(done.code == 0, "\(done.said)")
  }

  @Test func `has a sheet that survives pandas and openpyxl`() throws {
    let done = try Browser.run("sheet.py")
    #expect(done.code == 0, "\(done.said)")
  }
}
