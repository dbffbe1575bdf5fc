import Corpus

/// The times, dates, durations and numbers that a text speaks of.
struct Mentions {
  var clocks: [(clock: Clock, range: Range<Int>, isPlain: Bool)] = []
  /// Numbers that may be times, though nothing says so.
  var bareClocks: [Clock] = []
  var windows: [Window] = []
  /// Whether a time is named that is not meant.
  var hasDenied = false
  var days: [(day: Day, range: Range<Int>)] = []
  var spans: [Span] = []
  var numbers: [(value: Double, range: Range<Int>)] = []
  /// Those numbers of which it is said what they count.
  var headcounts: [Headcount] = []
  /// The numbers of a Chinese text.
  var wideNumbers: [Double] = []
  /// How many days from today; weekdays apart.
  var offsets: [Int] = []
  var weekdays: [Int] = []
  /// Whether a day may be meant that is reckoned from another: "two days before May 10".
  var shiftsDays = false
  /// Whether dates are spoken of in a way that nothing can be computed from.
  var isVague = false
  var hasZone = false

  init() {}

  init(_ bytes: Bytes) {
    let pieces = Piece.all(bytes)
    let wide = WideMoments(bytes)
    var index = 0
    var earlier: (clock: Clock, pieces: Range<Int>)?
    while index < pieces.count {
      guard Mentions.mayTell(pieces[index]) else {
        index += 1
        continue
      }
      let reader = MomentReader(pieces, at: index)
      note(pieces[index])
      if let day = reader.day() {
        days.append((day.value, reader.range(day.length)))
        index += day.length
      } else if let clock = reader.clock() {
        let isDenied = reader.isDenied(clock.length)
        clocks.append((clock.value, reader.range(clock.length), clock.isPlain && !isDenied))
        if isDenied { hasDenied = true }
        if reader.isElsewhere(clock.length) { hasZone = true }
        if let window = reader.window(around: clock.value) { windows.append(window) }
        if let first = earlier, reader.isJoined(to: first.pieces) {
          windows.append(Window(from: first.clock, to: clock.value))
        }
        earlier = (clock.value, index..<index + clock.length)
        // "for three" may count something else.
        if !clock.isPlain, let number = reader.number() {
          numbers.append((number.value, reader.range(number.length)))
          if let headcount = reader.headcount(number) { headcounts.append(headcount) }
        }
        index += clock.length
      } else if let span = reader.span() {
        spans.append(
          Span(
            seconds: span.value, range: reader.range(span.length),
            side: reader.side(behind: span.length)))
        if span.value < 86_400 { numbers.append((span.amount, reader.range(1))) }
        // "14h" is a time for some.
        if let clock = reader.bareClock() { bareClocks.append(clock) }
        index += span.length
      } else {
        if let number = reader.number() {
          numbers.append((number.value, reader.range(number.length)))
          if let headcount = reader.headcount(number) { headcounts.append(headcount) }
          if number.length == 1, !wide.reads(pieces[index].range), let clock = reader.bareClock() {
            bareClocks.append(clock)
            earlier = (clock, index..<index + 1)
          }
          index += number.length - 1
        }
        index += 1
      }
    }
    if !days.isEmpty { shiftsDays = MomentReader.shifts(pieces) }
    clocks += wide.clocks
    spans += wide.spans
    windows += wide.windows
    headcounts += wide.headcounts
    wideNumbers = wide.numbers
  }

  private static func mayTell(_ piece: Piece) -> Bool {
    switch piece.kind {
    case .number: true
    case .word: TimeWords.telling.contains(piece.word)
    case .mark: false
    }
  }

  private mutating func note(_ piece: Piece) {
    guard piece.kind == .word else { return }
    if let weekday = TimeWords.weekdays[piece.word] { weekdays.append(weekday) }
    if TimeWords.vague.contains(piece.word) { isVague = true }
    if TimeWords.zones.contains(piece.word) { hasZone = true }
    if piece.word == "today" || piece.word == "tonight" { offsets.append(0) }
    if piece.word == "tomorrow" { offsets += [1, 2] }
  }

  /// Whether dates hang on what day it is. "Monday, 2022-03-14" does not.
  var hangsOnToday: Bool {
    let known = days.compactMap { $0.day.number.map(Day.weekday) }
    return isVague || !offsets.isEmpty || weekdays.contains { !known.contains($0) }
  }

  /// Adds what another text speaks of; the places are lost.
  mutating func add(_ other: Mentions) {
    clocks += other.clocks
    days += other.days
    spans += other.spans
    numbers += other.numbers
    headcounts += other.headcounts
    wideNumbers += other.wideNumbers
    offsets += other.offsets
    weekdays += other.weekdays
    isVague = isVague || other.isVague
    shiftsDays = shiftsDays || other.shiftsDays
    hasZone = hasZone || other.hasZone
  }
}
