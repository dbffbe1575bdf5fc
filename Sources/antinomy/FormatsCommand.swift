import Corpus
import Loader

extension Command {
  static let formats = Command(
    .formats, "", "list the files and the rows that can be read",
    about: """
      Which format a row has is seen from its fields, row by row; one file may mix
      them. 'antinomy show examples' says what each row was taken for, and why.
      """
  ) { invocation, console in
    let files = Container.allCases.filter { !$0.endings.isEmpty }
    if invocation.has(.markdown) {
      console.out.write(
        Markdown.table(
          ["file", "holds"],
          files.map { ($0.endings.map { "`.\($0)`" }.joined(separator: " "), $0.says) }
            .map { [$0, $1] }))
      console.out.line()
      console.out.write(
        Markdown.table(
          ["format", "what it is", "known by"],
          Format.allCases.map {
            [
              "`\($0.rawValue)`", $0.says, $0.signs.joined(separator: "; "),
            ]
          }))
      return .clean
    }
    console.out.line("Files, each also as .gz and .zst:")
    let endings = files.map { ($0.endings.map { ".\($0)" }.joined(separator: " "), $0.says) }
    console.out.line(Help.columns(endings))
    console.out.line("\nRows:")
    console.out.line(Help.columns(Format.allCases.map { ($0.rawValue, $0.says) }))
    return .clean
  }
}
