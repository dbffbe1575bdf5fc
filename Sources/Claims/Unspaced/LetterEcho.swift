import Corpus
import Rulebook

extension UnspacedReader {
  /// Reads 是的 or 不 as an answer to the user's question: 你是机器人吗？
  mutating func echo(of user: Text, in bytes: UnsafePointer<UInt8>, _ sentences: Sentences) {
    let opening = turn.range.lowerBound..<min(turn.range.upperBound, turn.range.lowerBound + 60)
    letters.read(bytes, opening, isAddressed: false)
    var place = 0
    while place < letters.count {
      let end = letters.longest(.openings, at: place, limit: letters.count)
      guard end > place || letters.isMark(place, .comma) else { break }
      place = max(end, place + 1)
    }
    var no = letters.longest(.noes, at: place, limit: letters.count)
    let yes = letters.longest(.yeses, at: place, limit: letters.count)
    if max(no, yes) <= place, let own = ownNo() {
      place = own.lowerBound
      no = own.upperBound
    }
    let end = max(no, yes)
    guard end > place, end >= letters.count || letters.tokens[end].isMark else { return }
    let from = Int(letters.tokens[place].start) - Int(turn.start)
    let quote = turn.part(from..<Int(letters.tokens[end - 1].end) - Int(turn.start))
    var question = sentences.start(of: user.range.upperBound - 1)..<user.range.upperBound
    letters.read(bytes, question, isAddressed: true)
    guard letters.count > 2, letters.count < 40 else { return }
    let isElided = asksForHelp()
    guard
      isElided || letters.is(0, .speakers) || letters.is(1, .speakers) || letters.is(2, .speakers)
    else { return }
    question = question.lowerBound..<endOfStatement(question)
    isSystem = true
    echoed = (isNo: no > yes, quote: quote)
    read(bytes, question, before: question.lowerBound..<question.lowerBound, isEarly: true)
    echoed = nil
    isSystem = false
    isCarried = false
    last = -1
  }

  /// 说实话，我不会: a clause that says no for the speaker, and nothing else.
  private func ownNo() -> Range<Int>? {
    for place in 1..<max(1, letters.count)
    where letters.tokens[place - 1].isMark && letters.is(place, .speakers) {
      let end = letters.longest(.noes, at: place, limit: letters.count)
      if end > place, end >= letters.count || letters.tokens[end].isMark { return place..<end }
    }
    return nil
  }

  /// Whether the question leaves out whom it asks: 能帮我订机票吗.
  private func asksForHelp() -> Bool {
    let cue = letters.longest(.cues, at: 0, limit: letters.count)
    return cue > 0 && cue < letters.count && letters.is(cue, .objects)
  }

  /// Where a question ends without the particle that makes it one: 你能上网|吗？
  private func endOfStatement(_ question: Range<Int>) -> Int {
    var index = letters.count - 1
    while index > 0, letters.tokens[index].isMark { index -= 1 }
    guard index > 1, pages.known.asking.contains(letters.tokens[index].word) else {
      return question.upperBound
    }
    return Int(letters.tokens[index].start)
  }
}
