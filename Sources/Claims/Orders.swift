/// What the user orders: for which topics, and where the order stands among the words of the request.
struct Order {
  var topics: [Int]
  /// From the verb on, or what stands in its place: "turn off the light", "next song".
  var words: Range<Int>
}

extension ClaimReader {
  /// The order that the user gives, where it is one of a topic that the assistant acts on. A question
  /// how to do it is none, nor is a report that it was done.
  mutating func order() -> Order? {
    guard asksForDeed() else { return nil }
    readUser()
    let matcher = Matcher(
      lexicon: lexicon, tokens: request.base, count: request.count, bytes: base)
    var order: Order?
    for index in 0..<matcher.count {
      matcher.each(.requests, at: index, limit: matcher.count) { number, form, end, _ in
        let topic = Int(form.topic)
        guard lexicon.topics[topic].id.hasPrefix("act.") else { return }
        guard let start = startOfOrder(around: index, matcher) else { return }
        guard let first = order?.words.lowerBound else {
          order = Order(topics: [topic], words: start..<matcher.count)
          if !fired.isEmpty { fired[number] += 1 }
          return
        }
        // "Remind me to call Dad" orders no call; "turn it off and call Dad" does.
        let isOther = start > first && index == start
        if start == first && index <= order!.words.lowerBound || isOther,
          !order!.topics.contains(topic)
        {
          order!.topics.append(topic)
        }
      }
    }
    return order
  }

  /// Whether the user asks for a topic that the assistant acts on; most ask for none.
  private mutating func asksForDeed() -> Bool {
    // Who wants to know which forms were used counts them where they are found.
    guard fired.isEmpty else { return true }
    readRequests()
    return requested.contains { lexicon.topics[$0].id.hasPrefix("act.") }
  }

  /// Where the order begins that a word stands in; nil where it is a question or a report.
  private func startOfOrder(around index: Int, _ matcher: Matcher) -> Int? {
    var place = index
    // "… and turn it off" is an order of its own.
    while place > 0, !matcher.tokens[place - 1].isMark,
      place < index || !matcher.is(place - 1, .joins)
    { place -= 1 }
    while place < index {
      if matcher.is(place, [.adverbs, .requesters, .joins]) {
        place += 1
      } else if let opening = matcher.longest(.openings, at: place, limit: matcher.count)
        ?? matcher.longest(.orders, at: place, limit: matcher.count)
      {
        place = opening.end
      } else {
        break
      }
    }
    let others: WordKinds = [
      .wonderers, .questioners, .speakers, .pronouns, .enders, .negations, .hypotheticals,
      .companies,
    ]
    guard place <= index, place == index || !matcher.is(place, others) else { return nil }
    // "My alarm didn't go off" tells; "the next song, please" orders.
    if place < index, matcher.is(place, [.articles, .possessives]),
      (place..<matcher.count).contains(where: {
        matcher.is($0, [.questioners, .passives, .negations])
      })
    {
      return nil
    }
    return place
  }

  /// Whether the user asks if something is so, or how it is done, of whomever: "Is the light off?", "How
  /// do I book a table?", "How do refunds work?" What is so then is no deed of the assistant's.
  mutating func asksWhetherOrHow() -> Bool {
    guard !user.isEmpty, user.count <= 240 else { return false }
    readUser()
    let matcher = Matcher(
      lexicon: lexicon, tokens: request.base, count: request.count, bytes: base)
    let place = matcher.firstWord(from: 0)
    guard matcher.isMark(matcher.count - 1, .question) else { return false }
    if matcher.is(place, .wonderers) {
      guard matcher.is(place + 1, .questioners) else { return false }
      return matcher.is(place + 2, .speakers)
        || !(place + 2..<matcher.count).contains { matcher.is($0, [.addressees, .selves]) }
    }
    return matcher.is(place, .questioners) && !matcher.is(place, .modals)
      && !matcher.is(place + 1, .addressees)
  }
}
