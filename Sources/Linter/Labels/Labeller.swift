import Corpus

/// An answer that is, or may be, one of a closed set.
struct Label {
  /// A hash of all that the model sees before it answers.
  var input: UInt64
  /// Hashes of what many inputs have in common: a system text, the first line, the last …
  var frames: [UInt64]
  /// What of it was offered; nil where nothing was.
  var option: (set: Int, item: Int)?
  /// The answer's words.
  var words: [UInt64]
  /// Index of the user's turn.
  var asked: Int
  var answer: Text

  /// The same for all that name the same answer.
  var id: UInt64 {
    guard let option else { return spelling }
    var digest = Digest()
    digest.mix(UInt64(option.set))
    digest.mix(UInt64(option.item))
    return digest.value
  }

  /// The same for all that are spelt alike.
  var spelling: UInt64 {
    var digest = Digest()
    for word in words { digest.mix(word) }
    digest.mix(UInt64(words.count))
    return digest.value
  }
}

/// Goes through the answers of an example. Used again for the next.
struct Labeller {
  private var asked = Wording()
  private var said = Wording()
  private var scratch: [UInt8] = []

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
      body(frames, own.input(before: answered, example, record), label?.spelling)
    }
  }

  private mutating func eachPair(
    of example: Example, in record: borrowing Record, longest: Int,
    _ body: (_ asked: Int, _ answered: Int, _ own: inout Labeller) -> Void
  ) {
    if example.format == .aiml { return }
    for index in example.turns.dropFirst() {
      let turn = record.turns[index]
      guard turn.role == .assistant, turn.isTrained, turn.calls.isEmpty, !turn.text.isEmpty,
        Int(turn.text.count) <= longest, record.turns[index - 1].role == .user,
        !record.turns[index - 1].text.isEmpty
      else { continue }
      let isSeen = (example.turns.lowerBound..<index).contains { earlier in
        !record.turns[earlier].attachments.isEmpty
          || Questioner.holdsAttachment(record.bytes(record.turns[earlier].text))
      }
      if !isSeen { body(index - 1, index, &self) }
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
      input: input(before: answered, example, record), frames: frames, option: option,
      words: own.map(\.hash), asked: asked, answer: answer)
  }

  /// A hash of everything before an answer, white space as one space.
  private mutating func input(
    before answered: Int, _ example: Example, _ record: borrowing Record
  ) -> UInt64 {
    var digest = Digest()
    for index in example.turns where index < answered {
      let turn = record.turns[index]
      digest.mix(UInt64(turn.role.rawValue))
      mix(record.bytes(turn.text), into: &digest)
      for call in turn.calls {
        digest.mix(record.bytes(record.calls[call].name))
        mix(record.bytes(record.calls[call].arguments), into: &digest)
      }
      for outcome in turn.outcomes {
        mix(record.bytes(record.outcomes[outcome].text), into: &digest)
      }
    }
    for index in example.tools {
      digest.mix(record.bytes(record.tools[index].name))
      mix(record.bytes(record.tools[index].description), into: &digest)
      mix(record.bytes(record.tools[index].parameters), into: &digest)
    }
    return digest.value
  }

  private mutating func mix(_ text: Bytes, into digest: inout Digest) {
    scratch.removeAll(keepingCapacity: true)
    for byte in text[text.trimmed].buffer {
      if byte > 32 {
        scratch.append(byte)
      } else if scratch.last != 32 {
        scratch.append(32)
      }
    }
    scratch.withUnsafeBufferPointer { digest.mix(Bytes($0)) }
  }

  /// What of the input other inputs may have in common, and never all of it.
  private mutating func frames(
    _ asked: Int, _ example: Example, _ record: borrowing Record
  ) -> [UInt64] {
    var frames: [UInt64] = []
    func add(_ kind: UInt64, _ words: ArraySlice<Wording.Word>) {
      guard words.count >= 3 else { return }
      var digest = Digest()
      digest.mix(kind)
      for word in words { digest.mix(word.hash) }
      frames.append(digest.value)
    }
    for index in example.turns where record.turns[index].role == .system {
      said.read(record.bytes(record.turns[index].text))
      add(1, said.words[...])
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
}

extension Bytes {
  /// Whether a byte stands in it, white space at its ends left out.
  fileprivate func trimmedContains(_ byte: UInt8) -> Bool { self[trimmed].contains(byte) }
}
