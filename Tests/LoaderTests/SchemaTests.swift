import Corpus
import Foundation
import Testing

@testable import Loader

@Suite struct `Our own files` {
  private static let formats = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Datasets/formats")

  @Test func `of patterns and templates tell what people say and the bot answers`() throws {
    let path = Self.formats.appending(path: "aiml/kitchen.aiml").path
    let loader = Loader([DataFile(path: path, id: FileID(0))], workers: 1)
    let (tale, logs) = try loader.read { Tale() }
    #expect(
      tale.lines == [
        "user: what are you", "assistant: I am Pip, an assistant on a kitchen tablet.",
        "assistant (masked): shall i wake you", "user: yes", "assistant: Gladly.",
        "assistant (masked): shall i wake you", "user: yes", "assistant: It is set & done.",
      ])
    #expect(logs[0].rows == 3)
    #expect(logs[0].counts.isEmpty)
  }

  @Test(.enabled(if: XMLLint.isThere), arguments: ["alarm", "preference", "verdict"])
  func `follow the schema that describes them`(_ folder: String) throws {
    let file = Self.formats.appending(path: "\(folder)/antinomy.xml").path
    #expect(try XMLLint.accepts(file, schema: Self.formats.appending(path: "antinomy.rng").path))
    let broken = try Written("<dataset><example><turn>Hi</turn></example></dataset>", as: "a.xml")
    #expect(
      try !XMLLint.accepts(broken.path, schema: Self.formats.appending(path: "antinomy.rng").path))
  }
}

private enum XMLLint {
  static var isThere: Bool { FileManager.default.isExecutableFile(atPath: "/usr/bin/xmllint") }

  static func accepts(_ file: String, schema: String) throws -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/xmllint")
    process.arguments = ["--noout", "--nonet", "--relaxng", schema, file]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
