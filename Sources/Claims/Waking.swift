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
  /// Whether the verb of an act is in it.
  private(set) var hasVerb = false
  /// Whether nobody has asked for predicates yet.
  private var arePredicatesAsleep = false

  init(_ lexicon: Lexicon) {
    count = lexicon.forms.count
    woken = .allocate(capacity: max(count, 1))
    woken.initialize(repeating: 0, count: max(count, 1))
    presence = Presence(lexicon)
  }

  deinit { woken.deallocate() }

  /// Wakes all forms of a sentence's words, and lets all others sleep; whether there is anything to be
  /// tried.
  mutating func wake(_ matcher: inout Matcher) -> Bool {
    wakeShapes(&matcher)
    wakePredicates(&matcher)
    return groups != 0 || hasAct
  }

  /// Wakes the forms of a sentence's words, but those that a head is composed with: most sentences
  /// have none.
  mutating func wakeShapes(_ matcher: inout Matcher) {
    if number == .max {
      woken.update(repeating: 0, count: count)
      number = 0
    }
    number += 1
    presence.note(matcher.tokens, matcher.count)
    let lexicon = matcher.lexicon
    var awake = Awake()
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
      wake(lexicon.wakers, Int(facts.pointee.wakers), Int(facts.pointee.shapes), &awake)
    }
    matcher.presence = UnsafePointer(presence.view)
    matcher.woken = UnsafePointer(woken)
    matcher.number = number
    matcher.gates = 0
    for (gate, bit, kinds) in Waking.gates where begun & kinds != 0 {
      matcher.gates |= bit
      wake(behind: gate, ofHeads: false, lexicon, &awake)
    }
    groups = awake.groups
    wake(behind: .open, ofHeads: false, lexicon, &awake)
    matcher.wordless = awake.wordless
    matcher.wordlessInside = awake.wordlessInside
    beginnings = begun | matcher.wordlessGroups
    hasAct = verbs & objects != 0
    hasVerb = verbs != 0
    arePredicatesAsleep = true
  }

  /// Wakes those that a head is composed with, too, where that was not done yet.
  mutating func wakePredicates(_ matcher: inout Matcher) {
    // Some sentences are read without waking anything: there every form is tried.
    guard arePredicatesAsleep, matcher.woken != nil else { return }
    arePredicatesAsleep = false
    let lexicon = matcher.lexicon
    var awake = Awake()
    for index in 0..<matcher.count {
      let word = Int(matcher.tokens[index].word)
      guard word > 0 else { continue }
      let facts = lexicon.words.base + word
      let first = Int(facts.pointee.wakers) + Int(facts.pointee.shapes)
      wake(lexicon.wakers, first, Int(facts.pointee.predicates), &awake)
    }
    for (gate, bit, _) in Waking.gates where matcher.gates & bit != 0 {
      wake(behind: gate, ofHeads: true, lexicon, &awake)
    }
    groups |= awake.groups
    matcher.wordless |= awake.wordless
    matcher.wordlessInside |= awake.wordlessInside
    beginnings |= matcher.wordlessGroups
  }

  /// Groups of forms that were woken: all, those of forms that begin with no word, and those of forms
  /// that may do so inside a sentence.
  private struct Awake {
    var groups: UInt64 = 0
    var wordless: UInt64 = 0
    var wordlessInside: UInt64 = 0
  }

  /// Wakes those of some forms that may match.
  @inline(__always)
  private func wake(_ wakers: Wakers, _ first: Int, _ count: Int, _ awake: inout Awake) {
    var waker = wakers.items.base + first
    let end = waker + count
    while waker < end {
      if presence.allows(waker) {
        woken[Int(waker.pointee.form)] = number
        let bit = waker.pointee.group.bit
        awake.groups |= bit
        if waker.pointee.start != .word { awake.wordless |= bit }
        if waker.pointee.start == .anything { awake.wordlessInside |= bit }
      }
      waker += 1
    }
  }

  /// Wakes the forms behind a gate that are composed with a head, or the others.
  private func wake(
    behind gate: Form.Gate, ofHeads: Bool, _ lexicon: Lexicon, _ awake: inout Awake
  ) {
    let place = Wakers.sleepers(behind: gate, ofHeads: ofHeads)
    let first = Int(lexicon.sleepers.starts[place])
    wake(lexicon.sleepers, first, Int(lexicon.sleepers.starts[place + 1]) - first, &awake)
  }

  /// The gates, their bits, and the groups that open them.
  private static let gates: [(gate: Form.Gate, bit: UInt8, groups: UInt64)] = [
    (.minds, 1, Group.minds.bit | Group.bareMinds.bit), (.assistants, 2, Group.assistants.bit),
    (.models, 4, Group.models.bit), (.languages, 8, Group.languages.bit),
  ]
}
