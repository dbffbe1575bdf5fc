import Rulebook

/// Tries forms on the tokens of a sentence.
struct Matcher {
  unowned(unsafe) let lexicon: Lexicon
  var tokens: UnsafePointer<Token>
  var count: Int
  /// The bytes that the tokens stand in.
  var bytes: UnsafePointer<UInt8>
  /// For each form, the last sentence that woke it; the sentence at hand; what kinds of names it
  /// holds. A matcher without them tries every form.
  var woken: UnsafePointer<UInt32>?
  /// The words of the sentence, where somebody has noted them.
  var presence: UnsafePointer<Presence.View>?
  var number: UInt32 = 0
  var gates: UInt8 = 0xFF
  /// The groups of which a form that begins with no word may match in the sentence, as far as anyone
  /// has found out; and of which it may do so elsewhere than at the beginning.
  var wordless: UInt64 = .max
  var wordlessInside: UInt64 = .max
  /// Whether the text does without capitals, so that a name may have none either.
  var isSmall = false
  /// Whether what is looked at ends with a clause, whatever follows it.
  var endsWithLimit = false
  /// What the last hole of the last match held.
  var filling = Filling()

  /// Holes by their numbers.
  static let holes = Phrase.Hole.allCases

  /// What was found in a hole.
  struct Filling {
    var tokens = 0..<0
    var value = Claim.Value.none
  }

  /// The groups of forms that may begin anywhere.
  @inline(__always) var wordlessGroups: UInt64 { lexicon.wordlessGroups & wordless }

  /// The groups of forms that may begin at a token, whatever word it is.
  @inline(__always)
  func wordlessGroups(at index: Int) -> UInt64 {
    mayOpen(index) ? wordlessGroups : wordlessGroups & wordlessInside
  }

  /// Whether a form of one of some groups may begin at a token.
  @inline(__always)
  func mayBegin(_ groups: UInt64, at index: Int) -> Bool {
    let word = Int(tokens[index].word)
    let begun = word > 0 ? lexicon.words[word].groups : 0
    return (begun | wordlessGroups(at: index)) & groups != 0
  }

  /// Whether what stands before a token may be no more than what opens a sentence.
  @inline(__always)
  private func mayOpen(_ index: Int) -> Bool {
    index == 0 || index <= Matcher.longestOpening && tokens[index - 1].isMark
      || index <= firstWord(from: 0)
  }

  /// How many tokens open a sentence at most, adverbs not counted: "Sure thing,".
  static let longestOpening = 6

  @inline(__always)
  func kinds(_ index: Int) -> WordKinds {
    let word = tokens[index].word
    return word > 0 ? WordKinds(rawValue: lexicon.words[Int(word)].classes) : []
  }

  @inline(__always)
  func `is`(_ index: Int, _ kinds: WordKinds) -> Bool {
    index >= 0 && index < count && !self.kinds(index).intersection(kinds).isEmpty
  }

  /// Behind the adverbs at a token, and words that do like them: "in fact".
  func afterAdverbs(_ index: Int) -> Int {
    var place = index
    while place < count {
      if self.is(place, .adverbs) {
        place += 1
      } else if let aside = longest(.asides, at: place, limit: count) {
        place = aside.end
      } else {
        break
      }
    }
    return place
  }

  /// Behind the marks and adverbs at a token: where a clause has its first word.
  func firstWord(from index: Int) -> Int {
    var place = index
    while place < count, tokens[place].isMark || self.is(place, .adverbs) { place += 1 }
    return place
  }

  @inline(__always)
  func isMark(_ index: Int, _ mark: Mark) -> Bool {
    index >= 0 && index < count && tokens[index].is(mark)
  }

  /// Calls with every form of a group that matches at a token, and where the match ends.
  @inline(__always)
  func each(
    _ group: Group, at index: Int, limit: Int, _ body: (Int, Form, Int, Filling) -> Void
  ) {
    guard index < limit else { return }
    let word = Int(tokens[index].word)
    let begins = word > 0 && lexicon.words[word].groups & group.bit != 0
    let beginsAnywhere = wordlessGroups(at: index) & group.bit != 0
    guard begins || beginsAnywhere else { return }
    if begins {
      let following = self.following(index, limit)
      let groups = lexicon.words[word].groups
      lexicon.beginnings.each(group, of: word, amid: groups, with: following) { beginning in
        let number = Int(beginning.form)
        guard isAwake(number) else { return }
        var work = self
        work.attempt(number, lexicon.forms[number], index, limit, body)
      }
    }
    guard beginsAnywhere else { return }
    var entry = Int(lexicon.wordlessStarts[Int(group.rawValue)])
    let end = Int(lexicon.wordlessStarts[Int(group.rawValue) + 1])
    while entry < end {
      let number = Int(lexicon.wordless[entry])
      if isAwake(number), mayBegin(Int(lexicon.forms[number].first), index) {
        var work = self
        work.attempt(number, lexicon.forms[number], index, limit, body)
      }
      entry += 1
    }
  }

  /// Whether a form of a group that begins with no word may match in the sentence.
  func isAnyWordlessAwake(_ group: Group) -> Bool {
    let first = Int(lexicon.wordlessStarts[Int(group.rawValue)])
    let end = Int(lexicon.wordlessStarts[Int(group.rawValue) + 1])
    return (first..<end).contains { isAwake(Int(lexicon.wordless[$0])) }
  }

  /// Whether a form that begins with no word, but with some step, may begin at a token.
  private func mayBegin(_ number: Int, _ index: Int) -> Bool {
    let step = lexicon.steps[number]
    if step.isOptional { return true }
    let token = tokens[index]
    switch step.kind {
    case .sentenceStart: return mayOpen(index) && mayBegin(number + 1, index)
    case .comma: return token.is(.comma) || token.is(.dash)
    case .number: return token.shape.contains(.number)
    case .hole where step.detail != 0:
      // Names, sizes and dates; a mind is hole 0.
      if isSmall || !token.shape.isDisjoint(with: [.capital, .number]) { return true }
      return token.word == 0 || lexicon.words[max(0, Int(token.word))].groups & Group.names != 0
    default: return true
    }
  }

  /// Whether something that a form needs is in the sentence.
  @inline(__always)
  func isAwake(_ form: Int) -> Bool {
    if let woken {
      switch lexicon.forms[form].gate {
      case .open: break
      case .woken: return woken[form] == number
      case .minds: if gates & 1 == 0 { return false }
      case .assistants: if gates & 2 == 0 { return false }
      case .models: if gates & 4 == 0 { return false }
      case .languages: if gates & 8 == 0 { return false }
      }
    }
    guard let presence else { return true }
    return Presence.View.allows(form, in: presence)
  }

  @inline(__always)
  private mutating func attempt(
    _ number: Int, _ form: Form, _ index: Int, _ limit: Int,
    _ body: (Int, Form, Int, Filling) -> Void
  ) {
    filling = Filling()
    let matched = match(form, at: index, limit: limit)
    if matched >= 0 { body(number, form, matched, filling) }
  }

  /// Where the longest match of a group at a token ends, and the form; nil when none matches.
  @inline(__always)
  func longest(
    _ group: Group, at index: Int, limit: Int
  ) -> (end: Int, number: Int, form: Form)? {
    var best: (end: Int, number: Int, form: Form)?
    each(group, at: index, limit: limit) { number, form, end, _ in
      if let old = best {
        guard end > old.end || end == old.end && form.polarity == .deny else { return }
      }
      best = (end, number, form)
    }
    return best
  }
}
