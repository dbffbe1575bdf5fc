/// What every look at a word of a sentence asks for, side by side in memory.
struct WordFacts {
  /// In which groups it begins a form.
  var groups: UInt64
  /// What it does, as a set of `WordClass`es.
  var classes: UInt64
  /// The acts of which it is a verb, and those of which it is an object, as bits that several share.
  var verbs: UInt64
  var objects: UInt64
  /// Where the forms that it wakes stand; how many are shapes and the like, and how many behind them
  /// are composed with a head.
  var wakers: Int32
  var shapes: UInt16
  var predicates: UInt16
}

extension LexiconBuilder {
  func facts(
    groups: [UInt64], _ wakers: Wakers, _ verbs: Lexicon.Lists, _ objects: Lexicon.Lists
  ) -> [WordFacts] {
    func bits(of word: Int, in acts: Lexicon.Lists) -> UInt64 {
      (acts.starts[word]..<acts.starts[word + 1]).reduce(0) {
        $0 | 1 << UInt64(acts.items[Int($1)] & 63)
      }
    }
    return vocabulary.words.indices.map { word in
      let own = Int(wakers.starts[word])..<Int(wakers.starts[word + 1])
      let predicates = own.count { wakers.items[$0].group.isOfHeads }
      return WordFacts(
        groups: groups[word], classes: classes[Int32(word)] ?? 0, verbs: bits(of: word, in: verbs),
        objects: bits(of: word, in: objects), wakers: wakers.starts[word],
        shapes: UInt16(own.count - predicates), predicates: UInt16(predicates))
    }
  }
}
