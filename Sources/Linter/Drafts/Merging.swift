import Corpus
package import Loader

// `map`, `merge`, `echo` (see Echoing.swift) and `verdict(of:)` are the steps of a run that is spread
// over processes and machines; `verdict(_:)` is the same steps in one.

extension Lint {
  /// The first round: what a shard contributes, whatever is elsewhere.
  package func map(
    _ loader: Loader, keptIn cache: DraftCache? = nil
  ) throws(LoaderError) -> ShardDraft {
    var loader = loader
    loader.measures = true
    if let cache {
      let all = try Assembly(self, loader, cache).run(loader)
      return ShardDraft(
        files: loader.files, logs: all.logs, draft: all.draft, sizes: [], odd: all.odd,
        missing: all.missing)
    }
    let empty = draft(loader.files)
    let (draft, logs) = try loader.read { empty }
    var sizes: [Int] = []
    for file in loader.files { sizes.append(try file.size()) }
    return ShardDraft(files: loader.files, logs: logs, draft: draft, sizes: sizes)
  }

  /// A shard's draft as the bytes of a draft file.
  package func packed(_ shard: ShardDraft) throws(DraftFault) -> [UInt8] {
    DraftFile.bytes(try head(.draft, of: shard.files, shard.sizes)) { packer in
      packer.pack(shard.logs) { $0.pack($1) }
      shard.draft.pack(into: &packer)
    }
  }

  /// The head of a draft file that is made of some files, which have so many bytes.
  func head(
    _ kind: DraftHead.Kind, of files: [DataFile], _ sizes: [Int]
  ) throws(DraftFault) -> DraftHead {
    if let nameless = files.first(where: { !$0.hasPath }) {
      throw .nameless(file: nameless.path)
    }
    let sources = zip(files, sizes).map { file, size in
      DraftHead.Source(
        path: file.path, declared: file.isDeclared ? file.dataset : nil,
        isTrainedOn: file.isTrainedOn, weight: file.weight, size: size)
    }
    return DraftHead(kind, pages: pagesDigest, program: program, sources: sources)
  }

  /// Puts drafts together, in any number, order and grouping: what comes of them is what one run
  /// over all their files gives.
  package func merge(_ drafts: [DraftFile]) throws(DraftFault) -> ShardDraft {
    var owners: [String: String] = [:]
    for draft in drafts {
      try check(draft, is: .draft)
      for source in draft.head.sources {
        if let owner = owners.updateValue(draft.name, forKey: source.path) {
          throw .readTwice(file: source.path, path: draft.name, other: owner)
        }
      }
    }
    let sources = drafts.flatMap(\.head.sources)
    let files = DraftHead.files(sources)
    let sizes = Dictionary(uniqueKeysWithValues: sources.map { ($0.path, $0.size) })
    var merged = ShardDraft(
      files: files, logs: files.map { _ in Log() }, draft: draft(files),
      sizes: files.map { sizes[$0.path] ?? 0 })
    for draft in drafts { try add(draft, to: &merged) }
    return merged
  }

  /// Adds what a draft file holds to a draft of a run that knows its files.
  package func add(_ file: DraftFile, to merged: inout ShardDraft) throws(DraftFault) {
    let numbers = Numbers(file, merged.files)
    let (logs, part) = try file.content(files: numbers.files, datasets: numbers.datasets) {
      [draft] (unpacker) throws(Damage) in
      let logs: [Log] = try unpacker.list { (unpacker) throws(Damage) in try unpacker.next() }
      var part = draft(merged.files)
      try part.unpack(&unpacker)
      return (logs, part)
    }
    guard logs.count == numbers.files.count else { throw .damaged(path: file.name) }
    for (number, log) in zip(numbers.files, logs) { merged.logs[Int(number.index)] = log }
    merged.draft.absorb(part)
  }

  /// Whether a draft file can be used here.
  func check(_ file: DraftFile, is kind: DraftHead.Kind) throws(DraftFault) {
    if file.head.kind != kind { throw .wrongKind(path: file.name, wanted: kind) }
    if file.head.program != program {
      throw .otherProgram(path: file.name, file.head.program)
    }
    if file.head.pages != pagesDigest { throw .otherPages(path: file.name) }
  }
}

/// What a run calls the files and datasets of a draft.
struct Numbers {
  let files: [FileID]
  let datasets: [Int32]

  init(_ draft: DraftFile, _ all: [DataFile]) {
    let places = Dictionary(uniqueKeysWithValues: all.map { ($0.path, $0) })
    let found = draft.head.sources.map { places[$0.path] }
    files = found.map { $0?.id ?? FileID(0) }
    let names = Lint.datasets(all)
    let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, Int32($0)) })
    // Alone, the draft's files may have been of other datasets: one shard has its own name until
    // the second is beside it.
    let old = DraftHead.files(draft.head.sources)
    datasets = Lint.datasets(old).map { name in
      let path = old.first { $0.dataset == name }?.path
      return path.flatMap { places[$0] }.flatMap { numbers[$0.dataset] } ?? 0
    }
  }
}
