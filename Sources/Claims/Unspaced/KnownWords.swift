import Rulebook

/// Words that play a part in the grammar itself.
struct KnownWords: Sendable {
  let possessive: Int32
  let being: Int32
  let done: Int32
  /// Letters that close a report like 了.
  let dones: Set<Int32>
  let speaker: Int32
  let listener: Int32
  let plurals: Set<Int32>
  let year: Int32
  let month: Int32
  let numerals: Set<Int32>
  let beforeSelf: Set<Int32>
  let asking: Set<Int32>
  /// Ends a question only where something else asks, too: 呢.
  let lingering: Int32
  let addressees: Set<Int32>
  /// Between a word and the same word, ask whether it holds: 能不能.
  let choices: Set<Int32>
  /// Does so behind the word: 能否.
  let whether: Int32
  /// For each `WordList`, what the pages say; each word a run of letters.
  let lists: [[[Int32]]]

  subscript(list: WordList) -> [[Int32]] { lists[list.rawValue] }

  init(_ builder: inout LexiconBuilder, _ pages: [GrammarPage]) {
    func one(_ text: String) -> Int32 { builder.numbers(text)[0] }
    possessive = one("的")
    being = one("是")
    done = one("了")
    speaker = one("我")
    listener = one("您")
    plurals = Set(builder.numbers("们国"))
    year = one("年")
    month = one("月")
    numerals = Set(builder.numbers("一二三四五六七八九十两几"))
    beforeSelf = Set(builder.numbers("自本令当"))
    asking = Set(builder.numbers("吗"))
    lingering = one("呢")
    addressees = Set(builder.numbers("你您"))
    choices = Set(builder.numbers("不没"))
    whether = one("否")
    lists = WordList.allCases.map { list in
      pages.flatMap { $0.lists[list] ?? [] }.map { builder.numbers($0) }.filter { !$0.isEmpty }
    }
    dones = Set(lists[WordList.dones.rawValue].map { $0[0] })
  }
}
