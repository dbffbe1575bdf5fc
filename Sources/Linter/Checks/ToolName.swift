import Corpus
import Rulebook

/// A tool's name, and in which words an answer would say that the tool was used. Worked out once for
/// all rows that declare or call it.
final class ToolName: Sendable {
  /// In small letters.
  let words: [String]
  /// As requests are held against it.
  let asked: ToolWords.Name
  /// Whether the tool only reads.
  let reads: Bool
  /// The past of the name's verbs: "scheduled" of `ScheduleVisit`.
  let pasts: WordSet
  /// The other words of the name, in the singular and the plural.
  let objects: WordSet
  /// Whether it makes something begin.
  let begins: Bool
  /// How it is said that something is settled which only this tool settles, and what that is.
  let settling: WordSet
  let settled: WordSet

  init(_ name: String, _ lore: ToolWords) {
    words = ToolPattern.words(of: name)
    asked = lore.name(words)
    reads = Passives.reads(words)
    let long = words.filter { $0.count >= 3 }
    pasts = WordSet(long.flatMap(Deeds.past))
    // In a name of one word nothing stands beside it.
    objects = WordSet(long.count > 1 ? long.flatMap { [Word($0), Word($0 + "s")] } : [])
    begins = words.contains { Beginnings.verbs.contains($0) }
    (settling, settled) = Settlements.words(of: words)
  }
}

extension Record {
  /// Whether an example declares a tool of this name.
  borrowing func declares(_ name: Text, in example: Example) -> Bool {
    let wanted = bytes(name)
    return example.tools.contains { bytes(tools[$0].name).equals(wanted) }
  }

  /// Whether a tool is called in some turns.
  borrowing func calls(_ tool: Text, in turns: Range<Int>) -> Bool {
    let name = bytes(tool)
    for turn in turns {
      for call in self.turns[turn].calls where bytes(calls[call].name).equals(name) {
        return true
      }
    }
    return false
  }
}
