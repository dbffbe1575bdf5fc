package import Corpus

extension Loader {
  /// The conversations that passages stand in, and in which of their turns, each read again from its
  /// row. What can't be found any more is nil.
  package func talks(_ passages: [Passage]) -> [(talk: Exhibit.Talk, turn: Int)?] {
    passages.map { passage in
      guard let file = files.first(where: { $0.id == passage.file }),
        var survey = try? Survey(file, milestones[file.id])
      else { return nil }
      var found: (talk: Exhibit.Talk, turn: Int)?
      try? survey.show([passage.row]) { _, sight in
        sight.reread(passage) { record in
          for number in record.examples.indices where found == nil {
            let example = record.examples[number]
            let marks = Marks(passage, example, number: number, of: record).found
            guard let mark = marks.first(where: { $0.part == .text || $0.part == .call }) else {
              continue
            }
            found = (Exhibit.Talk(example, of: record), mark.turn)
          }
        }
      }
      return found
    }
  }
}
