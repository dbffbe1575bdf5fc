import Corpus
package import Loader

// The second round over processes and machines: `echo` re-reads a shard against what all shards
// together know, and `verdict(of:_:)` takes what any number of echoes add up to.

extension Lint {
  /// The second round of a shard as the bytes of an echo file; `index` is what it is held against.
  package func echoed(
    _ loader: Loader, after index: DraftFile
  ) throws -> [UInt8] {
    let whole = try merge([index])
    let known = Dictionary(uniqueKeysWithValues: zip(whole.files.map(\.path), whole.sizes))
    var sizes: [Int] = []
    for file in loader.files {
      guard let size = known[file.path] else {
        throw DraftFault.stranger(file: file.path, index: index.name)
      }
      if try file.size() != size { throw DraftFault.changed(file: file.path) }
      sizes.append(size)
    }
    var head = try head(.echo, of: loader.files, sizes)
    head.index = index.seal
    let echoes = try echo(loader, after: whole.draft)
    return DraftFile.bytes(head) { $0.pack(echoes) }
  }

  /// What echoes add up to; there must be one of each file of the index, however they are grouped.
  package func echo(
    _ echoes: [DraftFile], after index: DraftFile, _ whole: ShardDraft
  ) throws(DraftFault) -> Echoes {
    let sizes = Dictionary(uniqueKeysWithValues: zip(whole.files.map(\.path), whole.sizes))
    var owners: [String: String] = [:]
    var sum = Echoes()
    for echo in echoes {
      try check(echo, is: .echo)
      for source in echo.head.sources {
        guard let size = sizes[source.path] else {
          throw .stranger(file: source.path, index: index.name)
        }
        if source.size != size { throw .changed(file: source.path) }
        if let owner = owners.updateValue(echo.name, forKey: source.path) {
          throw .readTwice(file: source.path, path: echo.name, other: owner)
        }
      }
      try add(echo, to: &sum, of: whole.files, after: index)
    }
    let unheard = whole.files.filter { owners[$0.path] == nil }
    if let first = unheard.first {
      throw .unheard(file: first.path, index: index.name, others: unheard.count - 1)
    }
    return sum
  }

  private func add(
    _ file: DraftFile, to sum: inout Echoes, of files: [DataFile], after index: DraftFile
  ) throws(DraftFault) {
    guard file.head.index == index.seal else {
      throw .otherIndex(path: file.name, index: index.name)
    }
    let numbers = Numbers(file, files)
    sum.absorb(
      try file.content(files: numbers.files, datasets: numbers.datasets) {
        (unpacker) throws(Damage) in try unpacker.next() as Echoes
      })
  }
}
