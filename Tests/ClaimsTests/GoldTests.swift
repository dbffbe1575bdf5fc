import Claims
import Corpus
import Foundation
import JSON
import Rulebook
import Testing

@Suite struct `The small gold set` {
  @Test func `keeps its floor for refusals and the nature of requests`() throws {
    let lexicon = try Reading.lexicon.get()
    var reader = try ClaimReader(lexicon)
    var score = RefusalScore()
    var record = Record()
    for text in try GoldSet.texts("refusals.jsonl") {
      text.fill(&record)
      reader.scan(record)
      var claims: [Claim] = []
      reader.read(record.examples[0], in: record, into: &claims)
      let asked = record.turns.lastIndex { $0.role == .user }
      let request = asked.map { reader.request(in: $0, of: record) }
      score.add(text, reader.refusals.last, request, quote: "")
    }
    #expect(score.any.found + score.any.missed >= 50)
    #expect(score.any.f1 >= 0.97)
    #expect(score.benign.precision >= 0.95)
    #expect(RefusalScore.agreement(score.natures) >= 0.95)
  }

  @Test func `keeps its floor for claims in English`() throws {
    let lexicon = try Reading.lexicon.get()
    var reader = try ClaimReader(lexicon)
    var score = Score()
    var record = Record()
    for text in try GoldSet.texts("claims.jsonl") {
      text.fill(&record)
      reader.scan(record)
      var claims: [Claim] = []
      reader.read(record.examples[0], in: record, into: &claims)
      let last = text.role == .system ? 0 : record.turns.count - 1
      let own = claims.filter { $0.turn == last && $0.voice == .own }
      score.add(text, own.map { Score.Found($0, lexicon, record) })
    }
    let key = Score.Key.claims(language: "en", withoutMind: true, clear: false)
    let tally = try #require(score.tallies[key])
    #expect(tally.found + tally.missed >= 80)
    #expect(tally.precision >= 0.97)
    #expect(tally.recall >= 0.97)
  }

  @Test func `keeps its floor for sentences in English`() throws {
    let lexicon = try Reading.lexicon.get()
    var reader = try ClaimReader(lexicon)
    var claimed = Score()
    var declined = RefusalScore()
    var record = Record()
    for text in try GoldSet.texts("english.jsonl") {
      text.fill(&record)
      reader.scan(record)
      var claims: [Claim] = []
      reader.read(record.examples[0], in: record, into: &claims)
      let last = record.turns.count - 1
      let own = claims.filter { $0.turn == last && $0.voice == .own && $0.force != .refused }
      claimed.add(text, own.map { Score.Found($0, lexicon, record) })
      let asked = record.turns.lastIndex { $0.role == .user }
      let request = asked.map { reader.request(in: $0, of: record) }
      declined.add(text, reader.refusals.last, request, quote: "")
    }
    let key = Score.Key.claims(language: "en", withoutMind: true, clear: false)
    let tally = try #require(claimed.tallies[key])
    #expect(tally.found + tally.missed >= 330)
    #expect(tally.precision >= 0.98)
    #expect(tally.recall >= 0.97)
    #expect(declined.any.f1 >= 0.92)
    #expect(RefusalScore.agreement(declined.natures) >= 0.9)
  }

  @Test func `keeps its floor in Chinese`() throws {
    let lexicon = try Reading.lexicon.get()
    var reader = try ClaimReader(lexicon)
    var claimed = Score()
    var declined = RefusalScore()
    var record = Record()
    for text in try GoldSet.texts("chinese.jsonl") {
      text.fill(&record)
      reader.scan(record)
      var claims: [Claim] = []
      reader.read(record.examples[0], in: record, into: &claims)
      let last = text.role == .system ? 0 : record.turns.count - 1
      let own = claims.filter { $0.turn == last && $0.voice == .own && $0.force != .refused }
      claimed.add(text, own.map { Score.Found($0, lexicon, record) })
      declined.add(text, reader.refusals.last, nil, quote: "")
    }
    let key = Score.Key.claims(language: "zh", withoutMind: true, clear: false)
    let tally = try #require(claimed.tallies[key])
    #expect(tally.found + tally.missed >= 250)
    #expect(tally.precision >= 0.97)
    #expect(tally.recall >= 0.97)
    #expect(declined.any.f1 >= 0.95)
  }
}
