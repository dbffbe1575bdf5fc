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

  @Test func `flags of a command have names of their own, and short ones stand for one name`() {
    for command in Command.all {
      let names = command.flags.map(\.name) + command.flags.compactMap { $0.short.map(String.init) }
      #expect(Set(names).count == names.count)
    }
    for flag in Flag.all where flag.short != nil {
      let same = Flag.all.filter { $0.short == flag.short }
      #expect(Set(same.map(\.name)).count == 1)
    }
    for flag in Flag.all { #expect(!flag.says.hasSuffix(".")) }
  }
}
