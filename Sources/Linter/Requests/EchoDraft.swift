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
  /// What was found so far.
  package private(set) var echoes = Echoes()

  init(
    _ workshop: Workshop, _ index: RequestIndex, _ frames: Set<UInt64>, _ files: [LintDraft.Home]
  ) {
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
    for example in record.examples where example.arm.isTaught {
      var hits: [Hit] = []
      probe(example, record, bench, isHeldOut: false, &hits)
      if index.holdsOut { probe(example, record, bench, isHeldOut: true, &hits) }
      hits.removeAll { isIdle($0, example, record) }
      guard !hits.isEmpty else { continue }
      if !isScanned { bench.scan(record) }
      isScanned = true
      bench.read(example, of: record)
      if home.isPersona { bench.play() }
      for hit in hits { take(hit, example, record, bench, home.dataset, judges) }
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
      if let entry = index.entry(question.key) {
        hits.append(
          Hit(turn: question.turn, key: question.key, entry: entry, isExact: true))
      }
      let bytes = record.bytes(record.turns[question.turn].text)
      guard bytes.count <= RequestDraft.longest else { return }
      for entry in index.kin(of: wording, question, isHeldOut: isHeldOut, &bench.wording) {
        hits.append(
          Hit(turn: question.turn, key: question.key, entry: entry, isExact: false))
      }
    }
  }

  /// Whether nothing comes of a hit, as can be told of a call before anything is read.
  private func isIdle(_ hit: Hit, _ example: Example, _ record: borrowing Record) -> Bool {
    let reply = record.reply(to: hit.turn, in: example)
    guard let calling = record.firstCalling(in: reply) else { return false }
    return !record.turns[calling].isTrained || isCounted(hit)
  }

  /// Whether what declines or calls was counted in the first round, or is not sure enough.
  private func isCounted(_ hit: Hit) -> Bool {
    if index.entries[hit.entry].isHeldOut { return false }
    // What is like another has an entry of its own, and one of the two is enough.
    return hit.isExact
      || index.entry(hit.key) != nil && hit.key < index.keys[hit.entry]
  }

  private mutating func take(
    _ hit: Hit, _ example: Example, _ record: borrowing Record, _ bench: Bench, _ dataset: Int32,
    _ judges: UInt64
  ) {
    let key = index.keys[hit.entry]
    guard let conduct = bench.conducts.first(where: { $0.asked == hit.turn }) else { return }
    if conduct.declines || conduct.deed == .calls, isCounted(hit) { return }
    let act = bench.act(conduct, dataset)
    let row = bench.row(conduct, example, record)
    if hit.isExact {
      echoes[judges].take(act, row, to: key)
      return
    }
    let text = Array(record.bytes(record.turns[hit.turn].text).buffer)
    echoes[judges].take(act, row, to: hit.key, text, near: key)
  }

  package mutating func absorb(_ later: consuming EchoDraft) { echoes.absorb(later.echoes) }
}
