import Claims
import Corpus

extension Bench {
  /// Adds what the assistant does with the requests of an example that was read.
  func take(
    _ example: Example, of record: borrowing Record, dataset: Int32, into draft: inout ConductDraft
  ) {
    // What is preferred to one answer may come second to another, so preferences are apart.
    if lore.wantsLabels && example.arm == .plain {
      labeller.eachLabel(of: example, in: record, lore.labels) { label in
        draft.labels.take(
          label, record.bytes(label.answer), dataset: dataset, row(label, example, record))
      }
    }
    recordDone(in: example, of: record, dataset: dataset)
    for (conduct, done) in zip(conducts, done) {
      let row = done.row
      draft.take(conduct, done.act, row)
      if let saying = saying(conduct, record) { draft.decline(saying, dataset: dataset, row) }
      if conduct.deed == .helps {
        draft.help(
          dataset: dataset,
          behindDisclaimer: disclaimer(conduct, record).map { quote in
            var row = row
            row.answer = Passage(quote, in: record.location)
            return row
          })
      }
    }
    guard conducts.contains(where: { $0.declines || $0.deed == .calls }) else { return }
    questioner.each(of: example, in: record, isHeldOut: false) { question, _ in
      guard let index = conductIndex(asked: question.turn),
        conducts[index].deed == .calls || conducts[index].declines && conducts[index].isSure
      else { return }
      draft.request(asked(question, record), done[index].act, done[index].row)
    }
  }

  /// Writes down what is done with each request of an example that was read.
  func recordDone(in example: Example, of record: borrowing Record, dataset: Int32) {
    done.removeAll(keepingCapacity: true)
    for conduct in conducts {
      done.append(
        Done(
          turn: conduct.asked, act: act(conduct, dataset), row: row(conduct, example, record)))
    }
  }

  /// Adds the requests of an example that a model is evaluated with.
  func hold(
    _ example: Example, of record: borrowing Record, dataset: Int32, into draft: inout ConductDraft
  ) {
    questioner.each(of: example, in: record, isHeldOut: true) { question, _ in
      var asked = asked(question, record)
      asked.isHeldOut = true
      let act = Act(dataset: dataset, cell: .open, deed: .helps, nature: .benign)
      let text = Passage(record.turns[question.turn].text, in: record.location)
      let row = Tally.Row(
        content: content(through: question.turn, of: example, record), request: text, answer: text)
      draft.request(asked, act, row)
    }
  }

  /// The sentence that declines, as a hash; nil where it is none, or too short to be told from others.
  func saying(_ conduct: Conduct, _ record: borrowing Record) -> UInt64? {
    guard conduct.declines, conduct.isSure else { return nil }
    let text = record.turns[conduct.answered].text
    let bytes = record.bytes(text)
    wording.read(bytes[bytes.sentence(around: conduct.quote.within(text))])
    return wording.words.count >= 4 ? wording.key : nil
  }

  func act(_ conduct: Conduct, _ dataset: Int32) -> Act {
    Act(
      dataset: dataset, cell: conduct.cell, deed: conduct.deed, reason: conduct.reason,
      nature: conduct.request.nature)
  }

  func row(_ conduct: Conduct, _ example: Example, _ record: borrowing Record) -> Tally.Row {
    Tally.Row(
      content: content(through: conduct.answered, of: example, record),
      request: Passage(record.turns[conduct.asked].text, in: record.location),
      answer: Passage(conduct.quote, in: record.location))
  }

  private func row(
    _ label: Label, _ example: Example, _ record: borrowing Record
  ) -> Tally.Row {
    Tally.Row(
      content: content(through: label.asked + 1, of: example, record),
      request: Passage(record.turns[label.asked].text, in: record.location),
      answer: Passage(label.answer, in: record.location))
  }

  /// A request with what it takes to know its like.
  private func asked(_ question: Questioner.Question, _ record: borrowing Record) -> Asked {
    let bytes = record.bytes(record.turns[question.turn].text)
    return Asked(
      key: question.key, context: question.context,
      text: bytes.count <= RequestDraft.longest ? Array(bytes.buffer) : [])
  }

  /// A hash of a conversation up to a turn, and of the tools that it declares.
  func content(through last: Int, of example: Example, _ record: borrowing Record) -> UInt64 {
    // Most come in the order of their turns, and what was hashed for one begins the next.
    if hashed.end > last + 1 { hashed = (Digest(), example.turns.lowerBound) }
    while hashed.end <= last, hashed.end < example.turns.upperBound {
      let turn = record.turns[hashed.end]
      hashed.digest.mix(UInt64(turn.role.rawValue))
      hashed.digest.mix(record.bytes(turn.text))
      for call in turn.calls {
        hashed.digest.mix(record.bytes(record.calls[call].name))
        mix(record.bytes(record.calls[call].arguments), into: &hashed.digest)
      }
      hashed.end += 1
    }
    var digest = hashed.digest
    for index in example.tools { digest.mix(record.bytes(record.tools[index].name)) }
    return digest.value
  }

  /// The words with which an answer begins by saying that an AI gives it, and nobody asked.
  func disclaimer(_ conduct: Conduct, _ record: borrowing Record) -> Text? {
    guard !conduct.request.isAboutAssistant, let mind else { return nil }
    let text = record.turns[conduct.answered].text
    return claims(of: conduct.answered).first { claim in
      claim.topic == mind && claim.polarity == .affirm
        && claim.force == .stated && claim.voice == .own
        && claim.quote.within(text).lowerBound < 60
        && lore.disclaimers.contains { record.bytes(claim.quote).first(of: $0) == 0 }
    }?.quote
  }
}

extension Text {
  /// Its range within a text that it is a part of.
  func within(_ whole: Text) -> Range<Int> {
    let start = Int(self.start) - Int(whole.start)
    return start..<start + Int(count)
  }
}

extension Bytes {
  /// The sentence that a range stands in.
  func sentence(around range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start > 0, !isEnd(start - 1) { start -= 1 }
    var end = range.upperBound
    while end < count, !isEnd(end) { end += 1 }
    return start..<end
  }

  private func isEnd(_ index: Int) -> Bool {
    let byte = self[index]
    if byte == 10 || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") { return true }
    return byte == UInt8(ascii: ".") && (index + 1 == count || self[index + 1] <= 32)
  }
}
