import Corpus
import Disk
import Linter
import Loader
import Repository

/// The corpus as it stood at another revision, to be held against what it is now.
struct Comparison {
  /// How reports call the other revision.
  let name: String
  /// What is read now.
  let now: Loader
  /// Sentences about what could not be compared as it should.
  private(set) var notices: [String] = []
  /// The files as they were; nil where nothing has changed.
  private(set) var then: [DataFile]?

  private let checkout: Checkout
  private let cache: DraftCache?
  /// The files of the other revision, by their paths from the top.
  private let old: [String: Checkout.Blob]
  private let changed: Set<String>

  /// Nil where everything counts.
  init?(_ invocation: Invocation, _ reading: Reading, _ cache: DraftCache?) throws {
    let revision = invocation.value(.since)
    let isStaged = invocation.has(.staged)
    guard revision != nil || isStaged else { return nil }
    if revision != nil && isStaged {
      throw Misuse("--staged and --since exclude each other: the first is what a commit would add")
    }
    guard reading.loader.files.allSatisfy(\.hasPath) else {
      throw Misuse("standard input has no history: name files or folders with --staged or --since")
    }
    let checkout = try Checkout(holding: Comparison.folder(of: reading.loader.files))
    let commit: String?
    if let revision { commit = try checkout.commit(revision) } else { commit = checkout.head }
    var old: [String: Checkout.Blob] = [:]
    if let commit { old = try checkout.files(of: commit) }
    self.checkout = checkout
    self.cache = cache
    self.old = old
    name = revision ?? (commit == nil ? "before the first commit" : "HEAD")
    if isStaged {
      let (loader, staged, left) = try Comparison.staged(reading.loader, checkout)
      now = loader
      let all = Set(staged.keys).union(old.keys)
      changed = all.filter { [old] in staged[$0]?.id != old[$0]?.id }
      if left > 0 { notices.append("\(left.counted("file")) not staged left out") }
    } else {
      now = reading.loader
      var edited: Set<String> = []
      if let commit { edited = try checkout.changed(since: commit) }
      changed = edited
    }
    var names: [String: String] = [:]
    if let commit { names = try renamed(since: commit, isStaged: isStaged) }
    then = try past(reading, names)
  }

  /// The old paths of files that are called otherwise now, by their paths from the top.
  private func renamed(since commit: String, isStaged: Bool) throws -> [String: String] {
    let here = Set(now.files.compactMap { Comparison.path(of: $0.path, in: checkout) })
    let fresh = here.filter { old[$0] == nil }.sorted()
    let gone = changed.filter { old[$0] != nil && !here.contains($0) }
    if fresh.isEmpty || gone.isEmpty { return [:] }
    let known = try checkout.renamed(since: commit, inIndex: isStaged)
    var renamed = known.filter { here.contains($0.key) && gone.contains($0.value) }
    if isStaged { return renamed }
    // Git compares nothing with a file that it was not told of yet.
    var sources: [String: String] = [:]
    for path in gone.sorted() { if let blob = old[path] { sources[blob.id] = path } }
    let names = try checkout.names(of: fresh.filter { renamed[$0] == nil && !$0.contains("\n") })
    for (path, name) in names { renamed[path] = sources[name] }
    return renamed
  }

  private static func folder(of files: [DataFile]) -> String {
    guard let file = files.first, let path = Folder.canonical(file.path) else { return "." }
    return String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
  }

  /// The path of a file from the top of the checkout; nil for what lies elsewhere.
  private static func path(of file: String, in checkout: Checkout) -> String? {
    // Where a file itself is a link, git knows the link.
    let slash = file.lastIndex(of: "/")
    let folder = slash.map { String(file[..<$0]) } ?? "."
    guard let found = Folder.canonical(folder.isEmpty ? "/" : folder) else { return nil }
    let name = slash.map { String(file[file.index(after: $0)...]) } ?? file
    let path = found.hasSuffix("/") ? found + name : "\(found)/\(name)"
    return path.hasPrefix(checkout.top + "/") ? String(path.dropFirst(checkout.top.count + 1)) : nil
  }

  /// The files as they would be committed.
  private static func staged(
    _ loader: Loader, _ checkout: Checkout
  ) throws -> (Loader, [String: Checkout.Blob], left: Int) {
    let staged = try checkout.staged()
    let edited = try checkout.changed(since: nil)
    var loader = loader
    let known = loader.files.filter { file in
      guard let path = path(of: file.path, in: checkout) else { return true }
      return staged[path] != nil || staged[path + ".dvc"] != nil
    }
    let stale = known.compactMap { path(of: $0.path, in: checkout) }.filter { edited.contains($0) }
    let contents = try checkout.contents(of: stale.compactMap { staged[$0]?.id })
    let left = loader.files.count - known.count
    loader.files = known.enumerated().map { number, file in
      let renumbered = file.numbered(FileID(number))
      guard let path = path(of: file.path, in: checkout), edited.contains(path),
        let blob = staged[path], let content = contents[blob.id],
        !Comparison.isPointer(content.descriptor, content.bytes)
      else { return renumbered }
      return renumbered.holding(content.bytes, of: content.descriptor)
    }
    return (loader, staged, left)
  }

  /// The files of the other revision that take part.
  private mutating func past(
    _ reading: Reading, _ renamed: [String: String]
  ) throws -> [DataFile]? {
    let paths = now.files.map { Comparison.path(of: $0.path, in: checkout) }
    let here = Set(paths.compactMap { $0 })
    let sources = Set(renamed.values)
    let gone = changed.filter { old[$0] != nil && !here.contains($0) && !sources.contains($0) }
      .sorted()
      .compactMap { path in reading.lost(checkout.top + "/" + path).map { (path, $0) } }
    let wanted = here.union(gone.map(\.0)).union(sources).filter {
      changed.contains($0) && old[$0] != nil
    }
    let contents = try checkout.contents(of: wanted.sorted().compactMap { old[$0]?.id })
    var then: [DataFile] = []
    var isSame = gone.isEmpty
    for (file, path) in zip(now.files, paths) {
      let past = path.map { self.past(file, renamed[$0] ?? $0, contents) } ?? .same
      if case .same = past { then.append(file) } else { isSame = false }
      if case .other(let file) = past { then.append(file) }
    }
    for (path, file) in gone {
      if case .other(let file) = past(file, path, contents) { then.append(file) }
    }
    if isSame { return nil }
    return then.enumerated().map { $1.numbered(FileID($0)) }
  }

  private enum Past {
    case same, none
    case other(DataFile)
  }

  private mutating func past(
    _ file: DataFile, _ path: String, _ contents: [String: (descriptor: Int32, bytes: Range<Int>)]
  ) -> Past {
    guard let blob = old[path] else {
      // What git ignores and DVC keeps: the note beside it is in git.
      guard let note = old[path + ".dvc"] else { return .none }
      // Git does not see that a file was changed of which DVC was not told yet.
      if !changed.contains(path + ".dvc"), remember(note, of: file) { return .same }
      return kept(note, file, "is kept by DVC")
    }
    if !changed.contains(path) {
      if let size = blob.size, size < 1024 { remember(blob, of: file) }
      return .same
    }
    guard let content = contents[blob.id] else { return kept(blob, file, "is not in this clone") }
    if Comparison.isPointer(content.descriptor, content.bytes) {
      return kept(blob, file, "is a Git LFS pointer")
    }
    return .other(file.holding(content.bytes, of: content.descriptor))
  }

  /// Notes what a file holds while git has only a pointer to it, for the day on which it is changed;
  /// false when that day is today.
  @discardableResult
  private func remember(_ blob: Checkout.Blob, of file: DataFile) -> Bool {
    guard let cache, let content = try? cache.content(of: file) else { return true }
    let name = "blob \(blob.id) \(file.path)"
    if let noted = cache.note(of: name) { return noted.content == content }
    cache.note(content, of: name)
    return true
  }

  /// A file whose content git does not have, as it was when it was last read.
  private mutating func kept(_ blob: Checkout.Blob, _ file: DataFile, _ why: String) -> Past {
    let path = file.path
    guard let cache else {
      notices.append("\(path) at \(name) \(why), and no draft of it is kept: all its rows are new")
      return .none
    }
    let current = try? cache.content(of: file)
    let noted = DraftCache.name(of: file).flatMap { cache.note(of: $0) }
    let last = noted?.content == current ? noted?.before : noted?.content
    if let content = cache.note(of: "blob \(blob.id) \(path)")?.content ?? last {
      notices.append("\(path) at \(name) \(why): compared with what was read of it before")
      return .other(file.once(content))
    }
    notices.append("\(path) at \(name) \(why), and no draft of it is kept: all its rows are new")
    return .none
  }

  private static func isPointer(_ descriptor: Int32, _ bytes: Range<Int>) -> Bool {
    let mark = "version https://git-lfs.github.com/spec/v1"
    guard bytes.count < 1024, bytes.count >= mark.utf8.count else { return false }
    return File(descriptor: descriptor, section: bytes).beginning(mark.utf8.count) == mark
  }

  /// The findings that the change is to blame for, and sentences about what could not be compared as
  /// it should.
  func sift(
    _ findings: [Finding], by lint: Lint, _ tolerance: Double
  ) throws -> (blamed: [Finding], notices: [String]) {
    guard let then else { return ([], []) }
    var loader = now
    loader.files = then
    let shard = try lint.map(loader, keptIn: cache)
    let second = try lint.echo(loader, after: shard.draft, keptIn: cache)
    let missing = shard.missing.map {
      "\($0.path) at \(name): what was kept of it is gone or damaged, and all its rows are new"
    }
    let unread = second.unread.filter { file in
      !shard.missing.contains { $0.path == file.path }
    }.map {
      "\($0.path) at \(name) can't be read again: its answers to requests that were refused or led "
        + "to a call elsewhere are not compared, and clashes with them may be told as new"
    }
    let past = lint.verdict(of: shard, second.echoes)
    let change = Change(
      from: past.findings, called: name, tolerance: tolerance, contents: shard.contents)
    return (change.sift(findings), missing + unread)
  }
}
