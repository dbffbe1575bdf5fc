import Corpus
import Disk

/// Puts together what came of the pieces, in their order, whoever ends first.
final class Ledger<D: Draft>: @unchecked Sendable {
  private let gate = Gate()
  private let most: Int
  private var total: D
  private var logs: [Log]
  private var waiting: [Int: Entry] = [:]
  private var absorbed = 0
  private var promised = 0
  private var isAbsorbing = false
  /// Takes what came of each file; then nothing is added up here.
  private let each: ((Int, D, Log) -> Void)?
  private var current: Entry?

  /// What came of one piece.
  struct Entry {
    let file: Int
    var draft: D
    var log: Log
  }

  /// At most so many pieces are under way or waiting at a time.
  init(files: Int, most: Int, empty: D, each: ((Int, D, Log) -> Void)? = nil) {
    self.each = each
    self.most = most
    total = empty
    logs = Array(repeating: Log(), count: files)
  }

  /// Waits until one more piece may be taken.
  func promise() {
    gate.lock()
    while promised - absorbed >= most { gate.wait() }
    promised += 1
    gate.unlock()
  }

  /// There was no piece to take after all.
  func withdraw() {
    gate.lock()
    promised -= 1
    gate.announce()
    gate.unlock()
  }

  /// Takes what came of a piece, and adds all that is due; one worker at a time does the adding,
  /// and the others do not wait for it.
  func enter(_ entry: Entry, number: Int) {
    gate.lock()
    waiting[number] = entry
    if !isAbsorbing {
      isAbsorbing = true
      while let due = waiting.removeValue(forKey: absorbed) {
        gate.unlock()
        add(due)
        gate.lock()
        absorbed += 1
        gate.announce()
      }
      isAbsorbing = false
    }
    gate.unlock()
  }

  private func add(_ due: Entry) {
    guard each != nil else {
      total.absorb(due.draft)
      logs[due.file].absorb(due.log)
      return
    }
    if current?.file == due.file {
      current?.draft.absorb(due.draft)
      current?.log.absorb(due.log)
    } else {
      close()
      current = due
    }
  }

  /// Hands on what came of the file that is under way.
  private func close() {
    guard let file = current else { return }
    current = nil
    each?(file.file, file.draft, file.log)
  }

  /// Everything, once all have ended.
  var result: (draft: D, logs: [Log]) {
    close()
    return (total, logs)
  }
}
