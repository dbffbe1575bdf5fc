import Claims
import Rulebook

extension Command {
  static let topics = Command(
    .topics, "", "list the topics that a model can speak of, one line each"
  ) { invocation, console in
    let topics = try Lexicon.kept(for: invocation.shelves).topics
    if invocation.has(.markdown) {
      console.out.write(
        Markdown.table(["topic", "affirming it means"], topics.map { ["`\($0.id)`", $0.title] }))
    } else {
      console.out.line(Help.columns(topics.map { ($0.id, $0.title) }))
    }
    return .clean
  }
}
