/// Which forms can match in the sentence at hand at all: those of which the rarest word is in it, and
/// a word of every other step.
struct Waking: ~Copyable {
  private let woken: UnsafeMutablePointer<UInt32>
  private let count: Int
  private var number: UInt32 = 0
  private let presence: Presence

  init(_ lexicon: Lexicon) {
    count = lexicon.forms.count
    woken = .allocate(capacity: max(count, 1))
    woken.initialize(repeating: 0, count: max(count, 1))
    presence = Presence(lexicon)
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
    presence.note(matcher.tokens, matcher.count)
    let lexicon = matcher.lexicon
    var groups: UInt64 = 0
    var isAnything = false
    // Acts, as bits that several may share.
    var verbs: UInt64 = 0
    var objects: UInt64 = 0
    for index in 0..<matcher.count {
      let word = Int(matcher.tokens[index].word)
      guard word > 0 else { continue }
      groups |= lexicon.groups[word]
      verbs |= Waking.bits(of: word, in: lexicon.actVerbs)
      objects |= Waking.bits(of: word, in: lexicon.actObjects)
      var entry = lexicon.wakers.starts[word]
      let end = lexicon.wakers.starts[word + 1]
      while entry < end {
        let form = Int(lexicon.wakers.items[Int(entry)])
        if presence.allows(form) {
          woken[form] = number
          isAnything = true
        }
        entry += 1
      }
    }
    matcher.presence = UnsafePointer(presence.view)
    matcher.woken = UnsafePointer(woken)
    matcher.number = number
    matcher.gates = 0
    if groups & (Group.minds.bit | Group.bareMinds.bit) != 0 { matcher.gates |= 1 }
    if groups & Group.assistants.bit != 0 { matcher.gates |= 2 }
    if groups & Group.models.bit != 0 { matcher.gates |= 4 }
    if groups & Group.languages.bit != 0 { matcher.gates |= 8 }
    return isAnything || verbs & objects != 0 || matcher.gates != 0
  }

  @inline(__always)
  private static func bits(of word: Int, in acts: Lexicon.Lists) -> UInt64 {
    var bits: UInt64 = 0
    for item in acts.starts[word]..<acts.starts[word + 1] {
      bits |= 1 << UInt64(acts.items[Int(item)] & 63)
    }
    return bits
  }
}
