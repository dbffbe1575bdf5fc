import Claims
import Repository
import Rulebook

extension Command {
  static let topics = Command(
    .topics, "[TOPIC]", "list the topics that a model can speak of, or tell one of them",
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
    } else if let name = invocation.operands.first {
      guard let topic = topics.first(where: { $0.id == name }), invocation.operands.count == 1
      else {
        throw Misuse(
          unknown: "topic", name, among: topics.map(\.id), advice: "'antinomy topics' lists them")
      }
      console.out.write(told(topic))
    } else {
      console.out.line(Help.columns(topics.map { ($0.id, $0.title) }))
    }
    return .clean
  }

  private static func told(_ topic: Topic) -> String {
    let kind =
      switch topic.kind {
      case .ability: "an ability of the assistant"
      case .fact: "a fact about the assistant"
      case .nature: "part of the assistant's nature"
      }
    var lines = ["\(topic.id), \(kind)", "  affirming it means: \(topic.title)"]
    if !topic.aspects.isEmpty {
      lines.append("  told apart: \(topic.aspects.joined(separator: ", "))")
    }
    if !topic.excludes.isEmpty {
      lines.append("  affirming it denies: \(topic.excludes.joined(separator: ", "))")
    }
    for spill in topic.spills {
      lines.append("  models stretch its denial over \(spill.onto): \(spill.because)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
