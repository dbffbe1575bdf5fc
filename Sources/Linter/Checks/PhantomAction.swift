import Claims
import Corpus
import Rulebook
import YAML

/// The assistant says that it did what only a call can do, calls exist in the example, and it made
/// none.
struct PhantomAction: Check {
  static let name = "phantom-action"

  /// In a claim, says that it is still to be done.
  private let plans: Phrases
  /// In an answer, asks whether it should be done.
  private let asks: Phrases
  private let hearsay: Hearsay

  init(_ verb: RulePage.Verb) throws(YAML.Fault) {
    guard let node = verb.arguments else {
      throw verb.node.fault("say below it which words plan, and which ask")
    }
    let fields = try Fields(node, known: ["plans", "asks"] + Hearsay.fields)
    plans = try fields.phrases("plans")
    asks = try fields.phrases("asks")
    hearsay = try Hearsay(fields)
  }

  func look(
    at example: Example, of record: borrowing Record, on bench: Bench,
    into sightings: inout Sightings
  ) {
    guard example.arm.isTaught, hasCalls(example, record) else { return }
    guard
      let deed = claimed(example, record, bench) ?? told(example, record, bench)
        ?? passed(example, record, bench)
    else { return }
    sightings.note(
      Sighting(
        deed, "No call was made for this, although the row has tools or calls.",
        in: record))
  }

  /// A claim that something was done.
  private func claimed(
    _ example: Example, _ record: borrowing Record, _ bench: Bench
  ) -> Text? {
    for claim in bench.claims where claim.force == .performed && claim.polarity == .affirm {
      guard claim.turn >= 0, claim.confidence == .strict, bench.isAct(claim.topic),
        record.turns[claim.turn].role == .assistant, record.turns[claim.turn].isTrained,
        !isCovered(claim, example, record, bench), !isPlan(claim.quote, claim.turn, record),
        !isAsked(claim.quote, of: record.turns[claim.turn].text, record),
        !isHearsay(claim.quote, claim.turn, example, record)
      else { continue }
      return claim.quote
    }
    return nil
  }

  /// A sentence that says, in the words of a tool's name, that the tool was used.
  private func told(
    _ example: Example, _ record: borrowing Record, _ bench: Bench
  ) -> Text? {
    guard !example.tools.isEmpty else { return nil }
    for index in example.turns {
      let turn = record.turns[index]
      guard turn.role == .assistant, turn.isTrained, !turn.text.isEmpty else { continue }
      let end = runEnd(index, example, record)
      // What is called under a name that nobody declares may have been meant to do it.
      if callsStranger(example, end, record) { continue }
      let deeds = Deeds(
        tools: example.tools.map { tool in
          let name = record.tools[tool].name
          return Deeds.Tool(
            name: bench.name(of: name, in: record),
            isCalled: record.calls(name, in: example.turns.lowerBound..<end))
        })
      let besideCalls = hasCall(around: index, example, record)
      let bytes = record.bytes(turn.text)
      let pieces = Piece.all(bytes)
      let range =
        deeds.first(in: bytes, pieces, besideCalls: besideCalls)
        ?? (besideCalls ? nil : begun(pieces, example, record, bench))
      guard let range else { continue }
      let deed = turn.text.part(range)
      if !isPlan(deed, index, record), !isHearsay(deed, index, example, record) { return deed }
    }
    return nil
  }

  private func callsStranger(
    _ example: Example, _ end: Int, _ record: borrowing Record
  ) -> Bool {
    (example.turns.lowerBound..<end).contains { turn in
      record.turns[turn].calls.contains { !record.declares(record.calls[$0].name, in: example) }
    }
  }

  /// Where it is said that something begins, or is settled, that no call ever starts or settles.
  private func begun(
    _ pieces: [Piece], _ example: Example, _ record: borrowing Record, _ bench: Bench
  ) -> Range<Int>? {
    if Beginnings.areTold(example, of: record, on: bench),
      let range = Beginnings().first(in: pieces)
    {
      return range
    }
    return Settlements(example, of: record, on: bench).first(in: pieces)
  }

  /// A sentence that says that it has been done, whatever it is, where nothing but reading was done.
  private func passed(
    _ example: Example, _ record: borrowing Record, _ bench: Bench
  ) -> Text? {
    if showsCallsInText(example, record) { return nil }
    for index in example.turns {
      let turn = record.turns[index]
      guard turn.role == .assistant, turn.isTrained, !turn.text.isEmpty,
        !hasDeed(around: index, example, record, bench)
      else { continue }
      let bytes = record.bytes(turn.text)
      for range in Passives(Piece.all(bytes)).ranges {
        let deed = turn.text.part(range)
        let end = runEnd(index, example, record)
        let told =
          calls(example, end, record, bench) + readings(around: index, example, record, bench)
        if isPlan(deed, index, record) || Passives.isTold(bytes, by: told)
          || isHearsay(deed, index, example, record)
        {
          continue
        }
        return deed
      }
    }
    return nil
  }

  /// "[AddAlarm(time='8:00')]": calls that no format tells from words.
  private func showsCallsInText(_ example: Example, _ record: borrowing Record) -> Bool {
    example.turns.contains { index in
      guard record.turns[index].role == .assistant else { return false }
      let bytes = record.bytes(record.turns[index].text)
      var place = 0
      while let open = bytes.first(of: [UInt8(ascii: "[")], from: place) {
        var end = open + 1
        while end < bytes.count, bytes[end].isLetter || bytes[end] == UInt8(ascii: "_") { end += 1 }
        if end > open + 3, end < bytes.count, bytes[end] == UInt8(ascii: "(") { return true }
        place = open + 1
      }
      return false
    }
  }

  /// What the calls of a turn's run read, without the verb: "meeting" of GetMeeting.
  private func readings(
    around turn: Int, _ example: Example, _ record: borrowing Record, _ bench: Bench
  ) -> [[String]] {
    var start = turn
    while start > example.turns.lowerBound, !record.isUser(start - 1) { start -= 1 }
    return (start...turn).flatMap { index in
      record.turns[index].calls.map { call in
        Array(bench.name(of: record.calls[call].name, in: record).words.dropFirst())
      }
    }
  }

  /// The names of the calls before a turn that did more than read.
  private func calls(
    _ example: Example, _ end: Int, _ record: borrowing Record, _ bench: Bench
  ) -> [[String]] {
    var names: [[String]] = []
    for index in example.turns.lowerBound..<end {
      for call in record.turns[index].calls {
        let name = bench.name(of: record.calls[call].name, in: record)
        if !name.reads { names.append(name.words) }
      }
    }
    return names
  }

  /// Whether a call that does more than read stands between the user's last words and the next.
  private func hasDeed(
    around turn: Int, _ example: Example, _ record: borrowing Record, _ bench: Bench
  ) -> Bool {
    var start = turn
    while start > example.turns.lowerBound, !record.isUser(start - 1) { start -= 1 }
    let end = runEnd(turn, example, record)
    var sawCall = false
    for index in start..<max(end, turn + 1) {
      for call in record.turns[index].calls {
        sawCall = true
        if !bench.name(of: record.calls[call].name, in: record).reads { return true }
      }
    }
    // Results without a call are those of calls that the format does not show.
    return !sawCall
      && (start...turn).contains {
        record.turns[$0].role == .tool || !record.turns[$0].outcomes.isEmpty
      }
  }

  /// Where the user speaks next.
  private func runEnd(_ turn: Int, _ example: Example, _ record: borrowing Record) -> Int {
    (turn..<example.turns.upperBound).first { record.isUser($0) }
      ?? example.turns.upperBound
  }

  private func hasCalls(_ example: Example, _ record: borrowing Record) -> Bool {
    !example.tools.isEmpty || example.turns.contains { !record.turns[$0].calls.isEmpty }
  }

  /// Whether a call stands between the user's last words and the claim, or one of the same topic or
  /// the same claim stands anywhere before.
  private func isCovered(
    _ claim: Claim, _ example: Example, _ record: borrowing Record, _ bench: Bench
  ) -> Bool {
    if hasCall(around: claim.turn, example, record) { return true }
    // "It is set for 6" tells what was found, "it has been set" what was done.
    if hasCall(before: claim.turn, example, record), isState(claim.quote, record) { return true }
    // What a search has found is told over several turns.
    if bench.isSearch(claim.topic), hasCall(before: claim.turn, example, record) { return true }
    return bench.claims.contains { other in
      other.topic == claim.topic && other.turn >= 0 && other.turn < claim.turn
        && (other.force == .called || other.force == .performed)
    }
  }

  /// "So do I start the movie?"
  private func isAsked(_ quote: Text, of text: Text, _ record: borrowing Record) -> Bool {
    let bytes = record.bytes(text)
    var place = Int(quote.start) + Int(quote.count) - Int(text.start)
    while place < bytes.count, place >= 0 {
      if bytes[place] == UInt8(ascii: "?") { return true }
      if [UInt8(ascii: "."), UInt8(ascii: "!"), 10].contains(bytes[place]) { return false }
      place += 1
    }
    return false
  }

  private func isState(_ quote: Text, _ record: borrowing Record) -> Bool {
    let pieces = Piece.all(record.bytes(quote))
    return pieces.contains { $0.word == "is" || $0.word == "are" }
  }

  private func hasCall(
    before end: Int, _ example: Example, _ record: borrowing Record
  ) -> Bool {
    (example.turns.lowerBound..<end).contains { !record.turns[$0].calls.isEmpty }
  }

  /// Whether a call or a result stands between the user's last words and the next.
  private func hasCall(
    around turn: Int, _ example: Example, _ record: borrowing Record
  ) -> Bool {
    var index = turn
    while index >= example.turns.lowerBound, !record.isUser(index) {
      let turn = record.turns[index]
      if !turn.calls.isEmpty || !turn.outcomes.isEmpty || turn.role == .tool { return true }
      index -= 1
    }
    index = turn
    while index < example.turns.upperBound, !record.isUser(index) {
      if !record.turns[index].calls.isEmpty { return true }
      index += 1
    }
    return false
  }

  /// Whether what is told of is no deed of the assistant's.
  private func isHearsay(
    _ deed: Text, _ turn: Int, _ example: Example, _ record: borrowing Record
  ) -> Bool {
    var user = turn - 1
    while user >= example.turns.lowerBound, !record.isUser(user) { user -= 1 }
    let start = Int(deed.start) - Int(record.turns[turn].text.start)
    return hearsay.covers(
      start..<start + Int(deed.count), of: record.bytes(record.turns[turn].text),
      after: user < example.turns.lowerBound ? nil : record.bytes(record.turns[user].text))
  }

  /// Whether it is told what will be done, or asked whether it should be.
  private func isPlan(_ deed: Text, _ turn: Int, _ record: borrowing Record) -> Bool {
    let text = record.bytes(record.turns[turn].text)
    return plans.occur(in: record.bytes(deed)) || asks.occur(in: text)
  }
}
