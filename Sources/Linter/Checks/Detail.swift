import Corpus

/// A call's argument that is about something which a user may give, and what it says of that.
struct Detail {
  let argument: Argument
  let matter: Matter
  let mentions: Mentions
  /// The e-mail address that a recipient has.
  let address: Text?

  init(_ argument: Argument, _ matter: Matter, _ record: borrowing Record) {
    self.argument = argument
    let bytes = record.bytes(argument.text)
    let isName = matter == .recipient && argument.namesSomebody && Named.isName(bytes)
    self.matter = isName ? .name : matter
    if matter == .recipient {
      mentions = Mentions()
      address = argument.isString ? bytes.address.map { argument.text.part($0) } : nil
    } else {
      mentions = Mentions(bytes)
      address = nil
    }
  }

  /// Whether it says so much that it can be wrong: what the user said is read for no other.
  var canBeCompared: Bool {
    switch matter {
    case .time, .date, .end: mentions.onlyClock != nil || mentions.onlyDay != nil
    case .birth: mentions.onlyDay != nil
    case .duration:
      !mentions.spans.isEmpty || !mentions.clocks.isEmpty || !mentions.numbers.isEmpty
    case .amount, .count: mentions.onlyAmount != nil
    case .headcount: mentions.numbers.count == 1
    case .recipient: address != nil
    case .name: true
    }
  }
}

extension Argument {
  /// Whether its name asks for somebody's own name, where no address is given.
  fileprivate var namesSomebody: Bool {
    isString && ["recipient", "receiver", "payee", "contact"].contains { key.contains($0) }
  }
}

/// The one time or date that an answer confirms, nil where it names more than one; and its numbers.
struct Confirmed {
  let text: Text
  let mentions: Mentions
  let clock: Text?
  let day: Text?

  init(_ text: Text, _ record: borrowing Record) {
    let says = Mentions(record.bytes(text))
    let plain = says.clocks.count == 1 && says.spans.isEmpty ? says.clocks.first : nil
    clock = plain.flatMap { $0.isPlain ? text.part($0.range) : nil }
    day = says.onlyDay.flatMap { _ in says.days.first.map { text.part($0.range) } }
    mentions = says
    self.text = text
  }

  var saysAnything: Bool { clock != nil || day != nil || !mentions.headcounts.isEmpty }
}

extension Mentions {
  /// The one time of day; nil where a zone is named, or where it is but what a date is written with.
  var onlyClock: Clock? {
    guard clocks.count == 1, let clock = clocks.first?.clock, !hasZone,
      days.isEmpty || clock.minutes != 0
    else { return nil }
    return clock
  }

  /// The one date, if its day and its month are known.
  var onlyDay: Day? {
    guard days.count == 1, let day = days.first?.day, day.day > 0, day.month > 0 else {
      return nil
    }
    return day
  }

  /// The one number, if it is more than one.
  var onlyAmount: Double? {
    guard numbers.count == 1, let amount = numbers.first?.value, amount > 1 else { return nil }
    return amount
  }
}

extension Bytes {
  /// The first e-mail address.
  var address: Range<Int>? {
    var place = 0
    while place < count, self[place] != UInt8(ascii: "@") { place += 1 }
    guard place < count else { return nil }
    var start = place
    var end = place + 1
    while start > 0, self[start - 1].isOfAddress { start -= 1 }
    while end < count, self[end].isOfAddress { end += 1 }
    while end > place, self[end - 1] == UInt8(ascii: ".") { end -= 1 }
    return start < place && end > place + 1 ? start..<end : nil
  }
}

extension UInt8 {
  /// Whether an e-mail address is written with it.
  fileprivate var isOfAddress: Bool {
    isLetter || isDigit || self == UInt8(ascii: ".") || self == UInt8(ascii: "-")
      || self == UInt8(ascii: "_")
  }
}
