import Claims
import Repository
import Rulebook

extension Command {
  static let topics = Command(
    .topics, "", "list the topics that a model can speak of, one line each",
    about: """
      With those of the pages that the nearest antinomy.yaml names.
      """
  ) { invocation, console in
    // The table is of the pages that are built in, whatever is set here.
    let own =
      invocation.has(.markdown)
      ? try invocation.ownShelves : try Reading.configuration(invocation, []).shelves
    let shelves = try [.found()] + own
    let topics = try Lexicon.kept(for: shelves).topics
    if invocation.has(.markdown) {
      console.out.write(
        Markdown.table(["topic", "affirming it means"], topics.map { ["`\($0.id)`", $0.title] }))
    } else {
      console.out.line(Help.columns(topics.map { ($0.id, $0.title) }))
    }
    return .clean
  }
}
