import Corpus

/// Everything that was said before a call, and what of it the user said.
struct Context {
  private(set) var users: [(turn: Int, text: Text, mentions: Mentions)] = []
  private(set) var all = Mentions()
  /// Of what was said, not of what tools returned: there, opening hours and counts abound.
  private var bareClocks: [Clock] = []
  private var windows: [Window] = []
  private(set) var texts: [Text] = []
  /// Those that the assistant named.
  private var weekdays: Set<Int> = []
  /// How far the user was heard, and how far everybody.
  private var heard: Int?
  private var next: Int?

  /// Takes in what the user said before a turn.
  mutating func hear(upTo end: Int, of example: Example, _ record: borrowing Record) {
    for index in (heard ?? example.turns.lowerBound)..<end {
      let turn = record.turns[index]
      guard turn.role == .user, !turn.text.isEmpty else { continue }
      users.append((index, turn.text, Mentions(record.bytes(turn.text))))
    }
    heard = end
  }

  /// Whether the user gave anything of a kind; without that, nothing else need be read.
  func mayGive(_ matter: Matter, _ record: borrowing Record) -> Bool {
    switch matter {
    case .time, .date, .end:
      users.contains { user in
        user.mentions.clocks.contains(where: \.isPlain)
          || user.mentions.days.contains { $0.day.day > 0 }
      }
    case .birth: users.contains { $0.mentions.days.contains { $0.day.number != nil } }
    case .duration: users.contains { !$0.mentions.spans.isEmpty }
    case .amount: users.contains { !$0.mentions.numbers.isEmpty }
    case .count: users.contains { !$0.mentions.numbers.isEmpty || !$0.mentions.headcounts.isEmpty }
    case .headcount(let kind):
      users.contains { $0.mentions.headcounts.contains { $0.kind == kind } }
    case .recipient: users.contains { record.bytes($0.text).address != nil }
    case .name: !users.isEmpty
    }
  }

  /// Whether the user gave anything of what an answer confirms.
  func mayGive(_ confirmed: Confirmed, _ record: borrowing Record) -> Bool {
    (confirmed.clock != nil || confirmed.day != nil) && mayGive(.time, record)
      || confirmed.mentions.headcounts.contains { mayGive(.headcount($0.kind), record) }
  }

  /// Takes in all turns of an example before one of them.
  mutating func read(upTo end: Int, of example: Example, _ record: borrowing Record) {
    hear(upTo: end, of: example, record)
    for index in (next ?? example.turns.lowerBound)..<end {
      let turn = record.turns[index]
      if !turn.text.isEmpty {
        let known = turn.role == .user ? users.last { $0.turn == index }?.mentions : nil
        let mentions = known ?? Mentions(record.bytes(turn.text))
        if turn.role == .assistant { weekdays.formUnion(mentions.weekdays) }
        all.add(mentions)
        bareClocks += mentions.bareClocks
        windows += mentions.windows
        texts.append(turn.text)
      }
      for outcome in turn.outcomes { take(record.outcomes[outcome].text, record) }
      for call in turn.calls { take(record.calls[call].arguments, record) }
    }
    next = end
  }

  private mutating func take(_ text: Text, _ record: borrowing Record) {
    all.add(Mentions(record.bytes(text)))
    texts.append(text)
  }

  /// What the user gave instead of an argument; nil where the argument may be right.
  ///
  /// `beside`: what the call says besides.
  func rival(
    of detail: Detail, beside others: [Argument], _ record: borrowing Record
  ) -> Text? {
    let says = detail.mentions
    switch detail.matter {
    case .time: return timeRival(says) ?? dateRival(says)
    case .date: return dateRival(says) ?? timeRival(says)
    case .birth: return birthRival(says)
    case .end: return endRival(says)
    case .count: return amountRival(says, isCounted: true)
    case .headcount(let kind):
      return says.numbers.first.flatMap { number in
        headcountRival(kind, number.value) { headcount in
          !headcount.isBare
            || !others.contains { Mentions(record.bytes($0.text)).says(headcount.value) }
        }
      }
    case .duration: return durationRival(says)
    case .amount: return amountRival(says, isCounted: false)
    case .recipient: return recipientRival(detail.address, record)
    case .name: return nameRival(detail.argument.text, record)
    }
  }

  /// The time or date that an answer confirms although the user gave another; nil where it may be
  /// right, or where it names more than one.
  func rival(of confirmed: Confirmed) -> (said: Text, rival: Text)? {
    if let clock = confirmed.clock, let rival = timeRival(confirmed.mentions, isExact: false) {
      return (clock, rival)
    }
    if let day = confirmed.day, let rival = dateRival(confirmed.mentions) { return (day, rival) }
    return headcountRival(of: confirmed, in: confirmed.text)
  }

  // MARK: Times

  /// `isExact`: what is written with two digits for the hour counts to 24.
  private func timeRival(_ value: Mentions, isExact: Bool = true) -> Text? {
    guard let said = value.onlyClock, !all.hasZone else { return nil }
    let exact = Clock(hour: said.minutes / 60, minute: said.minutes % 60, isSure: true)
    let clock = isExact ? exact ?? said : said
    guard let rival = lastClock() else { return nil }
    if bareClocks.contains(where: { $0.agrees(with: clock) })
      || windows.contains(where: { $0.holds(clock) })
    {
      return nil
    }
    for known in all.clocks.map(\.clock) {
      if known.agrees(with: clock) { return nil }
      if all.spans.contains(where: { $0.moves(known).contains { $0.agrees(with: clock) } }) {
        return nil
      }
    }
    return rival
  }

  /// The user's latest time; nil where that was taken back since.
  private func lastClock() -> Text? {
    for user in users.reversed() {
      if let plain = user.mentions.clocks.last(where: \.isPlain) {
        return user.text.part(plain.range)
      }
      if user.mentions.hasDenied { return nil }
    }
    return nil
  }

  // MARK: Dates

  private func dateRival(_ value: Mentions) -> Text? {
    guard let day = unsaidDay(value) else { return nil }
    // What the user last said of dates counts.
    for user in users.reversed() {
      if user.mentions.hangsOnToday || user.mentions.shiftsDays { return nil }
      guard let said = user.mentions.days.last(where: { $0.day.day > 0 }) else { continue }
      // The assistant may have put it in words of its own: "so next Friday, then".
      if let number = day.number, weekdays.contains(Day.weekday(number)) { return nil }
      return user.text.part(said.range)
    }
    return nil
  }

  /// Nobody moves a day of birth.
  private func birthRival(_ value: Mentions) -> Text? {
    guard unsaidDay(value) != nil else { return nil }
    return last { $0.days.last { $0.day.number != nil }?.range }
  }

  /// The one day of a value that nobody spoke of.
  private func unsaidDay(_ value: Mentions) -> Day? {
    guard let day = value.onlyDay,
      !all.days.contains(where: { $0.day.agrees(with: day) && $0.day.day > 0 })
    else { return nil }
    return day
  }

  /// Where something ends is mostly worked out; not where the user gave two times, or two dates.
  private func endRival(_ value: Mentions) -> Text? {
    let clocks = Set(users.flatMap { $0.mentions.clocks.filter(\.isPlain).map(\.clock.minutes) })
    let days = users.flatMap { $0.mentions.days.filter { $0.day.day > 0 && $0.day.month > 0 } }
    return (clocks.count >= 2 ? timeRival(value) : nil)
      ?? (days.count >= 2 ? dateRival(value) : nil)
  }

  // MARK: Durations

  private func durationRival(_ value: Mentions) -> Text? {
    guard let rival = last({ $0.spans.last?.range }) else { return nil }
    var said = value.spans.map(\.seconds)
    if said.isEmpty, let clock = value.clocks.first {
      said = [Double(clock.clock.minutes) * 60]
      // "1:30" may be a minute and a half.
      if clock.range.count <= 5 { said.append(Double(clock.clock.minutes)) }
    }
    if said.isEmpty, let number = value.numbers.first?.value {
      said = [number, number * 60, number * 3600, number * 86_400]
    }
    guard let seconds = said.first else { return nil }
    let sum = all.spans.reduce(0) { $0 + $1.seconds }
    let known = all.spans.map(\.seconds) + [sum]
    if known.contains(where: { said.contains($0) }) { return nil }
    // Between two times of day.
    let clocks = all.clocks.map(\.clock.minutes)
    for left in clocks {
      for right in clocks where Double(abs(left - right) % 720) * 60 == seconds { return nil }
    }
    return rival
  }

  // MARK: Amounts

  /// `isCounted`: beds and guests are not added up and not converted.
  private func amountRival(_ value: Mentions, isCounted: Bool) -> Text? {
    guard let amount = value.onlyAmount else { return nil }
    guard let rival = last({ $0.numbers.last?.range }) else { return nil }
    if isCounted { return all.numbers.contains { $0.value == amount } ? nil : rival }
    for known in all.numbers.map(\.value) {
      for scale in [1, 100, 0.01, 12, 1.0 / 12, 1000] where abs(known * scale - amount) < 1e-6 {
        return nil
      }
    }
    let numbers = all.numbers.map(\.value).suffix(24)
    for (place, left) in numbers.enumerated() {
      for right in numbers.dropFirst(place + 1)
      where [left + right, abs(left - right), left * right]
        .contains(where: { abs($0 - amount) < 1e-6 })
      {
        return nil
      }
    }
    return rival
  }

  // MARK: Recipients

  private func recipientRival(_ wanted: Text?, _ record: borrowing Record) -> Text? {
    guard let wanted else { return nil }
    let address = record.bytes(wanted).buffer.map(\.small)
    let name = Array(address.prefix { $0 != UInt8(ascii: "@") })
    // It was said, or is put together from a name that was.
    if texts.contains(where: { record.bytes($0).holds(address) }) { return nil }
    if texts.contains(where: { record.bytes($0).holds(name) }) { return nil }
    for user in users.reversed() {
      if let range = record.bytes(user.text).address { return user.text.part(range) }
    }
    return nil
  }

  /// The user's latest mention of a kind.
  private func last(_ find: (Mentions) -> Range<Int>?) -> Text? {
    for user in users.reversed() {
      if let range = find(user.mentions) { return user.text.part(range) }
    }
    return nil
  }
}
