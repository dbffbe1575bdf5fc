package import Corpus

extension ClaimDraft: Packing {
  package func pack(into packer: inout Packer) {
    packer.pack(count: statements)
    packer.pack(count: notUnderstood)
    packer.pack(unordered: counts) { packer, entry in
      packer.pack(entry.key)
      packer.pack(unordered: entry.value) { packer, entry in
        packer.pack(entry.key)
        packer.pack(count: entry.value)
      }
    }
    packer.pack(unordered: samples) { packer, entry in
      packer.pack(entry.key)
      packer.pack(entry.value)
    }
    packer.pack(unordered: facts) { packer, entry in
      packer.pack(count: entry.key)
      packer.pack(entry.value)
    }
    packer.pack(unordered: preferences) { packer, entry in
      packer.pack(entry.key)
      packer.pack(counts: entry.value.counts)
      packer.pack(entry.value.sample)
    }
    packer.pack(factPreferences)
    packer.pack(unordered: bridges) { packer, entry in
      packer.pack(count: entry.key.denied)
      packer.pack(count: entry.key.affirmed)
      packer.pack(count: entry.value.count)
      packer.pack(entry.value.sample)
    }
  }

  // Where two datasets of the draft are one in this run, what was counted under each comes together;
  // so nothing is put in the place of what is there already.
  package init(unpacking unpacker: inout Unpacker) throws(Damage) {
    count(statements: try unpacker.count(), notUnderstood: try unpacker.count())
    try unpacker.each { (unpacker) throws(Damage) in
      let drawer: Drawer = try unpacker.next()
      try unpacker.each { (unpacker) throws(Damage) in
        let manner: Manner = try unpacker.next()
        counts[drawer, default: [:]][manner, default: 0] += try unpacker.count()
      }
    }
    try unpacker.each { (unpacker) throws(Damage) in
      let drawer: Drawer = try unpacker.next()
      samples[drawer, default: Sample()].absorb(try unpacker.next())
    }
    try unpacker.each { (unpacker) throws(Damage) in
      let topic = try unpacker.count()
      facts[topic, default: Facts()].absorb(try unpacker.next())
    }
    try unpacker.each { (unpacker) throws(Damage) in
      let drawer: Drawer = try unpacker.next()
      let counts = try unpacker.counts()
      preferences[drawer] = Preference(counts: counts, sample: try unpacker.next())
    }
    factPreferences = try unpacker.next()
    try unpacker.each { (unpacker) throws(Damage) in
      let edge = Edge(denied: try unpacker.count(), affirmed: try unpacker.count())
      bridges[edge] = Bridge(count: try unpacker.count(), sample: try unpacker.next())
    }
  }

  /// Whether all its topics are among so many.
  package func isWithin(topics count: Int) -> Bool {
    [counts.keys.map(\.topic), samples.keys.map(\.topic), preferences.keys.map(\.topic)]
      .joined().allSatisfy { $0 < count }
      && facts.keys.allSatisfy { $0 < count } && factPreferences.isWithin(topics: count)
      && bridges.keys.allSatisfy { $0.denied < count && $0.affirmed < count }
  }
}

extension Packer {
  /// What was counted in each dataset.
  mutating func pack(counts: [Int32: Int]) {
    pack(unordered: counts) { packer, entry in
      packer.pack(dataset: entry.key)
      packer.pack(count: entry.value)
    }
  }
}

extension Unpacker {
  /// What was counted in each dataset.
  mutating func counts() throws(Damage) -> [Int32: Int] {
    var counts: [Int32: Int] = [:]
    try each { (unpacker) throws(Damage) in
      let dataset = try unpacker.dataset()
      counts[dataset, default: 0] += try unpacker.count()
    }
    return counts
  }
}
