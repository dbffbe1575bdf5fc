/// Which forms can match in the sentence at hand at all: those of which the rarest word is in it.
struct Waking: ~Copyable {
  private let woken: UnsafeMutablePointer<UInt32>
  private let count: Int
  private var number: UInt32 = 0

  init(forms: Int) {
    count = forms
    woken = .allocate(capacity: max(forms, 1))
    woken.initialize(repeating: 0, count: max(forms, 1))
  }

  deinit { woken.deallocate() }

  /// Wakes the forms of a sentence's words, and lets all others sleep; whether there is anything to
  /// be tried.
  mutating func wake(_ matcher: inout Matcher) -> Bool {
    if number == .max {
      woken.update(repeating: 0, count: count)
      number = 0
    }
    number += 1
    let lexicon = matcher.lexicon
    var groups: UInt64 = 0
    var isAnything = false
    for index in 0..<matcher.count {
      let word = Int(matcher.tokens[index].word)
      guard word > 0 else { continue }
      groups |= lexicon.groups[word]
      var entry = lexicon.wakers.starts[word]
      let end = lexicon.wakers.starts[word + 1]
      isAnything =
        isAnything || entry < end
        || lexicon.actVerbs.starts[word] < lexicon.actVerbs.starts[word + 1]
      while entry < end {
        woken[Int(lexicon.wakers.items[Int(entry)])] = number
        entry += 1
      }
    }
    matcher.woken = UnsafePointer(woken)
    matcher.number = number
    matcher.gates = 0
    if groups & (Group.minds.bit | Group.bareMinds.bit) != 0 { matcher.gates |= 1 }
    if groups & Group.assistants.bit != 0 { matcher.gates |= 2 }
    if groups & Group.models.bit != 0 { matcher.gates |= 4 }
    if groups & Group.languages.bit != 0 { matcher.gates |= 8 }
    return isAnything || matcher.gates != 0
  }
}
