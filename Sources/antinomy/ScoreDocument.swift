import Claims
import JSON

/// A score, for machines.
struct ScoreDocument {
  private let score: Score

  init(_ score: Score) { self.score = score }

  var text: String {
    var writer = Writer()
    writer.object { writer in
      writer.key("claims")
      claims(&writer)
      writer.key("refusal")
      refusal(&writer)
      writer.key("request")
      pairs(score.refusals.natures, &writer)
    }
    return writer.text + "\n"
  }

  private func claims(_ writer: inout Writer) {
    writer.object { writer in
      writer.key("all")
      tally(claims(of: ""), &writer)
      writer.key("by_lang")
      writer.object { writer in
        for language in languages {
          writer.key(language)
          writer.object { writer in
            writer.key("all")
            tally(claims(of: language), &writer)
            writer.key("without_self_ai")
            tally(claims(of: language, withoutMind: true), &writer)
            writer.key("clear_without_self_ai")
            tally(claims(of: language, withoutMind: true, clear: true), &writer)
          }
        }
      }
      for (name, key) in [("by_topic", Score.Key.topic), ("by_polarity", Score.Key.polarity)] {
        writer.key(name)
        tallies(all(key), &writer)
      }
      writer.key("by_force")
      tallies(all(Score.Key.force), &writer)
      writer.key("by_source")
      tallies(all(Score.Key.source), &writer)
      writer.key("by_sign")
      tallies(all(Score.Key.sign), &writer)
      writer.key("flips")
      writer.object { writer in
        for (force, flip) in score.flips.sorted(by: { $0.key < $1.key }) {
          writer.key(force)
          writer.object(flat: true) { writer in
            writer.member("flipped", flip.flipped)
            writer.member("found", flip.found)
          }
        }
      }
    }
  }

  private func refusal(_ writer: inout Writer) {
    let refusals = score.refusals
    writer.object { writer in
      writer.key("any")
      tally(refusals.any, &writer)
      writer.key("by_lang")
      tallies(refusals.byLanguage, &writer)
      writer.key("by_source")
      tallies(refusals.bySource, &writer)
      writer.key("benign_requests")
      tally(refusals.benign, &writer)
      writer.key("benign_requests_by_source")
      tallies(refusals.benignBySource, &writer)
      writer.key("kinds")
      pairs(refusals.kinds, &writer)
      writer.key("reasons")
      pairs(refusals.reasons, &writer)
    }
  }

  private var languages: [String] {
    let named = score.tallies.keys.compactMap { key in
      if case .claims(let language, false, false) = key, !language.isEmpty { return language }
      return nil
    }
    return named.sorted()
  }

  private func claims(of language: String, withoutMind: Bool = false, clear: Bool = false) -> Tally
  {
    score.tallies[.claims(language: language, withoutMind: withoutMind, clear: clear)] ?? Tally()
  }

  /// The tallies under one kind of key, by name.
  private func all(_ make: (String) -> Score.Key) -> [String: Tally] {
    var named: [String: Tally] = [:]
    for (key, tally) in score.tallies {
      switch key {
      case .topic(let name), .polarity(let name), .force(let name), .source(let name),
        .sign(let name):
        if make(name) == key { named[name] = tally }
      case .claims: break
      }
    }
    return named
  }

  private func tallies(_ named: [String: Tally], _ writer: inout Writer) {
    writer.object { writer in
      for (name, tally) in named.sorted(by: { $0.key < $1.key }) {
        writer.key(name)
        self.tally(tally, &writer)
      }
    }
  }

  private func tally(_ tally: Tally, _ writer: inout Writer) {
    writer.object(flat: true) { writer in
      for (name, value) in [
        ("precision", tally.precision), ("recall", tally.recall), ("f1", tally.f1),
      ] {
        writer.member(name, value)
      }
      for (name, count) in [("tp", tally.found), ("fp", tally.wrong), ("fn", tally.missed)] {
        writer.member(name, count)
      }
    }
  }

  /// What was wanted, and below it how often each was found.
  private func pairs(_ pairs: [RefusalScore.Pair: Int], _ writer: inout Writer) {
    writer.object { writer in
      for wanted in Set(pairs.keys.map(\.wanted)).sorted() {
        writer.key(wanted)
        writer.object(flat: true) { writer in
          for pair in pairs.keys.sorted() where pair.wanted == wanted {
            writer.member(pair.found, pairs[pair]!)
          }
        }
      }
    }
  }
}
