import Claims
package import Corpus

extension Act: Packing {
  package func pack(into packer: inout Packer) {
    packer.pack(dataset: dataset)
    packer.pack(byte: cell.rawValue)
    packer.pack(byte: deed.rawValue)
    // 0 is no reason.
    let reasons = Refusal.Reason.allCases
    packer.pack(count: reason.flatMap { reasons.firstIndex(of: $0) }.map { $0 + 1 } ?? 0)
    packer.pack(count: Request.Nature.allCases.firstIndex(of: nature) ?? 0)
  }

  package init(unpacking unpacker: inout Unpacker) throws(Damage) {
    dataset = try unpacker.dataset()
    guard let cell = Cell(rawValue: try unpacker.byte()),
      let deed = Conduct.Deed(rawValue: try unpacker.byte())
    else { throw Damage() }
    self.cell = cell
    self.deed = deed
    let reasons = Refusal.Reason.allCases
    let reason = try unpacker.number(below: reasons.count + 1)
    self.reason = reason > 0 ? reasons[reason - 1] : nil
    let natures = Request.Nature.allCases
    nature = natures[try unpacker.number(below: natures.count)]
  }
}

extension Tally: Packing {
  package func pack(into packer: inout Packer) {
    packer.pack(count: count)
    packer.pack(rows) { packer, row in
      packer.pack(word: row.content)
      packer.pack(row.request)
      packer.pack(row.answer)
    }
  }

  package init(unpacking unpacker: inout Unpacker) throws(Damage) {
    count = try unpacker.count()
    try unpacker.each { (unpacker) throws(Damage) in
      keep(
        Row(
          content: try unpacker.word(), request: try unpacker.next(),
          answer: try unpacker.next()))
    }
  }
}

extension Packer {
  /// What was done how often.
  mutating func pack(acts: [Act: Tally]) {
    pack(unordered: acts) { packer, entry in
      packer.pack(entry.key)
      packer.pack(entry.value)
    }
  }

  /// Bytes behind their count.
  mutating func pack(bytes: [UInt8]) { pack(bytes) { $0.pack(byte: $1) } }
}

extension Unpacker {
  /// What was done how often; two datasets of a draft may be one here.
  mutating func acts() throws(Damage) -> [Act: Tally] {
    var acts: [Act: Tally] = [:]
    try each { (unpacker) throws(Damage) in
      let act: Act = try unpacker.next()
      acts[act, default: Tally()].absorb(try unpacker.next())
    }
    return acts
  }
}
