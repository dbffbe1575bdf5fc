/// Which forms can match in the sentence at hand at all: those of which the rarest word is in it, and
/// a word of every other step.
struct Waking: ~Copyable {
  private let woken: UnsafeMutablePointer<UInt32>
  private let count: Int
  private var number: UInt32 = 0
  private let presence: Presence
  /// The groups of which a form may match in the sentence.
  private(set) var groups: UInt64 = 0
  /// The groups of which a form begins with a word of the sentence.
  private(set) var beginnings: UInt64 = 0
  /// Whether the verb and the object of an act may be in it.
  private(set) var hasAct = false

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
    var awake: UInt64 = 0
    var begun: UInt64 = 0
    // Acts, as bits that several may share.
    var verbs: UInt64 = 0
    var objects: UInt64 = 0
    for index in 0..<matcher.count {
      let word = Int(matcher.tokens[index].word)
      guard word > 0 else { continue }
      let facts = lexicon.words.base + word
      begun |= facts.pointee.groups
      verbs |= facts.pointee.verbs
      objects |= facts.pointee.objects
      var waker = lexicon.wakers.items.base + Int(facts.pointee.wakers)
      let end = waker + Int(facts.pointee.wakerCount)
      while waker < end {
        if presence.allows(waker) {
          woken[Int(waker.pointee.form)] = number
          awake |= waker.pointee.group.bit
        }
        waker += 1
      }
    }
    matcher.presence = UnsafePointer(presence.view)
    matcher.woken = UnsafePointer(woken)
    matcher.number = number
    matcher.gates = 0
    for (gate, bit, kinds) in Waking.gates where begun & kinds != 0 {
      matcher.gates |= bit
      awake |= groups(behind: gate, lexicon)
    }
    groups = awake
    matcher.wordful = awake != 0 ? ~wordless(matcher) : 0
    beginnings = begun | matcher.wordlessGroups
    hasAct = verbs & objects != 0
    return awake != 0 || hasAct
  }

  /// The gates, their bits, and the groups that open them.
  private static let gates: [(gate: Form.Gate, bit: UInt8, groups: UInt64)] = [
    (.minds, 1, Group.minds.bit | Group.bareMinds.bit), (.assistants, 2, Group.assistants.bit),
    (.models, 4, Group.models.bit), (.languages, 8, Group.languages.bit),
  ]

  /// The groups of the forms that begin with no word and may match.
  private func wordless(_ matcher: Matcher) -> UInt64 {
    let lexicon = matcher.lexicon
    var groups: UInt64 = 0
    for entry in 0..<lexicon.wordless.count {
      let form = Int(lexicon.wordless[entry])
      let bit = lexicon.forms[form].group.bit
      if groups & bit == 0, matcher.isAwake(form) { groups |= bit }
    }
    return groups
  }

  /// The groups of the forms behind a gate that may match.
  private func groups(behind gate: Form.Gate, _ lexicon: Lexicon) -> UInt64 {
    var groups: UInt64 = 0
    var entry = lexicon.sleepers.starts[Int(gate.rawValue)]
    let end = lexicon.sleepers.starts[Int(gate.rawValue) + 1]
    while entry < end {
      let form = Int(lexicon.sleepers.items[Int(entry)])
      if presence.allows(form) { groups |= lexicon.forms[form].group.bit }
      entry += 1
    }
    return groups
  }
}
