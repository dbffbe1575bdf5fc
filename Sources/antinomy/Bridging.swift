import Corpus
import Disk
import Editor
import Linter
import Loader
import Review

/// Proposes rows that bridge tensions: rows that use the tool, with an answer that says both. They are
/// written by the editor as any rewritten answer is, read again, and kept only where they do bridge.
struct Bridging {
  private let reading: Reading
  private let lint: Lint
  private let gaps: [Gap]
  private let most: Int
  private let output: String

  init(
    _ invocation: Invocation, _ reading: Reading, _ lint: Lint, _ topics: Set<Int>
  ) throws {
    guard let output = invocation.value(.proposals) else {
      throw Misuse(
        "say where proposed rows are written: --bridge N --output FILE",
        advice: "they are never mixed into a dataset: edit them, and add what is right")
    }
    for flag in [Flag.to, .inPlace, .quarantine, .dryRun] where invocation.has(flag) {
      throw Misuse("--bridge changes no file, and takes no --\(flag.name)")
    }
    self.reading = reading
    self.lint = lint
    self.output = output
    most = invocation.count(.bridge) ?? 1
    let index = try lint.index(
      of: lint.map(reading.loader, keptIn: Command.cache(invocation)),
      seenBy: "self-knowledge-tension")
    gaps = try lint.gaps(in: index).filter {
      topics.isEmpty || topics.contains($0.denied) || topics.contains($0.ability)
    }
  }

  func run(_ console: Console) throws -> Exit {
    let told = output == "-" ? console.err : console.out
    if gaps.isEmpty {
      told.line("no tension wants a bridge")
      return .clean
    }
    var taken: Set<Location> = []
    let drafts = gaps.enumerated().flatMap { number, gap in
      BridgeDraft.all(for: gap, number, reading.loader, most: most, &taken)
    }
    let written = try self.written(drafts)
    var counts = gaps.map { _ in 0 }
    for gap in written?.gaps ?? [] { counts[gap] += 1 }
    if let written, written.proposals.count > 0 {
      try Written(String(decoding: written.proposals.bytes(for: output), as: UTF8.self))
        .write(to: output, console)
    }
    for (gap, count) in zip(gaps, counts) {
      told.line(
        "\(gap.name): \(count.counted("row")) proposed, \(gap.missing) wanted"
          + (count < most ? "; no other row can be made to say both" : ""))
    }
    return counts.contains(0) ? .findings : .clean
  }

  /// The proposals that do what they are for, and the gap of each.
  private func written(_ drafts: [BridgeDraft]) throws -> (proposals: Proposals, gaps: [Int])? {
    var groups: [(proposals: Proposals, file: DataFile, gaps: [Int])] = []
    for file in reading.loader.files {
      let own = drafts.filter { $0.decision.file == file.path }
      if own.isEmpty { continue }
      let orders = try Orders(own.map(\.decision)).files.flatMap(\.orders)
      let piece = try Workpiece(file, orders, Loader([file]))
      var proposals = try Proposals(like: file)
      let place = groups.firstIndex {
        proposals.container == .jsonLines && $0.proposals.container == .jsonLines
      }
      if let place { proposals = groups[place].proposals }
      var gaps = place.map { groups[$0].gaps } ?? []
      for draft in own {
        guard let deed = piece.done.first(where: { $0.row.number == draft.decision.row }) else {
          continue
        }
        proposals.add(deed, for: self.gaps[draft.gap].name)
        gaps.append(draft.gap)
      }
      if let place {
        groups[place] = (proposals, groups[place].file, gaps)
      } else {
        groups.append((proposals, file, gaps))
      }
    }
    let kept = try groups.map { try proved($0.proposals, $0.file, $0.gaps) }
    // A file holds rows of one kind: of that which its name says, else of that of which there are most.
    let wanted = Container(path: output).map { $0.isJSON ? .jsonLines : $0 }
    let fitting = kept.filter { wanted == nil || $0.proposals.container == wanted }
    return fitting.max { $0.proposals.count < $1.proposals.count }
  }

  /// Reads proposals as a lint would, and keeps of each gap so many as are asked for.
  private func proved(
    _ proposals: Proposals, _ like: DataFile, _ gaps: [Int]
  ) throws -> (proposals: Proposals, gaps: [Int]) {
    let (bytes, starts) = proposals.file
    guard let descriptor = Spool.descriptor(holding: bytes) else { return (proposals, []) }
    var file = DataFile(
      path: like.path, id: FileID(0), dataset: like.dataset, container: proposals.container
    ).holding(0..<bytes.count, of: descriptor)
    file.mapping = like.mapping
    let rows = try lint.bridged(Loader([file]))
    let read = Dictionary(rows.map { ($0.location.bytes.lowerBound, $0) }) { first, _ in first }
    var counts: [Int: Int] = [:]
    let kept = starts.indices.filter { number in
      guard counts[gaps[number], default: 0] < most, let row = read[starts[number]],
        self.gaps[gaps[number]].isBridged(by: row)
      else { return false }
      counts[gaps[number], default: 0] += 1
      return true
    }
    return (proposals.keeping(kept), kept.map { gaps[$0] })
  }
}
