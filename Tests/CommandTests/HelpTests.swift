import Testing

@testable import antinomy

@Suite struct `The help` {
  @Test func `fits a terminal of 80 columns`() {
    for page in [Help.overview] + Command.all.map(Help.page) {
      for line in page.split(separator: "\n") { #expect(line.count <= Help.width, "\(line)") }
    }
  }

  @Test func `knows every command and flag that there is`() {
    for command in Command.all {
      #expect(Help.overview.contains("  \(command.usage)"))
      for flag in command.flags { #expect(Help.page(of: command).contains(flag.spelling)) }
    }
  }

  @Test func `breaks lines between words`() {
    #expect(Help.wrapped("one two three", to: 7) == ["one two", "three"])
    #expect(Help.wrapped("immeasurable", to: 5) == ["immeasurable"])
  }

  @Test(arguments: Shell.allCases)
  func `and the completions tell of the same flags`(_ shell: Shell) {
    for flag in Flag.all { #expect(shell.script.contains(flag.name), "\(flag.name)") }
    for command in Command.all { #expect(shell.script.contains(command.verb.words[0])) }
  }

  @Test func `flags have names of their own`() {
    let names = Flag.all.map(\.name) + Flag.all.compactMap { $0.short.map(String.init) }
    #expect(Set(names).count == names.count)
    for flag in Flag.all { #expect(!flag.says.hasSuffix(".")) }
  }
}
