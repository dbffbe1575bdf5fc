package import Corpus
package import Loader

/// What stands at the beginning of a draft file: what it is made of, and by whom.
package struct DraftHead: Sendable {
  package var kind: Kind
  /// A hash over the pages that were asked; their numbers of topics and rules hold in the draft.
  package var pages: Digest
  /// The version of the program.
  package var program: String
  package var sources: [Source]
  /// The sum of the index that an echo answers to; 0 in a draft.
  package var index: UInt64 = 0

  /// What a draft file holds.
  package enum Kind: UInt8, Sendable {
    /// What the first round made of some files; merged, the index.
    case draft
    /// What the second round made of them.
    case echo
  }

  /// A file that was read.
  package struct Source: Sendable, Equatable {
    package var path: String
    /// Its dataset where a configuration says it; else the names of all files together do.
    package var declared: String?
    package var isTrainedOn: Bool
    /// How much its rows count in the mixture.
    package var weight: Weight
    /// How many bytes it had on disk.
    package var size: Int
  }

  package init(_ kind: Kind, pages: Digest, program: String, sources: [Source]) {
    self.kind = kind
    self.pages = pages
    self.program = program
    self.sources = sources
  }
}

extension DraftHead: Packing {
  package func pack(into packer: inout Packer) {
    packer.pack(byte: kind.rawValue)
    packer.pack(pages)
    packer.pack(program)
    packer.pack(sources) { packer, source in
      packer.pack(source.path)
      packer.pack(source.declared != nil)
      if let declared = source.declared { packer.pack(declared) }
      packer.pack(source.isTrainedOn)
      packer.pack(source.weight)
      packer.pack(count: source.size)
    }
    if kind == .echo { packer.pack(word: index) }
  }

  package init(unpacking unpacker: inout Unpacker) throws(Damage) {
    guard let kind = Kind(rawValue: try unpacker.byte()) else { throw Damage() }
    self.kind = kind
    pages = try unpacker.next()
    program = try unpacker.text()
    sources = try unpacker.list { (unpacker) throws(Damage) in
      let path = try unpacker.text()
      let declared = try unpacker.flag() ? try unpacker.text() : nil
      return Source(
        path: path, declared: declared, isTrainedOn: try unpacker.flag(),
        weight: try unpacker.next(),
        size: try unpacker.count())
    }
    if kind == .echo { index = try unpacker.word() }
  }
}

extension DraftHead {
  /// The files as a run has them that reads nothing else: in the order of their paths, each in its
  /// dataset.
  static func files(_ sources: [Source]) -> [DataFile] {
    let sorted = sources.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return zip(sorted, Shards.datasets(of: sorted.map(\.path))).enumerated().map { number, pair in
      let (source, shards) = pair
      var file = DataFile(
        path: source.path, id: FileID(number), dataset: source.declared ?? shards)
      file.isDeclared = source.declared != nil
      file.isTrainedOn = source.isTrainedOn
      file.weight = source.weight
      return file
    }
  }
}
