import Corpus
import Testing

@Test func `a part of a text knows how many bytes it skips`() {
  let whole = Text(start: 10, count: 20, source: 100, coding: .json)
  let part = whole.part(5..<9)
  #expect(part.range == 15..<19)
  #expect(part.skip == 5)
  #expect(part.source == 100)
}
