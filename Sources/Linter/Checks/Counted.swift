import Corpus

/// How many people, tickets or nights the user asked for, against what a call or an answer says.
extension Context {
  /// What the user last said of one kind; nil where the other number was spoken of, too, or may
  /// be reckoned from what was.
  func headcountRival(_ kind: Headcount.Kind, _ amount: Double, isFree: (Headcount) -> Bool)
    -> Text?
  {
    guard amount >= 1, !all.numbers.contains(where: { $0.value == amount }),
      !all.wideNumbers.contains(amount)
    else { return nil }
    for user in users.reversed() {
      guard let headcount = user.mentions.headcounts.last(where: { $0.kind == kind }) else {
        continue
      }
      let others = user.mentions.numbers.map(\.value) + user.mentions.wideNumbers
      let isSum = others.contains { (other: Double) in
        other + headcount.value == amount || other * headcount.value == amount
          || other * amount == headcount.value
      }
      return isSum || !isFree(headcount) ? nil : user.text.part(headcount.range)
    }
    return nil
  }

  /// What an answer confirms a number of although the user gave another.
  func headcountRival(of confirmed: Confirmed, in text: Text) -> (said: Text, rival: Text)? {
    let headcounts = confirmed.mentions.headcounts
    for headcount in headcounts where headcounts.filter({ $0.kind == headcount.kind }).count == 1 {
      let rival = headcountRival(headcount.kind, headcount.value) { !$0.isBare || headcount.isBare }
      if let rival { return (text.part(headcount.range), rival) }
    }
    return nil
  }
}

extension Mentions {
  /// Whether a number, or an hour that is written like it, is among what is said.
  func says(_ value: Double) -> Bool {
    if numbers.contains(where: { $0.value == value }) { return true }
    guard value <= 24, let clock = Clock(hour: Int(value), minute: 0, isSure: false) else {
      return false
    }
    return (clocks.map(\.clock) + bareClocks).contains { $0.agrees(with: clock) }
  }
}
