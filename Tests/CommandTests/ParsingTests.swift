import Testing

@testable import antinomy

@Suite struct `An invocation` {
  private func parse(_ line: String) throws -> Invocation {
    try Invocation(parsing: line.split(separator: " ").map(String.init))
  }

  private func complaint(_ line: String) -> String? {
    do {
      _ = try parse(line)
      return nil
    } catch {
      return (error as? Misuse)?.message
    }
  }

  @Test func `is read with its flags anywhere`() throws {
    #expect(try parse("completions zsh").verb == .completions)
    #expect(try parse("completions zsh").operands == ["zsh"])
    #expect(try parse("-- completions --zsh").operands == ["--zsh"])
    #expect(try parse("completions -h").verb == .help)
    #expect(try parse("completions -h").operands == ["completions"])
    #expect(try parse("-V").verb == .version)
  }

  @Test(arguments: [
    ("hepl", "there is no command 'hepl'; did you mean 'help'?"),
    ("banana", "there is no command 'banana'"),
    ("", "no command was given"),
    ("help --verison", "there is no flag '--verison'; did you mean '--version'?"),
    ("help -x", "there is no flag '-x'"),
    ("help --help=yes", "--help takes no value"),
  ])
  func `that makes no sense gets a sentence`(_ line: String, _ message: String) {
    #expect(complaint(line) == message)
  }
}
