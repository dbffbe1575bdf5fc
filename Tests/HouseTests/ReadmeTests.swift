import Testing

@testable import antinomy

/// The README shows what the program prints; `Scripts/readme` writes it there.
@Suite struct `The README` {
  @Test func `has the table of flags that the program prints`() throws {
    #expect(try House.text("README.md").contains(Help.markdown))
  }

  @Test func `has the help that the program prints`() throws {
    #expect(try House.text("README.md").contains(Help.overview))
  }

  @Test func `knows every rule`() throws {
    let text = try House.text("README.md")
    for file in try House.files(in: "Rules/rules") where file.hasSuffix(".yaml") {
      #expect(text.contains("`\(file.dropLast(5))`"), "\(file)")
    }
  }

  @Test func `names no path that is not there`() throws {
    let paths = try House.text("README.md")
      .matches(of: /\b(?:Scripts|Sources|Tests|Datasets|Rules|docs)\/[\w\/.-]*\w/).map(\.output)
    #expect(paths.count > 5)
    for path in paths { #expect(House.has(String(path)), "\(path)") }
  }
}
