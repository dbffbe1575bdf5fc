import Corpus

/// All that the model sees before it answers, as a hash in which white space is one space. Answers
/// are asked for in their order, so that a conversation is gone through once however long it is.
struct Foretold {
  private var digest = Digest()
  private var end = 0
  private var tools: UInt64?
  private var scratch: [UInt8] = []

  /// Begins an example.
  mutating func open(_ example: Example) {
    digest = Digest()
    end = example.turns.lowerBound
    tools = nil
  }

  mutating func hash(
    before answered: Int, _ example: Example, _ record: borrowing Record
  ) -> UInt64 {
    if end > answered { open(example) }
    var all = digest
    while end < answered {
      mix(record.turns[end], of: record, into: &all)
      end += 1
    }
    digest = all
    all.mix(tools(of: example, record))
    return all.value
  }

  private mutating func mix(
    _ turn: Turn, of record: borrowing Record, into digest: inout Digest
  ) {
    digest.mix(UInt64(turn.role.rawValue))
    mix(record.bytes(turn.text), into: &digest)
    for call in turn.calls {
      digest.mix(record.bytes(record.calls[call].name))
      mix(record.bytes(record.calls[call].arguments), into: &digest)
    }
    for outcome in turn.outcomes { mix(record.bytes(record.outcomes[outcome].text), into: &digest) }
  }

  private mutating func tools(of example: Example, _ record: borrowing Record) -> UInt64 {
    if let tools { return tools }
    var all = Digest()
    for index in example.tools {
      all.mix(record.bytes(record.tools[index].name))
      mix(record.bytes(record.tools[index].description), into: &all)
      mix(record.bytes(record.tools[index].parameters), into: &all)
    }
    tools = all.value
    return all.value
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
}
