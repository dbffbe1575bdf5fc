import Corpus
import Testing

@Suite struct `A text in lines` {
  @Test func `is broken between words`() {
    #expect("one two three".wrapped(7) == ["one two", "three"])
    #expect("one two".wrapped(nil) == ["one two"])
  }

  @Test func `keeps a command between backquotes whole, so that it can be pasted`() {
    #expect(
      "say: `run -c \"a; b\"`. Then go.".wrapped(9) == ["say:", "`run -c \"a; b\"`.", "Then go."])
    #expect("`a b` c `d e`".wrapped(5) == ["`a b`", "c", "`d e`"])
    #expect("a lone ` breaks nothing".wrapped(8) == ["a lone `", "breaks", "nothing"])
  }
}
