package import Corpus

extension Sample {
  /// A row that was drawn.
  package struct Reference: Hashable, Comparable, Sendable {
    /// A hash of the whole example.
    package var content: UInt64
    /// A hash of the quote's words.
    package var wording: UInt64
    package var dataset: Int32
    package var telling: Telling
    package var quote: Passage

    /// What a quote tells somebody who sees nothing else of its row.
    package enum Telling: UInt8, Sendable, Comparable {
      /// "No."
      case nothing
      /// That something is declined, but not what.
      case refusal
      /// What it is about.
      case matter

      package static func < (left: Telling, right: Telling) -> Bool {
        left.rawValue < right.rawValue
      }
    }

    package init(content: UInt64, wording: UInt64, dataset: Int32, quote: Passage) {
      self.content = content
      self.wording = wording
      self.dataset = dataset
      telling = .matter
      self.quote = quote
    }

    /// The row of a claim.
    init(_ claim: Claim, content: UInt64, dataset: Int32, in record: borrowing Record) {
      self.content = content
      wording = Reference.wording(record.bytes(claim.quote))
      self.dataset = dataset
      telling = claim.sign == .echo ? .nothing : claim.sign == .refusal ? .refusal : .matter
      quote = Passage(claim.quote, in: record.location)
    }

    package static func < (left: Reference, right: Reference) -> Bool {
      left.content != right.content ? left.content < right.content : left.quote < right.quote
    }

    /// A hash of a quote's letters and digits, whatever their case.
    private static func wording(_ quote: Bytes) -> UInt64 {
      var digest = Digest()
      for index in 0..<quote.count {
        let byte = quote[index]
        let small = byte >= 65 && byte <= 90 ? byte | 0x20 : byte
        let counts = small >= 97 && small <= 122 || small >= 48 && small <= 57 || small >= 128
        if counts { digest.mix(UInt64(small)) }
      }
      return digest.value
    }
  }
}

extension Sample.Reference: Packing {
  package func pack(into packer: inout Packer) {
    packer.pack(word: content)
    packer.pack(word: wording)
    packer.pack(dataset: dataset)
    packer.pack(byte: telling.rawValue)
    packer.pack(quote)
  }

  package init(unpacking unpacker: inout Unpacker) throws(Damage) {
    content = try unpacker.word()
    wording = try unpacker.word()
    dataset = try unpacker.dataset()
    guard let telling = Telling(rawValue: try unpacker.byte()) else { throw Damage() }
    self.telling = telling
    quote = try unpacker.next()
  }
}
