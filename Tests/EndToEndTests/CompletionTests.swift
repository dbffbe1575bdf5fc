import Foundation
import Testing

@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/bin/bash")))
struct `The completion of bash` {
  /// What bash offers behind some words.
  private func offers(_ words: [String]) throws -> Set<String> {
    let script = try Program.run(["completions", "bash"]).out
    let quoted = words.map { "'\($0)'" }.joined(separator: " ")
    let bash = Process()
    bash.executableURL = URL(fileURLWithPath: "/bin/bash")
    bash.arguments = [
      "-c",
      script + """
        COMP_WORDS=('\(Program.path.path)' \(quoted)) COMP_CWORD=\(words.count)
        _antinomy
        printf '%s\\n' "${COMPREPLY[@]}"
        """,
    ]
    bash.currentDirectoryURL = Program.root
    bash.environment = ProcessInfo.processInfo.environment
      .merging(["ANTINOMY_RULES": Program.root.appendingPathComponent("Rules").path]) { $1 }
    let said = Pipe()
    bash.standardOutput = said
    try bash.run()
    let text = String(decoding: said.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    bash.waitUntilExit()
    return Set(text.split(separator: "\n").map(String.init))
  }

  @Test func `offers commands first`() throws {
    #expect(try offers(["l"]) == ["lint"])
    #expect(try offers([""]).isSuperset(of: ["lint", "show", "--version"]))
    #expect(try offers(["show", ""]) == ["examples"])
  }

  @Test func `offers a command's flags and their values`() throws {
    #expect(try offers(["lint", "--conf"]) == ["--config"])
    #expect(try offers(["show", "examples", "--lim"]) == ["--limit"])
    #expect(try offers(["lint", "--fail-on", "w"]) == ["warning"])
    #expect(try offers(["rules", "--work"]).isEmpty)
  }

  @Test func `offers the names of rules and topics`() throws {
    #expect(try offers(["explain", "broken"]) == ["broken-row"])
    #expect(try offers(["rows", "stray"]) == ["stray-claim"])
    #expect(try offers(["fix", "--topic", "act.al"]) == ["act.alarm"])
    #expect(try offers(["explain", "same"]) == [Requests.clash])
  }

  @Test func `offers files`() throws {
    #expect(try offers(["lint", "Datasets/dem"]) == ["Datasets/demo"])
    #expect(try offers(["rows", "stray-claim", "Datasets/dem"]) == ["Datasets/demo"])
    #expect(try offers(["lint", "--config", "Tests/EndToEndTests/Inputs/mis"]).count == 1)
  }
}
