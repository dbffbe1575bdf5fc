import Corpus

/// The times of day and durations that a Chinese text speaks of: "下午三点半", "20分钟".
struct WideMoments {
  private(set) var clocks: [(clock: Clock, range: Range<Int>, isPlain: Bool)] = []
  private(set) var spans: [Span] = []
  private(set) var windows: [Window] = []
  private(set) var headcounts: [Headcount] = []
  private(set) var numbers: [Double] = []

  init(_ bytes: Bytes) {
    guard (0..<bytes.count).contains(where: { bytes[$0] >= 0xE4 && bytes[$0] <= 0xE9 }) else {
      return
    }
    let text = WideText(bytes)
    var place = 0
    while place < text.letters.count {
      place += read(text, at: place) ?? 1
    }
  }

  /// Whether a part of the text is a part of what was read.
  func reads(_ range: Range<Int>) -> Bool {
    clocks.contains { $0.range.overlaps(range) } || spans.contains { $0.range.overlaps(range) }
  }

  /// Reads what begins at a place, and says how many letters it takes.
  private mutating func read(_ text: WideText, at start: Int) -> Int? {
    guard let number = text.number(at: start) else {
      // "半小时", "半个小时".
      guard let unit = WideMoments.halves.first(where: { text.has($0, at: start) }) else {
        return nil
      }
      add(1800, text, start..<start + unit.count)
      return unit.count
    }
    let next = start + number.length
    numbers.append(number.value)
    for (unit, seconds) in WideMoments.units where text.has(unit, at: next) {
      let isHalved = unit == "个半小时"
      add(number.value * seconds + (isHalved ? 1800 : 0), text, start..<next + unit.count)
      return number.length + unit.count
    }
    // "第三晚" is one night.
    if number.value >= 2, let headcount = text.headcount(at: next), !text.has("第", at: start - 1) {
      headcounts.append(
        Headcount(kind: headcount.kind, value: number.value, range: text.range(start..<next)))
      return number.length + headcount.length
    }
    // "3点建议" are three points.
    guard number.value <= 24, let hour = Int(exactly: number.value), text.isHour(at: next),
      !WideMoments.counted.contains(where: { text.has($0, at: next + 1) })
    else { return nil }
    return readClock(text, hour, start, next + 1)
  }

  /// "提前10分钟" and "10分钟前" count back.
  private mutating func add(_ seconds: Double, _ text: WideText, _ letters: Range<Int>) {
    let isBefore =
      WideMoments.ahead.contains { text.has($0, at: letters.lowerBound - $0.count) }
      || WideMoments.sooner.contains { text.has($0, at: letters.upperBound) }
    let isAfter = WideMoments.later.contains { text.has($0, at: letters.upperBound) }
    spans.append(
      Span(
        seconds: seconds, range: text.range(letters),
        side: isBefore == isAfter ? .either : isBefore ? .before : .after))
  }

  private mutating func readClock(
    _ text: WideText, _ hour: Int, _ start: Int, _ behind: Int
  ) -> Int? {
    var end = behind
    if text.has("钟", at: end) { end += 1 }
    var minute = 0
    if let (word, value) = WideMoments.quarters.first(where: { text.has($0.0, at: end) }) {
      minute = value
      end += word.count
    } else if let number = text.number(at: end), number.value < 60 {
      minute = Int(number.value)
      end += number.length
      if text.has("分", at: end) { end += 1 }
    }
    let part = WideMoments.parts.first { text.has($0.0, at: start - $0.0.count) }
    var sure = hour
    if let part, hour <= 12 {
      sure = part.1 ? (hour == 12 ? 12 : hour + 12) : hour % 12
      // "晚上十二点" is midnight.
      if hour == 12, WideMoments.nights.contains(part.0) { sure = 0 }
      if hour > 6, part.0 == "中午" { sure = hour }
    }
    guard let clock = Clock(hour: sure, minute: minute, isSure: part != nil) else { return nil }
    // "不要八点" is not meant.
    let first = start - (part?.0.count ?? 0)
    let isDenied = WideMoments.denials.contains { text.has($0, at: first - $0.count) }
    clocks.append((clock, text.range(first..<end), !isDenied))
    if WideMoments.rough.contains(where: { text.has($0, at: end) }) {
      windows.append(Window(from: clock.moved(-180), to: clock.moved(180)))
    }
    return end - start
  }

  private static let ahead = ["提前", "提早"]
  private static let sooner = ["前", "之前", "以前"]
  private static let later = ["后", "之后", "以后"]
  private static let halves = ["半小时", "半个小时", "半个钟头"]
  private static let units: [(String, Double)] = [
    ("分钟", 60), ("个半小时", 3600), ("小时", 3600), ("个小时", 3600), ("个钟头", 3600), ("秒", 1),
  ]
  private static let quarters = [("半", 30), ("一刻", 15), ("三刻", 45), ("整", 0)]
  /// Parts of the day, and whether they are behind noon.
  private static let parts = [
    ("早上", false), ("上午", false), ("凌晨", false), ("清晨", false), ("早晨", false),
    ("明早", false), ("今早", false), ("中午", true), ("下午", true), ("晚上", true),
    ("傍晚", true), ("今晚", true), ("明晚", true), ("夜里", true), ("晚", true), ("早", false),
  ]
  private static let nights = ["晚上", "今晚", "明晚", "夜里", "晚"]
  private static let denials = ["不是", "不要", "不在", "别在"]
  private static let rough = ["前", "之前", "以前", "后", "之后", "以后", "左右", "多", "到"]
  private static let counted = ["建议", "意见", "要求", "理由", "原因", "注意", "要点", "内容", "问题"]
}
