package import Claims
package import Corpus

/// How often something was done with requests, under what was done and where.
package struct Act: Hashable, Comparable, Sendable {
  package var dataset: Int32
  package var cell: Cell
  package var deed: Conduct.Deed
  package var reason: Refusal.Reason?
  package var nature: Request.Nature

  package static func < (left: Act, right: Act) -> Bool {
    (left.dataset, left.cell.rawValue, left.deed, left.reason?.rawValue ?? "", left.nature)
      < (
        right.dataset, right.cell.rawValue, right.deed, right.reason?.rawValue ?? "", right.nature
      )
  }
}

extension Act {
  /// The name of all rows that do this with a request, or with one that is like another.
  func stack(_ request: UInt64, isLike: Bool) -> Stack {
    Stack(isLike ? .likeRequest : .request, request, number)
  }

  /// A number that no other act has.
  var number: UInt64 {
    let reasons = Refusal.Reason.allCases
    let natures = Request.Nature.allCases
    let reason = reason.flatMap { reasons.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    let nature = natures.firstIndex(of: nature) ?? 0
    return UInt64(UInt32(bitPattern: dataset)) << 32 | UInt64(cell.rawValue) << 24
      | UInt64(deed.rawValue) << 16 | UInt64(reason) << 8 | UInt64(nature)
  }
}

extension ConductDraft.Kind {
  /// The name of all rows that do something with requests of this kind.
  func stack(_ act: Act) -> Stack {
    let why = Request.Why.allCases.firstIndex(of: why) ?? 0
    return Stack(.conduct, UInt64(topic + 1), UInt64(why), act.number)
  }

  init(_ conduct: Conduct) {
    // A request counts once, also where it needs more than one ability.
    self.init(topic: conduct.needs.first ?? -1, why: conduct.request.why)
  }
}

/// A count, and the few rows of the smallest content hashes.
package struct Tally: Sendable {
  package var count = 0
  package private(set) var rows: [Row] = []

  /// So many rows are kept.
  static let kept = 3

  /// A row that shows what was done.
  package struct Row: Hashable, Comparable, Sendable {
    /// A hash of the whole conversation.
    package var content: UInt64
    /// What was asked.
    package var request: Passage
    /// What was answered.
    package var answer: Passage

    package static func < (left: Row, right: Row) -> Bool {
      left.content != right.content
        ? left.content < right.content
        : left.answer != right.answer ? left.answer < right.answer : left.request < right.request
    }
  }

  package init() {}

  package mutating func take(_ row: Row) {
    count += 1
    keep(row)
  }

  package mutating func absorb(_ other: Tally) {
    count += other.count
    for row in other.rows { keep(row) }
  }

  mutating func keep(_ row: Row) {
    guard rows.count < Tally.kept || row < rows[rows.count - 1] else { return }
    let place = rows.firstIndex { row < $0 } ?? rows.count
    rows.insert(row, at: place)
    if rows.count > Tally.kept { rows.removeLast() }
  }
}

extension [Act: Tally] {
  mutating func absorb(_ other: [Act: Tally]) {
    merge(other) { mine, theirs in
      var sum = mine
      sum.absorb(theirs)
      return sum
    }
  }
}

extension [Tally] {
  /// The rows of a finding's side: all that were counted or, where more were than are kept, those of
  /// the smallest hashes. A row is known by what was asked or by what was answered.
  func rows(by quote: (Tally.Row) -> Passage) -> [Finding.Row] {
    let isWhole = allSatisfy { $0.rows.count >= $0.count }
    return flatMap(\.rows).sorted().prefix(isWhole ? .max : Tally.kept)
      .map { Finding.Row(content: $0.content, quote: quote($0)) }
  }
}
