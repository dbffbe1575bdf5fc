import Corpus
import Loader
import Synchronization

/// Puts the drafts of single files together in the order of the files: those that are kept from
/// earlier runs, and those that are just being made.
final class Assembly: Sendable {
  private let lint: Lint
  private let files: [DataFile]
  private let cache: DraftCache
  private let parts: [Part]
  private let empty: LintDraft
  private let state: Mutex<State>

  /// How a file takes part.
  private struct Part {
    /// Nil for what can't be opened; whoever reads it says so.
    let content: ContentHash?
    let settings: Digest
    let dataset: Int32
    /// Whether something is kept of it from an earlier run.
    let isKept: Bool
  }

  private struct State {
    var draft: LintDraft
    var logs: [Log]
    /// How many files have been added.
    var done = 0
    var hasGrown = false
    /// What was kept and is not what the file comes to.
    var odd: [String] = []
    /// What was kept and can't be read.
    var damaged: Set<Int> = []
  }

  /// `ignored` are files of which nothing kept is used.
  init(
    _ lint: Lint, _ loader: Loader, _ cache: DraftCache, ignoring ignored: Set<Int> = []
  ) {
    self.lint = lint
    self.cache = cache
    files = loader.files
    empty = lint.draft(files)
    let names = Lint.datasets(files)
    parts = loader.files.enumerated().map { number, file in
      let content = try? cache.content(of: file)
      let settings = lint.settings(of: file, loader.limits)
      let isKept = content.map { cache.has($0, settings) && !ignored.contains(number) } ?? false
      return Part(
        content: content, settings: settings,
        dataset: Int32(names.firstIndex(of: file.dataset) ?? 0), isKept: isKept)
    }
    state = Mutex(State(draft: empty, logs: files.map { _ in Log() }))
  }

  /// What all files come to, and those of which something else was kept.
  struct Result {
    var draft: LintDraft
    var logs: [Log]
    var odd: [String]
    /// Files that can't be read any more, and of which nothing is kept that can be believed.
    var missing: [DataFile]
  }

  /// Reads what is not kept and adds everything up.
  func run(_ loader: Loader) throws(LoaderError) -> Result {
    let wanted = files.indices.filter { files[$0].lost == nil && !isTaken($0) }
    if !wanted.isEmpty {
      var rest = loader
      rest.files = wanted.map { files[$0] }
      try rest.readEach { [empty] in
        empty
      } each: { [self] number, draft, log in
        add(wanted[number], draft, log)
      }
    }
    let state = state.withLock { state in
      addKept(before: files.count, to: &state)
      return state
    }
    if state.hasGrown { cache.tidy() }
    if state.damaged.isEmpty {
      let missing = files.indices.filter { files[$0].lost != nil && !parts[$0].isKept }
      return Result(
        draft: state.draft, logs: state.logs, odd: state.odd, missing: missing.map { files[$0] })
    }
    return try Assembly(lint, loader, cache, ignoring: state.damaged).run(loader)
  }

  /// Whether what is kept of a file is taken as it is.
  private func isTaken(_ number: Int) -> Bool {
    parts[number].isKept && (!cache.verifies || files[number].lost != nil)
  }

  private func add(_ number: Int, _ draft: LintDraft, _ log: Log) {
    let part = parts[number]
    let packed = pack(draft, log, number)
    var isOdd = false
    if let content = part.content {
      let kept = part.isKept ? cache.draft(of: content, part.settings) : nil
      isOdd = cache.verifies && kept != nil && kept != packed
      // A file that was changed while it was read is kept under neither content.
      if kept != packed, log.counts[.unknownContainer] == nil,
        (try? files[number].contentHash) == content
      {
        cache.keep(packed, of: content, part.settings)
      }
    }
    state.withLock { state in
      if isOdd { state.odd.append(files[number].path) }
      addKept(before: number, to: &state)
      state.draft.absorb(draft)
      state.logs[number] = log
      state.done = number + 1
      state.hasGrown = true
    }
  }

  private func addKept(before number: Int, to state: inout State) {
    while state.done < number {
      let next = state.done
      state.done += 1
      guard isTaken(next) else { continue }
      if let content = parts[next].content,
        let packed = cache.draft(of: content, parts[next].settings),
        let (draft, log) = unpack(packed, next)
      {
        state.draft.absorb(draft)
        state.logs[next] = log
      } else {
        state.damaged.insert(next)
      }
    }
  }

  /// What a file came to as bytes, in which it and its dataset are called 0.
  private func pack(_ draft: LintDraft, _ log: Log, _ number: Int) -> [UInt8] {
    var packer = Packer(files: [files[number].id], datasets: [parts[number].dataset])
    packer.pack(log)
    packer.pack(log.milestones)
    draft.pack(into: &packer)
    return packer.bytes
  }

  /// What was packed, with the file and its dataset called as in this run; nil when it is damaged.
  private func unpack(_ packed: [UInt8], _ number: Int) -> (draft: LintDraft, log: Log)? {
    var unpacker = Unpacker(
      packed, files: [files[number].id], datasets: [parts[number].dataset])
    do throws(Damage) {
      var log: Log = try unpacker.next()
      log.milestones = try unpacker.next()
      var draft = empty
      try draft.unpack(&unpacker)
      return unpacker.isAtEnd ? (draft, log) : nil
    } catch {
      return nil
    }
  }
}

extension Lint {
  /// A hash over all that decides what a file's bytes come to, beside them.
  func settings(of file: DataFile, _ limits: Splitter.Limits) -> Digest {
    var digest = settings
    digest.mix(file.settings.value)
    digest.mix(UInt64(limits.row))
    digest.mix(UInt64(checks.number(of: file.dataset)))
    return digest
  }
}
