import Corpus

/// The requests that later rows are compared with: those that were refused or led to a call, and
/// those that a model is evaluated with. It grows with them and not with the corpus.
package struct RequestDraft: Sendable {
  package internal(set) var entries: [UInt64: Entry] = [:]

  /// One request, whoever made it.
  package struct Entry: Sendable {
    /// A hash of what stands before the request, and of rules that the system text sets.
    package var context: UInt64
    package var isHeldOut: Bool
    /// The text as one of the rows has it, the smallest of them; empty where it is too long to be
    /// compared word for word.
    package var text: [UInt8]
    /// What was done with it.
    package var acts: [Act: Tally] = [:]
  }

  /// Longer requests are compared as a whole only.
  package static let longest = 4_000

  package init() {}

  /// Counts what was done with a request.
  mutating func take(_ asked: Asked, _ act: Act, _ row: Tally.Row) {
    entries[asked.key, default: Entry(asked)].note(asked, act, row)
  }

  package mutating func absorb(_ later: RequestDraft) {
    for (key, entry) in later.entries {
      if entries[key]?.absorb(entry) == nil { entries[key] = entry }
    }
  }
}

/// A request as it is looked for.
struct Asked {
  var key: UInt64
  var context: UInt64
  var isHeldOut = false
  var text: [UInt8]
}

extension RequestDraft.Entry {
  var isRefused: Bool { acts.keys.contains { $0.deed == .refuses } }

  var isCalled: Bool { acts.keys.contains { $0.deed == .calls } }

  init(_ asked: Asked) {
    context = asked.context
    isHeldOut = asked.isHeldOut
    text = asked.text
  }

  mutating func note(_ asked: Asked, _ act: Act, _ row: Tally.Row) {
    settle(asked.text)
    acts[act, default: Tally()].take(row)
  }

  mutating func absorb(_ other: RequestDraft.Entry) {
    settle(other.text)
    acts.absorb(other.acts)
  }

  /// Of two ways to write the same request the smaller is kept, so that no order of rows shows.
  private mutating func settle(_ other: [UInt8]) {
    if other.lexicographicallyPrecedes(text) { text = other }
  }
}
