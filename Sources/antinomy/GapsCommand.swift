import Claims
import Corpus
import Loader
import Rulebook

extension Command {
  static let gaps = Command(
    .gaps, "PATH…", "list what assistants say of themselves that no topic page knows",
    about: """
      The sentences that a lint counts as not understood: the assistant says that it
      can or can't, and no topic page knows what. They are told by the word that they
      turn on, the most frequent first, with the first place of each. A page of your
      own with such a phrase teaches the program to read it; see antinomy test.
      """
  ) { invocation, console in
    let reading = try Reading(invocation)
    let lexicon = try Lexicon.kept(for: reading.shelves)
    let (survey, _) = try reading.loader.read { Survey(lexicon) }
    let ranked = survey.words.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      .prefix(invocation.count(.limit) ?? 50)
    let citations = reading.loader.locate(ranked.map(\.value.first))
    for ((word, entry), citation) in zip(ranked, citations) {
      let place = citation.map { "\($0.path):\($0.line):\($0.column)  " } ?? ""
      let count = String(entry.count)
      let gap = String(repeating: " ", count: max(1, 7 - count.count))
      console.out.line(
        "\(gap)\(count)  \(word)  \(place)\(citation.map(ClaimListing.marked) ?? "")")
    }
    let unknown = survey.words.values.reduce(0) { $0 + $1.count }
    console.out.line(
      "\(survey.statements.counted("self-statement")), \(unknown) not understood")
    return .clean
  }
}

/// What was not understood in some rows.
struct Survey: Draft {
  /// How often a word was met, and where first.
  struct Entry {
    var count: Int
    var first: Passage
  }

  private(set) var words: [String: Entry] = [:]
  private(set) var statements = 0
  private let worker: Worker?

  private final class Worker: @unchecked Sendable {
    var reader: ClaimReader
    var claims: [Claim] = []

    init(_ lexicon: Lexicon) throws {
      reader = try ClaimReader(lexicon)
      reader.isSurveying = true
    }
  }

  init(_ lexicon: Lexicon) { worker = try? Worker(lexicon) }

  mutating func take(_ record: borrowing Record) {
    guard let worker else { return }
    worker.reader.scan(record)
    for index in record.examples.indices where record.examples[index].arm.isTaught {
      worker.claims.removeAll(keepingCapacity: true)
      let before = worker.reader.statements
      worker.reader.read(record.examples[index], in: record, into: &worker.claims)
      statements += worker.reader.statements - before
      for gap in worker.reader.gaps {
        let passage = Passage(gap.quote, in: record.location)
        let word = record.string(gap.word).lowercased()
        words[word, default: Entry(count: 0, first: passage)].count += 1
      }
    }
  }

  mutating func absorb(_ later: consuming Survey) {
    statements += later.statements
    words.merge(later.words) { Entry(count: $0.count + $1.count, first: $0.first) }
  }
}
