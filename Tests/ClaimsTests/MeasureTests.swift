import Claims
import Corpus
import Foundation
import JSON
import Rulebook
import Testing

@Suite struct `The measured precision` {
  @Test func `on the page is what the labelled texts give`() throws {
    let page = try Measures([Shelf.found()])
    var scorer = try Scorer(try Reading.lexicon.get())
    for text in try GoldSet.all() { scorer.add(text) }
    let measured = scorer.score.measured
    #expect(measured.count >= 8)
    #expect(Set(measured.map(\.name)) == Set(page.names))
    for (name, tally) in measured {
      let now = Measures.Count(right: tally.found, wrong: tally.wrong).precision
      #expect(
        abs(page.precision(of: name) - now) <= 0.02,
        "\(name): the page says \(page.precision(of: name)), measured \(now)")
    }
  }

  @Test func `of a class that hardly anyone saw promises little`() {
    #expect(Measures.Count(right: 0, wrong: 0).precision == 0.5)
    #expect(Measures.Count(right: 8, wrong: 0).precision == 0.9)
    #expect(Measures.Count(right: 98, wrong: 0).precision == 0.99)
  }

  @Test func `of the weakest class counts`() throws {
    let page = try Measures([Shelf.found()])
    let classes = [Claim.Class(.cue, isDenial: true), Claim.Class(.echo, isDenial: true)]
    #expect(page.confidence(classes) == classes.map { page.precision(of: $0.name) }.min())
    #expect(page.confidence(ofBits: classes[0].bit | classes[1].bit) == page.confidence(classes))
    #expect(page.confidence([]) == 1)
  }
}

@Suite struct `A claim` {
  @Test(arguments: [
    ("user: Do you have a body?\nassistant: No.", "echo-deny"),
    ("user: Do you have a body?\nassistant: No. I don't have a body.", "cue-deny"),
    ("user: Wake me at 8.\nassistant: I've set an alarm for 8.", "deed-affirm"),
  ])
  func `is known by the sign that tells most`(_ notation: String, _ wanted: String) throws {
    let found = try Reading(notation).claims.filter { $0.force != .refused }
    #expect(found.map { Claim.Class($0).name } == [wanted])
  }
}
