package import Corpus

/// What rows answer to requests that were refused, led to a call or are held out elsewhere.
package struct Echoes: Sendable {
  /// Of the rows that every judge sees.
  private var shared = Answers()
  /// Of rows that are excused from the rules of some judges, by the bits of these.
  private var excused: [UInt64: Answers] = [:]

  package init() {}

  /// What the rows answer that some judges do not see.
  subscript(judges: UInt64) -> Answers {
    get { judges == 0 ? shared : excused[judges] ?? Answers() }
    _modify {
      if judges == 0 { yield &shared } else { yield &excused[judges, default: Answers()] }
    }
  }

  /// All answers that a judge sees; of all rows, where none is named.
  func seen(by judge: Int?) -> Answers {
    excused.seen(by: judge).reduce(into: shared) { $0.absorb($1) }
  }

  mutating func absorb(_ later: Echoes) {
    shared.absorb(later.shared)
    for (judges, answers) in later.excused { excused[judges, default: Answers()].absorb(answers) }
  }

  /// Another request, like one that was refused or led to a call.
  struct Kin: Sendable {
    var text: [UInt8]
    var acts: [Act: Tally] = [:]
  }

  /// Answers to the very requests that were refused, led to a call or are held out, and to their
  /// like.
  struct Answers: Sendable {
    private(set) var exact: [UInt64: [Act: Tally]] = [:]
    private var near: [UInt64: [UInt64: Kin]] = [:]
    /// What stands behind the frames of inputs that got different answers.
    var frames = Frames()
  }
}

extension Echoes.Answers {
  /// So many like requests are kept for each.
  private static let most = 16

  /// Counts what was done with a request.
  mutating func take(_ act: Act, _ row: Tally.Row, to key: UInt64) {
    exact[key, default: [:]][act, default: Tally()].take(row)
  }

  /// Counts what was done with a request that is like another.
  mutating func take(
    _ act: Act, _ row: Tally.Row, to other: UInt64, _ text: [UInt8], near key: UInt64
  ) {
    near[key, default: [:]][other, default: Echoes.Kin(text: text)].take(text, act, row)
    cut(key)
  }

  /// Whether one more that is like a request may be among those that are kept.
  func keeps(_ other: UInt64, near key: UInt64) -> Bool {
    guard let kin = near[key], kin.count >= Echoes.Answers.most else { return true }
    return kin.keys.count { $0 < other } < Echoes.Answers.most
  }

  mutating func absorb(_ later: Echoes.Answers) {
    frames.absorb(later.frames)
    for (key, acts) in later.exact { exact[key, default: [:]].absorb(acts) }
    for (key, kin) in later.near {
      near[key, default: [:]].merge(kin) { mine, theirs in
        var both = mine
        both.absorb(theirs)
        return both
      }
      cut(key)
    }
  }

  /// Keeps those of the smallest hashes, where they have become too many.
  private mutating func cut(_ key: UInt64) {
    guard let kin = near[key], kin.count > Echoes.Answers.most * 2 else { return }
    let kept = kin.keys.sorted().prefix(Echoes.Answers.most)
    near[key] = kin.filter { kept.contains($0.key) }
  }

  /// Those that are kept however rows are cut.
  func kin(of key: UInt64) -> [(key: UInt64, kin: Echoes.Kin)] {
    let kin = near[key] ?? [:]
    return kin.keys.sorted().prefix(Echoes.Answers.most).compactMap { other in
      kin[other].map { (other, $0) }
    }
  }
}

extension Echoes.Kin {
  fileprivate mutating func take(_ other: [UInt8], _ act: Act, _ row: Tally.Row) {
    settle(other)
    acts[act, default: Tally()].take(row)
  }

  fileprivate mutating func absorb(_ other: Echoes.Kin) {
    settle(other.text)
    acts.absorb(other.acts)
  }

  private mutating func settle(_ other: [UInt8]) {
    if other.lexicographicallyPrecedes(text) { text = other }
  }
}

extension Echoes: Packing {
  package func pack(into packer: inout Packer) {
    packer.pack(shared)
    packer.pack(unordered: excused) { packer, entry in
      packer.pack(word: entry.key)
      packer.pack(entry.value)
    }
  }

  package init(unpacking unpacker: inout Unpacker) throws(Damage) {
    shared = try unpacker.next()
    try unpacker.each { (unpacker) throws(Damage) in
      let judges = try unpacker.word()
      excused[judges, default: Answers()].absorb(try unpacker.next())
    }
  }
}

extension Echoes.Answers: Packing {
  func pack(into packer: inout Packer) {
    packer.pack(frames)
    packer.pack(unordered: exact) { packer, entry in
      packer.pack(word: entry.key)
      packer.pack(acts: entry.value)
    }
    packer.pack(unordered: near.keys) { packer, key in
      packer.pack(word: key)
      packer.pack(kin(of: key)) { packer, other in
        packer.pack(word: other.key)
        packer.pack(bytes: other.kin.text)
        packer.pack(acts: other.kin.acts)
      }
    }
  }

  init(unpacking unpacker: inout Unpacker) throws(Damage) {
    frames = try unpacker.next()
    try unpacker.each { (unpacker) throws(Damage) in
      let key = try unpacker.word()
      exact[key, default: [:]].absorb(try unpacker.acts())
    }
    try unpacker.each { (unpacker) throws(Damage) in
      let key = try unpacker.word()
      try unpacker.each { (unpacker) throws(Damage) in
        let other = try unpacker.word()
        let text = try unpacker.bytes()
        guard text.count <= RequestDraft.longest else { throw Damage() }
        near[key, default: [:]][other] = Echoes.Kin(text: text, acts: try unpacker.acts())
      }
    }
  }
}
