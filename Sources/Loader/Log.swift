package import Corpus

/// What happened while rows were read: how many, how many not, and what was wrong with them.
package struct Log: Sendable {
  package var rows = 0
  package var examples = 0
  /// Rows that were read and hold no conversation of their own: redirects, descriptions of data.
  package var asides = 0
  /// Rows of which nothing could be read, by the kind of trouble.
  package var skipped: [Trouble.Kind: Int] = [:]
  /// How often each kind of trouble was met.
  package var counts: [Trouble.Kind: Int] = [:]
  /// The first places of each kind: what leads, then the others in the order of the file.
  package var first: [Trouble.Kind: [Trouble]] = [:]

  /// The rows of each kind that say something, drawn by that.
  package private(set) var drawn: [Trouble.Kind: Draw] = [:]

  /// What the first rows of unknown shape look like; not kept in drafts.
  package private(set) var likenesses: [Likeness] = []

  /// Where in the file one can begin to count, where that was measured.
  package var milestones = Milestones()

  /// How many places are kept for each kind, unless more are asked for.
  package static let kept = 5
  package var most = Log.kept

  /// How many rows are lost.
  package private(set) var lost = 0

  package init() {}

  /// Notes something wrong; `skips` says that the row is lost by it.
  package mutating func note(_ trouble: Trouble, skips: Bool = false) {
    counts[trouble.kind, default: 0] += 1
    if skips { skip(trouble.kind) }
    if first[trouble.kind, default: []].count < most {
      first[trouble.kind, default: []].append(trouble)
    }
    guard trouble.content != 0 else { return }
    drawn[trouble.kind, default: Draw()].take(
      Finding.Row(content: trouble.content, quote: Passage(trouble.location)))
  }

  /// Counts a row as lost by something that is noted elsewhere.
  mutating func skip(_ kind: Trouble.Kind) {
    skipped[kind, default: 0] += 1
    lost += 1
  }

  /// Keeps what a row of unknown shape looks like.
  mutating func keep(_ likeness: @autoclosure () -> Likeness) {
    if likenesses.count < Log.kept { likenesses.append(likeness()) }
  }

  /// Takes back all that was noted of a kind.
  mutating func forget(_ kind: Trouble.Kind) {
    counts[kind] = nil
    first[kind] = nil
    drawn[kind] = nil
    lost -= skipped.removeValue(forKey: kind) ?? 0
  }

  /// Moves every place to where it really is.
  mutating func movePlaces(_ real: (Int) -> Int) {
    for kind in first.keys {
      for index in first[kind, default: []].indices {
        let bytes = first[kind]![index].location.bytes
        let start = real(bytes.lowerBound)
        first[kind]![index].location.bytes = start..<max(start, real(bytes.upperBound))
      }
    }
    for kind in drawn.keys {
      drawn[kind]?.move { passage in
        let start = real(passage.row.lowerBound)
        return Passage(
          Location(file: passage.file, bytes: start..<max(start, real(passage.row.upperBound))))
      }
    }
  }

  /// Adds what happened in the rows after these.
  package mutating func absorb(_ later: Log) {
    most = max(most, later.most)
    milestones.absorb(later.milestones)
    if later.counts.isEmpty && later.skipped.isEmpty {
      rows += later.rows
      examples += later.examples
      asides += later.asides
      return
    }
    rows += later.rows
    examples += later.examples
    asides += later.asides
    lost += later.lost
    for likeness in later.likenesses { keep(likeness) }
    skipped.merge(later.skipped, uniquingKeysWith: +)
    counts.merge(later.counts, uniquingKeysWith: +)
    for (kind, places) in later.first {
      let all = first[kind, default: []] + places
      first[kind] = Array((all.filter(\.leads) + all.filter { !$0.leads }).prefix(most))
    }
    for (kind, rows) in later.drawn { drawn[kind, default: Draw()].absorb(rows) }
  }
}

extension Log: Packing {
  package func pack(into packer: inout Packer) {
    for count in [rows, examples, asides, lost] { packer.pack(count: count) }
    for kinds in [skipped, counts] {
      packer.pack(unordered: kinds) { packer, entry in
        packer.pack(entry.key.rawValue)
        packer.pack(count: entry.value)
      }
    }
    packer.pack(unordered: first) { packer, entry in
      packer.pack(entry.key.rawValue)
      packer.pack(entry.value) { packer, trouble in
        packer.pack(Passage(trouble.location))
        packer.pack(trouble.detail)
        packer.pack(trouble.leads)
      }
    }
    packer.pack(unordered: drawn) { packer, entry in
      packer.pack(entry.key.rawValue)
      packer.pack(entry.value)
    }
  }

  package init(unpacking unpacker: inout Unpacker) throws(Damage) {
    rows = try unpacker.count()
    examples = try unpacker.count()
    asides = try unpacker.count()
    lost = try unpacker.count()
    skipped = try Log.counts(&unpacker)
    counts = try Log.counts(&unpacker)
    try unpacker.each { (unpacker) throws(Damage) in
      let kind = try Log.kind(&unpacker)
      first[kind] = try unpacker.list { (unpacker) throws(Damage) in
        let place: Passage = try unpacker.next()
        return Trouble(
          kind, at: Location(file: place.file, bytes: place.row), try unpacker.text(),
          leads: try unpacker.flag())
      }
    }
    try unpacker.each { (unpacker) throws(Damage) in
      let kind = try Log.kind(&unpacker)
      drawn[kind] = try unpacker.next()
    }
  }

  private static func kind(_ unpacker: inout Unpacker) throws(Damage) -> Trouble.Kind {
    guard let kind = Trouble.Kind(rawValue: try unpacker.text()) else { throw Damage() }
    return kind
  }

  private static func counts(
    _ unpacker: inout Unpacker
  ) throws(Damage) -> [Trouble.Kind: Int] {
    var counts: [Trouble.Kind: Int] = [:]
    try unpacker.each { (unpacker) throws(Damage) in
      let kind = try Log.kind(&unpacker)
      counts[kind] = try unpacker.count()
    }
    return counts
  }
}
