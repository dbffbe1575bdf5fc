import Claims
package import Corpus

extension ConductDraft: Packing {
  package func pack(into packer: inout Packer) {
    packer.pack(requests)
    packer.pack(labels)
    packer.pack(unordered: counts) { packer, entry in
      packer.pack(count: entry.key.topic + 1)
      packer.pack(count: Request.Why.allCases.firstIndex(of: entry.key.why) ?? 0)
      packer.pack(acts: entry.value)
    }
    packer.pack(unordered: sentences) { packer, entry in
      packer.pack(word: entry.key)
      packer.pack(unordered: entry.value.byDataset) { packer, entry in
        packer.pack(dataset: entry.key)
        packer.pack(count: entry.value)
      }
      packer.pack(entry.value.tally)
    }
    packer.pack(unordered: disclaimers) { packer, entry in
      packer.pack(dataset: entry.key)
      packer.pack(count: entry.value.answers)
      packer.pack(entry.value.tally)
    }
  }

  package init(unpacking unpacker: inout Unpacker) throws(Damage) {
    requests = try unpacker.next()
    labels = try unpacker.next()
    try unpacker.each { (unpacker) throws(Damage) in
      let topic = try unpacker.number(below: 1 << 15) - 1
      let whys = Request.Why.allCases
      let why = whys[try unpacker.number(below: whys.count)]
      counts[Kind(topic: topic, why: why), default: [:]].absorb(try unpacker.acts())
    }
    try unpacker.each { (unpacker) throws(Damage) in
      let sentence = try unpacker.word()
      var saying = Saying()
      try unpacker.each { (unpacker) throws(Damage) in
        let dataset = try unpacker.dataset()
        saying.byDataset[dataset, default: 0] += try unpacker.count()
      }
      saying.tally = try unpacker.next()
      sentences[sentence] = saying
    }
    try unpacker.each { (unpacker) throws(Damage) in
      let dataset = try unpacker.dataset()
      disclaimers[dataset, default: Disclaimers()].answers += try unpacker.count()
      disclaimers[dataset, default: Disclaimers()].tally.absorb(try unpacker.next())
    }
  }

  /// Whether all its topics are among so many.
  package func isWithin(topics count: Int) -> Bool { counts.keys.allSatisfy { $0.topic < count } }
}
