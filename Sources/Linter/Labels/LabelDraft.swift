package import Corpus

/// Which answers of closed sets some rows give to which inputs. Of many inputs those of the smallest
/// hashes are kept: a row and the one that contradicts it have the same input, so either both are
/// kept or neither is, and what is kept is exact however rows are cut.
package struct LabelDraft: Sendable {
  /// So many inputs are kept.
  package static let most = 1 << 16
  /// So many answers of one input.
  static let answers = 16

  /// How many rows gave an answer that may be a label.
  package internal(set) var rows = 0
  private(set) var inputs: [UInt64: Input] = [:]
  /// Beyond this nothing is kept any more.
  private var worst = UInt64.max

  /// One input.
  struct Input: Sendable {
    var frames: [UInt64] = []
    var given: [UInt64: Given] = [:]
  }

  /// One answer to it.
  struct Given: Sendable {
    /// Which of the sets that are offered it is of; -1 where none is.
    var set: Int
    var words: [UInt64]
    /// As one of the rows has it, the smallest of them.
    var text: [UInt8]
    var byDataset: [Int32: Tally] = [:]

    var count: Int { byDataset.values.reduce(0) { $0 + $1.count } }
    var rows: [Tally.Row] { byDataset.values.flatMap(\.rows).sorted() }

    fileprivate mutating func absorb(_ other: Given) {
      if other.text.lexicographicallyPrecedes(text) {
        text = other.text
        words = other.words
      }
      byDataset.merge(other.byDataset) { mine, theirs in
        var sum = mine
        sum.absorb(theirs)
        return sum
      }
    }
  }

  package init() {}

  mutating func take(_ label: Label, _ text: Bytes, dataset: Int32, _ row: Tally.Row) {
    rows += 1
    var given = Given(
      set: label.option?.set ?? -1, words: label.words, text: Array(text[text.trimmed].buffer))
    var tally = Tally()
    tally.take(row)
    given.byDataset[dataset] = tally
    add(label.input, label.frames, [label.id: given])
  }

  private mutating func add(_ key: UInt64, _ frames: [UInt64], _ given: [UInt64: Given]) {
    guard key <= worst else { return }
    var input = inputs[key] ?? Input()
    if input.frames.isEmpty { input.frames = frames }
    for (id, answer) in given {
      if input.given[id]?.absorb(answer) == nil { input.given[id] = answer }
    }
    if input.given.count > LabelDraft.answers * 2 { input = LabelDraft.cut(input) }
    inputs[key] = input
    if inputs.count > LabelDraft.most * 2 { cut() }
  }

  private static func cut(_ input: Input) -> Input {
    var input = input
    let kept = Set(input.given.keys.sorted().prefix(answers))
    input.given = input.given.filter { kept.contains($0.key) }
    return input
  }

  private mutating func cut() {
    guard inputs.count > LabelDraft.most else { return }
    worst = inputs.keys.sorted()[LabelDraft.most - 1]
    inputs = inputs.filter { $0.key <= worst }
  }

  package mutating func absorb(_ later: LabelDraft) {
    rows += later.rows
    if later.worst < worst {
      worst = later.worst
      inputs = inputs.filter { $0.key <= worst }
    }
    for (key, input) in later.inputs { add(key, input.frames, input.given) }
  }

  /// The inputs that are kept however rows are cut.
  var settled: [(key: UInt64, input: Input)] {
    var draft = self
    draft.cut()
    return draft.inputs.sorted { $0.key < $1.key }.map { ($0.key, LabelDraft.cut($0.value)) }
  }

  /// Whether there are more inputs than are kept.
  var isDrawn: Bool { inputs.count > LabelDraft.most || worst != .max }
}

extension LabelDraft: Packing {
  package func pack(into packer: inout Packer) {
    packer.pack(count: rows)
    packer.pack(isDrawn)
    packer.pack(settled) { packer, entry in
      packer.pack(word: entry.key)
      packer.pack(entry.input.frames) { $0.pack(word: $1) }
      packer.pack(unordered: entry.input.given) { packer, given in
        packer.pack(word: given.key)
        packer.pack(count: given.value.set + 1)
        packer.pack(given.value.words) { $0.pack(word: $1) }
        packer.pack(bytes: given.value.text)
        packer.pack(unordered: given.value.byDataset) { packer, entry in
          packer.pack(dataset: entry.key)
          packer.pack(entry.value)
        }
      }
    }
  }

  package init(unpacking unpacker: inout Unpacker) throws(Damage) {
    rows = try unpacker.count()
    let isDrawn = try unpacker.flag()
    try unpacker.each { (unpacker) throws(Damage) in
      let key = try unpacker.word()
      let frames: [UInt64] = try unpacker.list { (unpacker) throws(Damage) in try unpacker.word() }
      var all: [UInt64: Given] = [:]
      try unpacker.each { (unpacker) throws(Damage) in
        let id = try unpacker.word()
        var given = Given(
          set: try unpacker.count() - 1,
          words: try unpacker.list { (unpacker) throws(Damage) in try unpacker.word() },
          text: try unpacker.bytes())
        try unpacker.each { (unpacker) throws(Damage) in
          let dataset = try unpacker.dataset()
          given.byDataset[dataset, default: Tally()].absorb(try unpacker.next())
        }
        all[id] = given
      }
      add(key, frames, all)
    }
    if isDrawn { worst = inputs.keys.max() ?? .max }
  }
}
