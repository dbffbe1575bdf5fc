import Claims
import Corpus
import Loader

/// How often each phrase of the pages claims something in some data: `antinomy test --on`.
struct PhraseUse: Draft {
  /// By the numbers of forms: in how many answers and prompts it was found.
  private(set) var uses: [Int]
  /// How many texts there are in which something could be claimed.
  private(set) var texts = 0
  private let worker: Worker?

  /// What claims something in more than one of so many texts is not about something that is said now
  /// and then, but about how people write.
  static let rarest = 20

  private final class Worker: @unchecked Sendable {
    var reader: ClaimReader
    var claims: [Claim] = []

    init(_ lexicon: Lexicon) throws {
      reader = try ClaimReader(lexicon)
      reader.fired = [Int](repeating: 0, count: lexicon.places.count)
    }
  }

  init(_ lexicon: Lexicon) {
    worker = try? Worker(lexicon)
    uses = [Int](repeating: 0, count: lexicon.places.count)
  }

  mutating func take(_ record: borrowing Record) {
    guard let worker else { return }
    // The reader counts in the draft's own list.
    swap(&worker.reader.fired, &uses)
    defer { swap(&worker.reader.fired, &uses) }
    worker.reader.scan(record)
    for example in record.examples {
      worker.claims.removeAll(keepingCapacity: true)
      worker.reader.read(example, in: record, into: &worker.claims)
      texts += example.turns.count {
        record.turns[$0].role != .user && !record.turns[$0].text.isEmpty
      }
    }
  }

  mutating func absorb(_ later: consuming PhraseUse) {
    texts += later.texts
    for form in uses.indices { uses[form] += later.uses[form] }
  }

  /// Those that claim something in too many of the texts, the most frequent first.
  var tooFrequent: [Int] {
    uses.indices.filter { uses[$0] > 10 && uses[$0] * PhraseUse.rarest > texts }
      .sorted { (uses[$1], $0) < (uses[$0], $1) }
  }
}
