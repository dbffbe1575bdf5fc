import Claims
package import Corpus
import Loader

/// The second round: finds what some rows answer to requests that were refused, led to a call or are
/// held out elsewhere.
package struct EchoDraft: Draft {
  private let workshop: Workshop
  private let index: RequestIndex
  private let files: [LintDraft.Home]
  /// The frames of inputs that got different answers.
  private let frames: Set<UInt64>
  private let remembered: Remembered
  /// What was found so far.
  package private(set) var echoes = Echoes()

  init(
    _ workshop: Workshop, _ index: RequestIndex, _ frames: Set<UInt64>, _ files: [LintDraft.Home],
    _ remembered: Remembered = Remembered()
  ) {
    self.remembered = remembered
    self.frames = frames
    self.workshop = workshop
    self.index = index
    self.files = files
  }

  package mutating func take(_ record: borrowing Record) {
    let home = files[Int(record.location.file.index)]
    guard home.isTrainedOn, let bench = workshop.bench() else { return }
    if !frames.isEmpty { takeFrames(record, bench) }
    guard !index.isEmpty else { return workshop.giveBack(bench) }
    var isScanned = false
    let judges = record.allowance == nil ? 0 : Excuse(record, workshop.offices).judges
    for (number, example) in record.examples.enumerated() where example.arm.isTaught {
      var hits: [Hit] = []
      probe(example, record, bench, isHeldOut: false, &hits)
      if index.holdsOut { probe(example, record, bench, isHeldOut: true, &hits) }
      // There are enough that are like it already.
      hits.removeAll { hit in
        !hit.isExact && !echoes[judges].keeps(hit.key, near: index.keys[hit.entry])
      }
      guard !hits.isEmpty else { continue }
      var done = remembered[record.location, number]
      if done == nil {
        if !isScanned { bench.scan(record) }
        isScanned = true
        bench.read(example, of: record)
        if home.isPersona { bench.play() }
        bench.recordDone(in: example, of: record, dataset: home.dataset)
        done = bench.done[...]
      }
      for hit in hits {
        guard let done else { continue }
        let place = done.partitioningIndex { $0.turn >= hit.turn }
        guard place < done.endIndex, done[place].turn == hit.turn else { continue }
        take(hit, done[place], record, judges)
      }
    }
    workshop.giveBack(bench)
  }

  private mutating func takeFrames(_ record: borrowing Record, _ bench: Bench) {
    for example in record.examples where example.arm == .plain {
      bench.labeller.eachFrame(of: example, in: record, bench.lore.labels) {
        own, input, spelling in
        // How many there are of a frame's answers is a matter of all rows, excused or not.
        for frame in own where frames.contains(frame) {
          echoes[0].frames.take(frame, input, spelling)
        }
      }
    }
  }

  /// A request that is, or is like, one of the index.
  private struct Hit {
    var turn: Int
    var key: UInt64
    var entry: Int
    var isExact: Bool
  }

  private func probe(
    _ example: Example, _ record: borrowing Record, _ bench: Bench, isHeldOut: Bool,
    _ hits: inout [Hit]
  ) {
    bench.questioner.each(of: example, in: record, isHeldOut: isHeldOut) { question, wording in
      let quest = RequestIndex.Quest(
        question: question, isHeldOut: isHeldOut,
        calls: record.firstCalling(in: record.reply(to: question.turn, in: example)) != nil)
      // What calls was counted in the first round, and needs no reading.
      if let entry = index.entry(question.key), isHeldOut || !quest.calls {
        hits.append(
          Hit(turn: question.turn, key: question.key, entry: entry, isExact: true))
      }
      let bytes = record.bytes(record.turns[question.turn].text)
      guard bytes.count <= RequestDraft.longest else { return }
      for entry in index.kin(of: wording, quest, &bench.wording) {
        hits.append(
          Hit(turn: question.turn, key: question.key, entry: entry, isExact: false))
      }
    }
  }

  private mutating func take(
    _ hit: Hit, _ done: Done, _ record: borrowing Record, _ judges: UInt64
  ) {
    let entry = index.entries[hit.entry]
    let key = index.keys[hit.entry]
    let deed = done.act.deed
    if hit.isExact {
      // What declines or calls was counted in the first round, or is not sure enough.
      if !entry.isHeldOut, deed.declines || deed == .calls { return }
      echoes[judges].take(done.act, done.row, to: key)
      return
    }
    if !entry.isHeldOut {
      guard entry.clashes(with: deed) else { return }
      // Of two that have entries the later is held against the earlier.
      if deed.declines || deed == .calls, let own = index.entry(hit.key), own < hit.entry {
        return
      }
    }
    let text = Array(record.bytes(record.turns[hit.turn].text).buffer)
    echoes[judges].take(done.act, done.row, to: hit.key, text, near: key)
  }

  package mutating func absorb(_ later: consuming EchoDraft) { echoes.absorb(later.echoes) }
}

extension RequestDraft.Entry {
  /// Whether a like request that is treated so can be treated otherwise than this one.
  fileprivate func clashes(with deed: Conduct.Deed) -> Bool {
    switch deed {
    case .helps: true
    case .refuses: isCalled
    case .calls: isRefused
    default: false
    }
  }
}
