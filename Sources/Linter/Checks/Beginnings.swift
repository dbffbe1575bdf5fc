import Corpus

/// Sentences that say that something begins: "Playing the movie", "the song has started", "I'll
/// start it now". Only what a tool of the example plays, and no call of it has started, counts.
struct Beginnings {
  /// Whether a tool makes something begin, and none that does is called.
  static func areTold(_ example: Example, of record: borrowing Record, on bench: Bench) -> Bool {
    var isAny = false
    for index in example.tools {
      let name = record.tools[index].name
      guard bench.name(of: name, in: record).begins else { continue }
      if record.calls(name, in: example.turns) { return false }
      isAny = true
    }
    return isAny
  }

  func first(in pieces: [Piece]) -> Range<Int>? {
    if asks(pieces) { return nil }
    for index in pieces.indices where Beginnings.forms.contains(pieces[index].word) {
      let sentence = bounds(index, pieces)
      guard let start = subject(before: index, from: sentence.lowerBound, pieces) else { continue }
      let words = pieces[sentence]
      guard words.contains(where: { Beginnings.media.contains($0.word) }) || words.count <= 5 else {
        continue
      }
      if words.contains(where: { Beginnings.supposing.contains($0.word) }) { continue }
      return pieces[start].range.lowerBound..<pieces[index].range.upperBound
    }
    return nil
  }

  /// Where the words that make it a report begin: "has", "is now", or the sentence itself.
  /// Who asks has not begun; but for "Can I help you with anything else?"
  private func asks(_ pieces: [Piece]) -> Bool {
    pieces.indices.contains { index in
      pieces[index].word == "?"
        && !pieces[max(0, index - 12)..<index].contains { Beginnings.partings.contains($0.word) }
    }
  }

  private func subject(before index: Int, from start: Int, _ pieces: [Piece]) -> Int? {
    var place = index - 1
    while place >= start, Beginnings.adverbs.contains(pieces[place].word) { place -= 1 }
    let isBase = Beginnings.bases.contains(pieces[index].word)
    guard place >= start else {
      // "Playing it", "Start playing it"; but "Play it" is what the user says.
      let isGoing = index + 1 < pieces.count && Beginnings.gerunds.contains(pieces[index + 1].word)
      return isBase && !isGoing ? nil : index
    }
    if isBase {
      // "I'll start it", where no call ever does.
      return pieces[place].word == "will" || pieces[place].word == "ll" ? place : nil
    }
    if Beginnings.helpers.contains(pieces[place].word) { return place }
    // "The movie started."
    return Beginnings.media.contains(pieces[place].word) ? place : nil
  }

  private func bounds(_ index: Int, _ pieces: [Piece]) -> Range<Int> {
    let ends = Beginnings.ends
    var start = index
    while start > 0, !ends.contains(pieces[start - 1].word) { start -= 1 }
    var end = index
    while end < pieces.count, !ends.contains(pieces[end].word) { end += 1 }
    return start..<end
  }

  private static let ends: WordSet = [".", "!", ",", ";", "?"]
  /// In the names of tools that make something begin.
  static let verbs: Set<String> = ["play", "stream", "watch", "start"]
  private static let bases: WordSet = ["start", "begin", "play"]
  private static let forms: WordSet = [
    "started", "starting", "playing", "begun", "beginning", "start", "begin", "play", "streaming",
    "starts", "begins", "plays", "loading", "played",
  ]
  private static let gerunds: WordSet = ["playing", "watching", "streaming", "the"]
  private static let partings: WordSet = [
    "help", "else", "anything", "assist", "further", "more",
  ]
  private static let helpers: WordSet = [
    "has", "is", "have", "ve", "m", "am", "s", "successfully",
  ]
  private static let adverbs: WordSet = [
    "now", "just", "already", "been", "successfully", "currently", "going", "to",
  ]
  private static let media: WordSet = [
    "movie", "movies", "film", "song", "songs", "music", "video", "track", "playlist", "album",
    "episode", "show", "trailer", "playback", "it", "picture",
  ]
  private static let supposing: WordSet = [
    "if", "when", "once", "not", "before", "after", "until",
  ]
}
