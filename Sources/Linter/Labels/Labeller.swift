import Corpus

/// Goes through the answers of an example. Used again for the next.
struct Labeller {
  private var asked = Wording()
  private var said = Wording()
  private var foretold = Foretold()
  /// Hashes of the example's system texts.
  private var orders: [UInt64] = []

  /// Longer answers are of no closed set, unless they name one of those that are offered.
  private static let longest = (offered: 200, free: 60)
  /// In longer requests nothing is looked for.
  private static let most = 16_000

  /// Calls with every answer that may be a label.
  mutating func eachLabel(
    of example: Example, in record: borrowing Record, _ lore: LabelWords, _ body: (Label) -> Void
  ) {
    eachPair(of: example, in: record, longest: Labeller.longest.offered) { asked, answered, own in
      guard let label = own.label(asked, answered, example, record, lore) else { return }
      body(label)
    }
  }

  /// Calls with the frames of every answer, however long it is; `spelling` is nil for one that no
  /// closed set has.
  mutating func eachFrame(
    of example: Example, in record: borrowing Record, _ lore: LabelWords,
    _ body: (_ frames: [UInt64], _ input: UInt64, _ spelling: UInt64?) -> Void
  ) {
    eachPair(of: example, in: record, longest: .max) { asked, answered, own in
      let frames = own.frames(asked, example, record)
      // What asks for whatever one likes says nothing of the other rows.
      if frames.isEmpty || lore.leavesOpen(own.asked.words) { return }
      let label = own.label(asked, answered, example, record, lore)
      body(frames, own.foretold.hash(before: answered, example, record), label?.spelling)
    }
  }

  private mutating func eachPair(
    of example: Example, in record: borrowing Record, longest: Int,
    _ body: (_ asked: Int, _ answered: Int, _ own: inout Labeller) -> Void
  ) {
    if example.format == .aiml { return }
    open(example, record)
    for index in example.turns {
      let turn = record.turns[index]
      if index > example.turns.lowerBound, turn.role == .assistant, turn.isTrained,
        turn.calls.isEmpty, !turn.text.isEmpty, Int(turn.text.count) <= longest,
        record.turns[index - 1].role == .user, !record.turns[index - 1].text.isEmpty
      {
        body(index - 1, index, &self)
      }
      // Answers to what is shown beside the text are not told apart by the text.
      if !turn.attachments.isEmpty || Questioner.holdsAttachment(record.bytes(turn.text)) { return }
    }
  }

  /// Begins an example.
  private mutating func open(_ example: Example, _ record: borrowing Record) {
    foretold.open(example)
    orders.removeAll(keepingCapacity: true)
    for index in example.turns where record.turns[index].role == .system {
      said.read(record.bytes(record.turns[index].text))
      if let frame = frame(1, said.words[...]) { orders.append(frame) }
    }
  }

  private mutating func label(
    _ asked: Int, _ answered: Int, _ example: Example, _ record: borrowing Record,
    _ lore: LabelWords
  ) -> Label? {
    let answer = record.turns[answered].text
    let (question, bytes) = (record.bytes(record.turns[asked].text), record.bytes(answer))
    guard question.count <= Labeller.most, bytes.count <= Labeller.longest.offered else {
      return nil
    }
    said.read(bytes)
    self.asked.read(question)
    guard !said.words.isEmpty, !lore.leavesOpen(self.asked.words) else { return nil }
    let own = said.words[lore.lead(of: said.words)...]
    let options = Options(question, self.asked.words, lore)
    let option = options.choice(bytes, said.words[...]) ?? options.choice(bytes, own)
    let isShort =
      bytes.count <= Labeller.longest.free && own.count <= 6 && !bytes.trimmedContains(10)
    guard option != nil || isShort else { return nil }
    let frames = option == nil ? self.frames(asked, example, record) : []
    if option == nil && frames.isEmpty { return nil }
    return Label(
      input: foretold.hash(before: answered, example, record), frames: frames, option: option,
      words: own.map(\.hash), asked: asked, answer: answer)
  }

  /// What of the input other inputs may have in common, and never all of it.
  private mutating func frames(
    _ asked: Int, _ example: Example, _ record: borrowing Record
  ) -> [UInt64] {
    var frames = orders
    func add(_ kind: UInt64, _ words: ArraySlice<Wording.Word>) {
      if let frame = frame(kind, words) { frames.append(frame) }
    }
    let text = record.bytes(record.turns[asked].text)
    self.asked.read(text)
    let words = self.asked.words
    func first(after byte: UInt8) -> Int? {
      words.indices.dropLast().first { index in
        text[Int(words[index].bytes.upperBound)..<Int(words[index + 1].bytes.lowerBound)]
          .contains(byte)
      }
    }
    if let end = first(after: 10) {
      add(2, words[...end])
      let last = words.indices.dropLast().last { index in
        text[Int(words[index].bytes.upperBound)..<Int(words[index + 1].bytes.lowerBound)]
          .contains(10)
      }
      if let last { add(3, words[(last + 1)...]) }
    }
    if let end = first(after: UInt8(ascii: ":")) { add(4, words[...end]) }
    if words.count >= 12 {
      add(5, words.prefix(8))
      add(6, words.suffix(8))
    }
    return frames
  }

  private func frame(_ kind: UInt64, _ words: ArraySlice<Wording.Word>) -> UInt64? {
    guard words.count >= 3 else { return nil }
    var digest = Digest()
    digest.mix(kind)
    for word in words { digest.mix(word.hash) }
    return digest.value
  }
}

extension Bytes {
  /// Whether a byte stands in it, white space at its ends left out.
  fileprivate func trimmedContains(_ byte: UInt8) -> Bool { self[trimmed].contains(byte) }
}
