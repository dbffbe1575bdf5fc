import Corpus
package import Loader

/// What the second round over some files came to.
package struct SecondRound: Sendable {
  package var echoes = Echoes()
  /// The files that can't be read again, so that what they answer is not among it.
  package var unread: [DataFile] = []
  /// Whether something else was kept of it than what it comes to.
  package var isOdd = false
}

extension Lint {
  /// The second round: every row once more, against what the first round found. Nothing is read
  /// where there is nothing to compare with, or nobody asks.
  package func echo(_ loader: Loader, after draft: LintDraft) throws(LoaderError) -> Echoes {
    guard let empty = echo(loader.files, after: draft) else { return Echoes() }
    return try loader.read { empty }.draft.echoes
  }

  /// The same, as it was kept from an earlier run over the same files; only where it was not, they
  /// are read. What can't be read any more is left out.
  package func echo(
    _ loader: Loader, after draft: LintDraft, keptIn cache: DraftCache?
  ) throws(LoaderError) -> SecondRound {
    guard asks(draft) else { return SecondRound() }
    let key = cache.flatMap { self.key(of: loader, in: $0) }
    let unread = loader.files.filter { $0.lost != nil }
    var kept: [UInt8]?
    if let cache, let key { kept = cache.echoes(of: key, settings) }
    if let kept, cache?.verifies == false || !unread.isEmpty,
      let echoes = Echoes(kept, of: loader.files)
    {
      return SecondRound(echoes: echoes)
    }
    guard let empty = echo(loader.files, after: draft) else { return SecondRound() }
    var rest = loader
    rest.files.removeAll { $0.lost != nil }
    let echoes = try rest.read { empty }.draft.echoes
    guard let cache, let key, unread.isEmpty else {
      return SecondRound(echoes: echoes, unread: unread)
    }
    let packed = echoes.packed
    // What was changed while it was read is kept under neither content.
    if packed != kept, key == self.key(of: loader, in: cache) {
      cache.keep(echoes: packed, of: key, settings)
    }
    return SecondRound(echoes: echoes, isOdd: cache.verifies && kept != nil && kept != packed)
  }

  /// What rows of some files can be given to in the second round.
  package func echo(_ files: [DataFile], after draft: LintDraft) -> EchoDraft? {
    guard asks(draft) else { return nil }
    let requests = workshop.lore.wantsEchoes ? draft.conduct().requests : RequestDraft()
    return EchoDraft(
      workshop, RequestIndex(requests, workshop.lore.small), disputedFrames(draft), homes(files),
      draft.remembered)
  }

  private func asks(_ draft: LintDraft) -> Bool {
    workshop.lore.wantsEchoes && draft.hasRequests || !disputedFrames(draft).isEmpty
  }

  private func disputedFrames(_ draft: LintDraft) -> Set<UInt64> {
    let lore = workshop.lore
    return lore.wantsLabels ? draft.conduct().labels.disputedFrames(lore.labels) : []
  }

  /// A hash over everything that decides what the second round comes to: all files, in their order,
  /// for what one of them answers depends on what another refuses. Nil when one can't be opened.
  private func key(of loader: Loader, in cache: DraftCache) -> ContentHash? {
    let names = Lint.datasets(loader.files)
    let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, UInt64($0)) })
    var digests = (Digest("echoes"), Digest("antinomy"))
    for file in loader.files {
      guard let content = try? cache.content(of: file) else { return nil }
      let settings = settings(of: file, loader.limits).value
      for word in [content.first, content.second, settings, numbers[file.dataset] ?? 0] {
        digests.0.mix(word)
        digests.1.mix(word)
      }
    }
    return ContentHash(first: digests.0.value, second: digests.1.value)
  }
}

extension Echoes {
  /// As bytes, in which files and datasets are called as in this run: others would be another key.
  fileprivate var packed: [UInt8] {
    var packer = Packer()
    packer.pack(self)
    return packer.bytes
  }

  /// What was packed; nil when it is damaged.
  fileprivate init?(_ packed: [UInt8], of files: [DataFile]) {
    var unpacker = Unpacker(
      packed, files: files.indices.map { FileID($0) },
      datasets: Lint.datasets(files).indices.map { Int32($0) })
    guard let echoes: Echoes = try? unpacker.next(), unpacker.isAtEnd else { return nil }
    self = echoes
  }
}
