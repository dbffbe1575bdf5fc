import Corpus

/// What an argument is about, by its name.
enum Matter: Equatable {
  case time
  case date
  case birth
  /// When something ends.
  case end
  case duration
  case amount
  case count
  /// How many of something that is counted by name.
  case headcount(Headcount.Kind)
  case recipient
  /// Somebody's name.
  case name

  /// Names of arguments that share a duration between them.
  static let units: Set<String> = ["hours", "minutes", "seconds"]

  /// By a key in small letters; nil where nothing that can be compared is meant.
  init?(key: String) {
    var key = key
    guard let matter = key.withUTF8({ Matter.all(of: Key(bytes: Bytes($0))) }) else { return nil }
    self = matter
  }

  private static func all(of key: Key) -> Matter? {
    if key.ends(in: beyond) || key.holds("timezone") || key.begins(with: "current") { return nil }
    if key.holds("check_out") || key.holds("checkout") || key.holds("return_") { return .end }
    if key.ends(in: ends) || key.begins(with: "end") || key.holds("end_") { return .end }
    if key.holds("birth") || key.hasWord("dob") { return .birth }
    if key.ends(in: durations) || key.spells("seconds") || key.spells("hours") { return .duration }
    if key.ends(in: dates) { return .date }
    if key.ends(in: times) || starts.contains(where: key.ends(with:)) { return .time }
    if let kind = Headcount.endings.first(where: { key.ends(with: $0.ending) })?.kind {
      return .headcount(kind)
    }
    if key.ends(in: counts) || key.begins(with: "number_of") || key.begins(with: "num_") {
      return .count
    }
    if key.ends(in: amounts) { return .amount }
    return key.ends(in: recipients) ? .recipient : nil
  }

  /// Names of zones can't be compared, and what day it is nobody needs to say.
  private static let beyond: [StaticString] = [
    "zone", "format", "type", "id", "url", "current", "today", "now",
  ]
  private static let ends: [StaticString] = ["end", "until"]
  private static let durations: [StaticString] = ["duration", "minutes", "timer"]
  private static let dates: [StaticString] = ["date", "day", "datetime", "due"]
  private static let times: [StaticString] = ["time", "alarm", "hour"]
  private static let starts: [StaticString] = ["start", "when"]
  private static let counts: [StaticString] = ["quantity", "adults"]
  private static let amounts: [StaticString] = [
    "amount", "price", "budget", "principal", "income", "salary", "bill", "cost",
  ]
  private static let recipients: [StaticString] = [
    "recipient", "receiver", "to", "contact", "email", "phone",
  ]
}

/// The name of an argument, of words that marks join.
private struct Key {
  let bytes: Bytes

  func spells(_ name: StaticString) -> Bool { bytes.spells(name) }

  func begins(with start: StaticString) -> Bool { bytes.begins(with: start) }

  func ends(with end: StaticString) -> Bool {
    let start = bytes.count - end.utf8CodeUnitCount
    return start >= 0 && bytes[start..<bytes.count].spells(end)
  }

  /// Whether it ends with one of some words, or one of them stands in it as a word of its own.
  func ends(in words: [StaticString]) -> Bool {
    words.contains { ends(with: $0) || hasWord($0) }
  }

  func holds(_ part: StaticString) -> Bool { place(of: part, from: 0) != nil }

  func hasWord(_ word: StaticString) -> Bool {
    var start = 0
    while let place = place(of: word, from: start) {
      let end = place + word.utf8CodeUnitCount
      if place == 0 || isMark(place - 1), end == bytes.count || isMark(end) { return true }
      start = place + 1
    }
    return false
  }

  private func place(of part: StaticString, from start: Int) -> Int? {
    let last = bytes.count - part.utf8CodeUnitCount
    guard start <= last else { return nil }
    return (start...last).first { bytes[$0..<bytes.count].begins(with: part) }
  }

  private func isMark(_ index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: " "): true
    default: false
    }
  }
}
