import Foundation
import Testing

@Suite struct `Every script` {
  static let scripts: [String] = {
    let root = House.root.path
    let tracked = ["Scripts", ".ci"].flatMap { folder in
      (FileManager.default.enumerator(atPath: "\(root)/\(folder)")?.compactMap { $0 as? String }
        ?? []).map { "\(folder)/\($0)" }
    }
    return tracked.filter { path in
      let text = try? House.text(path)
      return text?.hasPrefix("#!/usr/bin/env bash") == true || path == "Scripts/toolchain"
    }.sorted()
  }()

  @Test func `is there`() {
    for name in ["setup", "antinomy", "test", "format", "bench"] {
      #expect(Self.scripts.contains("Scripts/\(name)"))
    }
    #expect(Self.scripts.contains(".ci/run"))
  }

  @Test func `stops at the first failure`() throws {
    for script in Self.scripts where script != "Scripts/toolchain" {
      #expect(try House.text(script).contains("\nset -euo pipefail\n"), "\(script)")
    }
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/shellcheck")))
  func `pleases shellcheck`() throws {
    let check = Process()
    check.executableURL = URL(fileURLWithPath: "/usr/bin/shellcheck")
    check.arguments = ["-x"] + Self.scripts
    check.currentDirectoryURL = House.root
    let output = Pipe()
    check.standardOutput = output
    try check.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    check.waitUntilExit()
    #expect(check.terminationStatus == 0, "\(String(decoding: said, as: UTF8.self))")
  }
}
