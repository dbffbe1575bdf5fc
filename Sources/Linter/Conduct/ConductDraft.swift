package import Claims
import Corpus
import Rulebook

/// What some rows contribute to what is known of the assistant's conduct.
package struct ConductDraft: Sendable {
  package internal(set) var requests = RequestDraft()
  /// Every answer that may be one of a closed set.
  package internal(set) var labels = LabelDraft()
  /// Every request that was answered, under its kind.
  package internal(set) var counts: [Kind: [Act: Tally]] = [:]
  /// How often each sentence declines.
  package internal(set) var sentences: [UInt64: Saying] = [:]
  /// By dataset: answers that help, and those of them that begin with a disclaimer.
  package internal(set) var disclaimers: [Int32: Disclaimers] = [:]

  /// What a request is about.
  package struct Kind: Hashable, Comparable, Sendable {
    /// The ability that it needs; -1 where it needs none.
    package var topic: Int
    package var why: Request.Why

    package static func < (left: Kind, right: Kind) -> Bool {
      (left.topic, left.why.rawValue) < (right.topic, right.why.rawValue)
    }
  }

  /// A sentence that declines, with the datasets that it stands in.
  package struct Saying: Sendable {
    package var byDataset: [Int32: Int] = [:]
    package var tally = Tally()
  }

  package struct Disclaimers: Sendable {
    package var answers = 0
    package var tally = Tally()
  }

  package init() {}

  mutating func take(_ conduct: Conduct, _ act: Act, _ row: Tally.Row) {
    let kind = Kind(conduct)
    if conduct.declines {
      counts[kind, default: [:]][act, default: Tally()].take(row)
    } else {
      counts[kind, default: [:]][act, default: Tally()].count += 1
    }
  }

  mutating func request(_ asked: Asked, _ act: Act, _ row: Tally.Row) {
    requests.take(asked, act, row)
  }

  mutating func decline(_ sentence: UInt64, dataset: Int32, _ row: Tally.Row) {
    sentences[sentence, default: Saying()].byDataset[dataset, default: 0] += 1
    sentences[sentence, default: Saying()].tally.take(row)
  }

  mutating func help(dataset: Int32, behindDisclaimer row: Tally.Row?) {
    disclaimers[dataset, default: Disclaimers()].answers += 1
    if let row { disclaimers[dataset, default: Disclaimers()].tally.take(row) }
  }

  package mutating func absorb(_ later: ConductDraft) {
    requests.absorb(later.requests)
    labels.absorb(later.labels)
    for (kind, acts) in later.counts { counts[kind, default: [:]].absorb(acts) }
    for (sentence, saying) in later.sentences {
      sentences[sentence, default: Saying()].byDataset.merge(
        saying.byDataset, uniquingKeysWith: +)
      sentences[sentence, default: Saying()].tally.absorb(saying.tally)
    }
    for (dataset, other) in later.disclaimers {
      disclaimers[dataset, default: Disclaimers()].answers += other.answers
      disclaimers[dataset, default: Disclaimers()].tally.absorb(other.tally)
    }
  }
}
