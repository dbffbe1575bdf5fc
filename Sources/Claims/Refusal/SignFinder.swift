/// A sign and the tokens that it was seen in.
struct Sighting {
  var sign: UInt8
  var start: Int32
  var end: Int32
}

/// Which signs of a group are looked for.
enum Sought {
  case all
  /// Only those of which one stands in the head of every answer that declines.
  case telling
  /// Only those of which one stands in every request that is not plainly harmless.
  case judging

  func has(_ form: Form) -> Bool {
    switch self {
    case .all: true
    case .telling: RefusalReader.telling.has(UInt8(form.topic))
    case .judging: RequestReader.judging.has(UInt8(form.topic))
    }
  }
}

/// Finds the signs that stand in a sentence. Only those are tried of which every step has a word in it.
struct SignFinder: ~Copyable {
  private let presence: Presence
  /// For each form, the last sentence that woke it; and the sentence at hand.
  private let woken: UnsafeMutablePointer<UInt32>
  private let count: Int
  private var number: UInt32 = 0
  /// The words with which the forms that were woken may begin, folded.
  private var beginning: UInt64 = 0
  /// The forms that were woken and may begin with any word.
  private var anywhere: [Int] = []

  init(_ lexicon: Lexicon) {
    presence = Presence(lexicon)
    count = lexicon.forms.count
    woken = .allocate(capacity: max(count, 1))
    woken.initialize(repeating: 0, count: max(count, 1))
  }

  deinit { woken.deallocate() }

  /// Adds every sign of a group that is sought, as tokens of the text of which the sentence's first
  /// one has this number.
  mutating func find(
    _ group: Group, _ sought: Sought, in sentence: Matcher, from start: Int,
    into sightings: inout [Sighting]
  ) {
    guard mayWake(group, sought, in: sentence) else { return }
    presence.note(sentence.tokens, sentence.count)
    guard wake(group, sought, in: sentence) else { return }
    let lexicon = sentence.lexicon
    var matcher = sentence
    for index in 0..<sentence.count {
      let word = Int(sentence.tokens[index].word)
      let groups = word > 0 ? lexicon.words[word].groups : 0
      if groups & group.bit != 0, beginning >> UInt64(word & 63) & 1 != 0 {
        let following = sentence.following(index, sentence.count)
        lexicon.beginnings.each(group, of: word, amid: groups, with: following) { beginning in
          guard woken[Int(beginning.form)] == number else { return }
          attempt(Int(beginning.form), at: index, &matcher, from: start, into: &sightings)
        }
      }
      for form in anywhere { attempt(form, at: index, &matcher, from: start, into: &sightings) }
    }
  }

  private func attempt(
    _ number: Int, at index: Int, _ matcher: inout Matcher, from start: Int,
    into sightings: inout [Sighting]
  ) {
    let form = matcher.lexicon.forms[number]
    let end = matcher.match(form, at: index, limit: matcher.count)
    guard end >= 0 else { return }
    sightings.append(
      Sighting(sign: UInt8(form.topic), start: Int32(start + index), end: Int32(start + end)))
  }

  /// Whether a word of the sentence wakes a sign at all.
  private func mayWake(_ group: Group, _ sought: Sought, in sentence: Matcher) -> Bool {
    let lexicon = sentence.lexicon
    let kinds = SignFinder.kinds(group, sought)
    if lexicon.openSigns.count > 0 { return true }
    let starts = lexicon.signWakers.starts
    for index in 0..<sentence.count where sentence.tokens[index].word > 0 {
      let first = Int(sentence.tokens[index].word) * Wakers.Kind.allCases.count
      if starts[first + kinds.first] < starts[first + kinds.end] { return true }
    }
    return false
  }

  /// Wakes the signs that may stand in a sentence; whether there are any.
  private mutating func wake(_ group: Group, _ sought: Sought, in sentence: Matcher) -> Bool {
    if number == .max {
      woken.update(repeating: 0, count: count)
      number = 0
    }
    number += 1
    anywhere.removeAll(keepingCapacity: true)
    beginning = 0
    var isAnyAwake = false
    let lexicon = sentence.lexicon
    let kinds = SignFinder.kinds(group, sought)
    for entry in 0..<lexicon.openSigns.count {
      let number = Int(lexicon.openSigns[entry])
      let form = lexicon.forms[number]
      guard form.group == group, sought.has(form), presence.allows(number) else {
        continue
      }
      wake(number, lexicon)
      isAnyAwake = true
    }
    for index in 0..<sentence.count where sentence.tokens[index].word > 0 {
      let word = Int(sentence.tokens[index].word)
      let first = word * Wakers.Kind.allCases.count
      var waker =
        lexicon.signWakers.items.base + Int(lexicon.signWakers.starts[first + kinds.first])
      let end = lexicon.signWakers.items.base + Int(lexicon.signWakers.starts[first + kinds.end])
      while waker < end {
        if presence.allows(waker) {
          wake(Int(waker.pointee.form), lexicon)
          isAnyAwake = true
        }
        waker += 1
      }
    }
    return isAnyAwake
  }

  /// The kinds of signs that are sought; all of them are.
  private static func kinds(_ group: Group, _ sought: Sought) -> (first: Int, end: Int) {
    if group == .requestSigns {
      let last = sought == .judging ? Wakers.Kind.judging : .asked
      return (Wakers.Kind.judging.rawValue, last.rawValue + 1)
    }
    let last = sought == .telling ? Wakers.Kind.telling : .telltale
    return (Wakers.Kind.telling.rawValue, last.rawValue + 1)
  }

  /// Lets a form be tried where its first words stand, or anywhere.
  @inline(__always)
  private mutating func wake(_ form: Int, _ lexicon: Lexicon) {
    if lexicon.folded[form] != .max {
      woken[form] = number
      beginning |= lexicon.folded[form]
    } else if !anywhere.contains(form) {
      anywhere.append(form)
    }
  }
}
