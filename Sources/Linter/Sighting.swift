package import Corpus

/// Something that a check saw in one example.
package struct Sighting: Sendable {
  package var passage: Passage
  /// What exactly is wrong here, in a sentence.
  package var message: String
  /// What it clashes with.
  package var others: [Other]
  /// A hash of the words that take part and of what their example says, so that the finding is known
  /// again when rows move.
  package var content: Digest
  /// The classes of the claims that it rests on, by their bits.
  package var classes: UInt32 = 0

  /// The other side, and what to call it.
  package struct Other: Sendable {
    package var label: String
    package var passage: Passage
  }

  /// Notes a text of a record, and what it clashes with.
  package init(
    _ text: Text, _ message: String, against others: [(label: String, text: Text)] = [],
    in record: borrowing Record
  ) {
    passage = Passage(text, in: record.location)
    self.message = message
    var content = Digest()
    content.mix(record.bytes(text))
    var sides: [Other] = []
    for other in others {
      content.mix(record.bytes(other.text))
      sides.append(Other(label: other.label, passage: Passage(other.text, in: record.location)))
    }
    self.others = sides
    self.content = content
  }
}

extension Sighting: Packing {
  package func pack(into packer: inout Packer) {
    packer.pack(passage)
    packer.pack(message)
    packer.pack(content)
    packer.pack(count: Int(classes))
    packer.pack(others) { packer, other in
      packer.pack(other.label)
      packer.pack(other.passage)
    }
  }

  package init(unpacking unpacker: inout Unpacker) throws(Damage) {
    passage = try unpacker.next()
    message = try unpacker.text()
    content = try unpacker.next()
    classes = UInt32(try unpacker.number(below: 1 << 32))
    others = try unpacker.list { (unpacker) throws(Damage) in
      Other(label: try unpacker.text(), passage: try unpacker.next())
    }
  }
}
