import Claims
import Corpus
import JSON

extension Bench {
  /// The declared tool that does what is asked for: by a topic, or by the words of its name,
  /// description and parameters.
  func tool(for conduct: Conduct, _ example: Example, _ record: borrowing Record) -> Int? {
    guard !example.tools.isEmpty, example.tools.count <= 64 else { return nil }
    lore.tools.words(of: record.bytes(record.turns[conduct.asked].text), into: &asked)
    if conduct.needs.isEmpty && asked.allSatisfy({ $0 == asked[0] }) { return nil }
    for index in example.tools {
      let tool = record.tools[index]
      // What tools declare stands in no turn.
      let provides = claims(of: -1).contains { claim in
        claim.force == .declared && claim.quote == tool.name
          && conduct.needs.contains(claim.topic)
      }
      if provides { return index }
    }
    return example.tools.first { index in
      let tool = record.tools[index]
      return lore.tools.fits(
        asked, name(of: tool.name, in: record).asked, says: record.bytes(tool.description),
        parameters: record.bytes(tool.parameters))
    }
  }
}
