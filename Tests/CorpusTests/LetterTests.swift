import Testing

@testable import Corpus

@Suite struct `The script of a text` {
  private func script(_ text: String) -> Script? {
    var letters = Letters()
    text.utf8.withContiguousStorageIfAvailable { letters.count(Bytes($0)) }
    return letters.script
  }

  @Test(arguments: [
    ("Hello, wörld! Ελ", Script.latin), ("我没有身体。OK", .han), ("Я не могу сделать GPT.", .cyrillic),
    ("لا أستطيع ذلك", .arabic), ("मैं यह नहीं कर सकता", .devanagari), ("申し訳ありませんが、対応できません。", .japanese),
    ("アラームを設定しました", .japanese), ("죄송하지만 도와드릴 수 없습니다", .korean), ("ฉันไม่มีร่างกาย", .thai),
    ("Δεν έχω σώμα", .greek), ("אין לי גוף", .hebrew), ("Ես մարմին չունեմ", .armenian),
  ])
  func `is that of most of its letters`(_ text: String, _ script: Script) {
    #expect(self.script(text) == script)
  }

  @Test(arguments: ["", "1234 :-) 🙂", "Это ist", "\u{0}"])
  func `is none where no script has more than half of them`(_ text: String) {
    #expect(script(text) == nil)
  }

  @Test func `does without a character that is cut`() {
    let cut: [UInt8] = [0xD0, 0xAF, 0xD0]
    var letters = Letters()
    cut.withUnsafeBufferPointer { letters.count(Bytes($0)) }
    #expect(letters[.cyrillic] == 1)
  }

  @Test func `is found in blocks that stand in order`() {
    for (block, next) in zip(Script.blocks, Script.blocks.dropFirst()) {
      #expect(block.first <= block.last && block.last < next.first)
    }
    for block in Script.blocks {
      #expect(Script(block.first) == block.script && Script(block.last) == block.script)
    }
    #expect(Set(Script.blocks.map(\.script)).count == Script.allCases.count)
  }

  @Test func `has a name for sentences`() {
    #expect(Script.devanagari.name == "Devanagari")
  }
}
