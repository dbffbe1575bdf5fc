import Corpus
import Rulebook

extension UnspacedReader {
  /// How long a request may be, in bytes, for its topics to be looked for.
  private static let widest = 360

  /// Notes for which topics the user asks: 你喜欢什么电影？
  mutating func readRequest(_ bytes: UnsafePointer<UInt8>, _ range: Range<Int>) {
    requested.removeAll(keepingCapacity: true)
    ordered.removeAll(keepingCapacity: true)
    isOrdering = false
    guard range.count <= UnspacedReader.widest else { return }
    letters.read(bytes, range, isAddressed: false)
    let isOrder = self.isOrder()
    isOrdering = isOrder && letters.count > 1
    var first = letters.count
    for place in 0..<letters.count where !letters.tokens[place].isMark {
      letters.matches(.requests, at: place, limit: letters.count, into: &found)
      for match in found {
        requested.append(match.form.topic)
        used.append(match.number)
        // 提醒我给妈妈打电话 orders no call.
        if isOrder, place <= first {
          first = place
          ordered.append(match.form.topic)
        }
      }
    }
    asksKind = (0..<letters.count).contains {
      letters.longest(.minds, at: $0, limit: letters.count) > $0
    }
    asksSelf = addressesSelf() || requested.contains { pages.isFact[Int($0)] }
  }

  /// Whether a particle or a mark makes a question of it.
  private func isAsked() -> Bool {
    let last = letters.count - 1
    return letters.isMark(last, .question) || pages.known.asking.contains(letters.tokens[last].word)
  }

  /// Whether the question begins with what the assistant is, has or can: 你会…吗, 你有….
  private mutating func addressesSelf() -> Bool {
    guard letters.count > 2, letters.count < 30 else { return false }
    for place in 0..<3 {
      let end = letters.word(.addressees, at: place)
      guard end > place else { continue }
      let verb = skipped(end, letters.count)
      let hasCue = (end...verb).contains { place in
        letters.longest(.cues, at: place, limit: letters.count) > place
      }
      // 你还记得我吗？
      guard !hasCue, isAsked() else { return hasCue }
      letters.matches(.verbs, at: verb, limit: letters.count, into: &found)
      return !found.isEmpty
    }
    return false
  }
}
