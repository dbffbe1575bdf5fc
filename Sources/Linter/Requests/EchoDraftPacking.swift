import Corpus

extension EchoDraft {
  /// Writes down all that `unpack` reads; what is compared with is at hand wherever echoes are read.
  func pack(into packer: inout Packer) {
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

  /// Takes what was packed in the place of what is here.
  mutating func unpack(_ unpacker: inout Unpacker) throws(Damage) {
    exact = [:]
    near = [:]
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
        near[key, default: [:]][other] = Kin(text: text, acts: try unpacker.acts())
      }
    }
  }
}
