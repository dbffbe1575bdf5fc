import Corpus

/// Follows a text from its beginning and knows what stands in code: between fences, or between
/// backticks of one line.
struct CodeFences {
  private var fences = 0
  /// The next fence that has not been passed; nil before the first was looked for.
  private var next: Int?

  /// Whether an offset stands in code; offsets are asked for in their order.
  mutating func hold(_ place: Int, in text: Bytes) -> Bool {
    if next == nil { next = text.find("```") ?? text.count }
    while let fence = next, fence < place {
      fences += 1
      next = text.find("```", from: fence + 3) ?? text.count
    }
    return fences % 2 == 1 || isBetweenTicks(place, in: text)
  }

  /// A line that is longer than anyone writes is not followed to its beginning.
  private func isBetweenTicks(_ place: Int, in text: Bytes) -> Bool {
    var ticks = 0
    var index = place
    while index > max(0, place - 1000), text[index - 1] != UInt8(ascii: "\n") {
      index -= 1
      if text[index] == UInt8(ascii: "`") { ticks += 1 }
    }
    return ticks % 2 == 1
  }
}
