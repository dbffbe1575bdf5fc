import Rulebook

/// Words of classes, each a run of tokens, found by their first token.
struct RunTable: Sendable {
  let starts: Table<Int32>
  let entries: Table<Entry>
  let words: Table<Int32>
  /// For each word, what the runs that begin with it may be.
  let firsts: Table<UInt64>

  struct Entry {
    /// A set of `WordClass`es.
    var kinds: UInt64
    var first: Int32
    var count: Int32
  }
}

/// Collects words of classes.
struct RunTableBuilder {
  private var kinds: [[Int32]: UInt64] = [:]

  mutating func add(_ page: GrammarPage, _ builder: inout LexiconBuilder) {
    for (wordClass, words) in page.words {
      for word in words {
        let numbers = builder.numbers(word)
        if !numbers.isEmpty { kinds[numbers, default: 0] |= WordKinds(wordClass).rawValue }
      }
    }
  }

  /// The words of some classes, as a table for a vocabulary of some size.
  func finished(count: Int, of sought: WordKinds? = nil) -> RunTable {
    var kinds = self.kinds
    if let sought { kinds = kinds.filter { $0.value & sought.rawValue != 0 } }
    var lists = [[[Int32]]](repeating: [], count: count)
    for run in kinds.keys { lists[Int(run[0])].append(run) }
    var starts: [Int32] = [0]
    var entries: [RunTable.Entry] = []
    var words: [Int32] = []
    var firsts: [UInt64] = []
    for list in lists {
      firsts.append(list.reduce(0) { $0 | kinds[$1]! })
      for run in list.sorted(by: { ($1.count, $0.last!) < ($0.count, $1.last!) }) {
        entries.append(
          RunTable.Entry(kinds: kinds[run]!, first: Int32(words.count), count: Int32(run.count)))
        words += run
      }
      starts.append(Int32(entries.count))
    }
    return RunTable(
      starts: Table(starts), entries: Table(entries), words: Table(words),
      firsts: Table(firsts))
  }
}
