package import Corpus

/// Hashes what examples say: roles, texts, calls and results, however they are written and wherever
/// they stand. White space counts as one space, JSON as what it means, so that an example is known
/// again when its row has moved, its file was reformatted or converted.
package struct Contents: ~Copyable {
  private var tape = Tape()
  private var scratch = Arena(capacity: 4096)

  package init() {}

  /// The hash of one example.
  package mutating func hash(_ example: Example, of record: borrowing Record) -> UInt64 {
    var digest = Digest()
    for index in example.turns {
      let turn = record.turns[index]
      digest.mix(UInt64(turn.role.rawValue))
      // Where a turn is nothing but results, some formats write them as its text, too.
      if turn.outcomes.isEmpty { mix(record.bytes(turn.text), into: &digest) }
      for call in turn.calls {
        digest.mix(record.bytes(record.calls[call].name))
        mix(record.bytes(record.calls[call].arguments), into: &digest)
      }
      for outcome in turn.outcomes {
        mix(record.bytes(record.outcomes[outcome].text), into: &digest)
      }
    }
    return digest.value
  }

  /// The hash of all examples of a record.
  package mutating func hash(_ record: borrowing Record) -> UInt64 {
    if record.examples.count == 1 { return hash(record.examples[0], of: record) }
    var digest = Digest()
    for example in record.examples { digest.mix(hash(example, of: record)) }
    return digest.value
  }

  /// The hash of a JSON value, however it is written.
  package mutating func hash(_ nodes: Nodes) -> UInt64 { Contents.hash(nodes, 0, &scratch) }

  /// The hash of a text.
  package mutating func hash(_ text: Bytes) -> UInt64 {
    var digest = Digest()
    mix(text, into: &digest)
    return digest.value
  }

  /// Adds a text: JSON as what it means, else its words.
  package mutating func mix(_ text: Bytes, into digest: inout Digest) {
    if Contents.looksLikeJSON(text), (try? tape.read(text)) != nil {
      digest.mix(Contents.hash(tape.view, 0, &scratch))
    } else {
      scratch.clear()
      Contents.spaced(text, into: &scratch)
      digest.mix(scratch.bytes)
    }
  }

  private static func looksLikeJSON(_ text: Bytes) -> Bool {
    let first = text.buffer.first { $0 > 0x20 }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  /// Copies a text with one space wherever there is white space, and none at its ends.
  private static func spaced(_ text: Bytes, into place: inout Arena) {
    let start = place.room(for: text.count)
    var wrote = 0
    var isBehindWord = false
    for byte in text.buffer {
      if byte == 0x20 || byte >= 9 && byte <= 13 {
        if isBehindWord { start[wrote] = 0x20 }
        if isBehindWord { wrote += 1 }
        isBehindWord = false
      } else {
        start[wrote] = byte
        wrote += 1
        isBehindWord = true
      }
    }
    if wrote > 0 && !isBehindWord { wrote -= 1 }
    place.grew(by: wrote)
  }

  /// The hash of a JSON value; the order of an object's members does not matter.
  private static func hash(_ nodes: Nodes, _ index: Int, _ scratch: inout Arena) -> UInt64 {
    var digest = Digest()
    digest.mix(UInt64(nodes.kind(index).rawValue))
    switch nodes.kind(index) {
    case .object:
      var sum: UInt64 = 0
      for member in nodes.members(of: index) {
        var pair = Digest()
        pair.mix(string(nodes.bytes(member.key), &scratch))
        pair.mix(hash(nodes, member.value, &scratch))
        sum &+= pair.value
      }
      digest.mix(sum)
    case .array:
      for element in nodes.elements(of: index) { digest.mix(hash(nodes, element, &scratch)) }
    case .string: digest.mix(string(nodes.bytes(index), &scratch))
    case .number: digest.mix(nodes.bytes(index))
    case .yes, .no, .null: break
    }
    return digest.value
  }

  /// The hash of what a JSON string means.
  private static func string(_ written: Bytes, _ scratch: inout Arena) -> UInt64 {
    var digest = Digest()
    scratch.clear()
    let room = scratch.room(for: written.count + Stride.width)
    if let count = try? Escapes.decode(written, to: room) {
      digest.mix(Bytes(start: room, count: count))
    } else {
      digest.mix(written)
    }
    return digest.value
  }
}
