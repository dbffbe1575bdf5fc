package import Corpus

extension RequestDraft: Packing {
  package func pack(into packer: inout Packer) {
    packer.pack(unordered: entries) { packer, entry in
      packer.pack(word: entry.key)
      packer.pack(word: entry.value.context)
      packer.pack(entry.value.isHeldOut)
      packer.pack(bytes: entry.value.text)
      packer.pack(acts: entry.value.acts)
    }
  }

  package init(unpacking unpacker: inout Unpacker) throws(Damage) {
    try unpacker.each { (unpacker) throws(Damage) in
      let key = try unpacker.word()
      let context = try unpacker.word()
      let isHeldOut = try unpacker.flag()
      let text = try unpacker.bytes()
      guard text.count <= RequestDraft.longest else { throw Damage() }
      entries[key] = Entry(
        context: context, isHeldOut: isHeldOut, text: text, acts: try unpacker.acts())
    }
  }
}
