/// Which words stand in the sentence at hand, and which forms can therefore not match in it.
struct Presence: ~Copyable {
  /// What matchers look at while the sentence is at hand.
  let view: UnsafeMutablePointer<View>
  /// How many words of 64 bits hold one bit for each word.
  private let width: Int
  /// The same for sets of alternatives.
  private let setWidth: Int

  init(_ pages: Pages, words count: Int) {
    width = count / 64 + 1
    let words = UnsafeMutablePointer<UInt64>.allocate(capacity: width)
    words.initialize(repeating: 0, count: width)
    let asked = UnsafeMutablePointer<UInt32>.allocate(capacity: max(pages.forms.count, 1))
    asked.initialize(repeating: 0, count: max(pages.forms.count, 1))
    setWidth = pages.needs.setCount / 64 + 1
    let sets = UnsafeMutablePointer<UInt64>.allocate(capacity: setWidth)
    sets.initialize(repeating: 0, count: setWidth)
    let held = UnsafeMutablePointer<UInt32>.allocate(capacity: pages.needs.alternatives.count + 1)
    held.initialize(repeating: 0, count: pages.needs.alternatives.count + 1)
    let pairs = UnsafeMutablePointer<UInt64>.allocate(capacity: View.pairBits / 64)
    pairs.initialize(repeating: 0, count: View.pairBits / 64)
    view = .allocate(capacity: 1)
    view.initialize(
      to: View(
        pages: pages, words: words, sets: sets, pairs: pairs, asked: asked, held: held, sentence: 0)
    )
  }

  deinit {
    view.pointee.words.deallocate()
    view.pointee.sets.deallocate()
    view.pointee.pairs.deallocate()
    view.pointee.asked.deallocate()
    view.pointee.held.deallocate()
    view.deallocate()
  }

  /// Takes up the next sentence.
  func note(_ tokens: UnsafePointer<Token>, _ count: Int) {
    let words = view.pointee.words
    if view.pointee.sentence >= UInt32.max / 2 - 1 {
      view.pointee.asked.update(repeating: 0, count: view.pointee.pages.forms.count)
      view.pointee.held.update(repeating: 0, count: view.pointee.pages.needs.alternatives.count)
      view.pointee.sentence = 0
    }
    view.pointee.sentence &+= 1
    words.update(repeating: 0, count: width)
    let sets = view.pointee.sets
    sets.update(repeating: 0, count: setWidth)
    let needs = view.pointee.pages.needs
    let pairs = view.pointee.pairs
    pairs.update(repeating: 0, count: View.pairBits / 64)
    var folded: UInt64 = 0
    var before: Int32 = 0
    for index in 0..<count {
      let number = tokens[index].word
      let pair = View.pair(before, number)
      pairs[pair >> 6] |= 1 << UInt64(pair & 63)
      if before > 0, number > 0 {
        let known = needs.pairs.number(of: before, number)
        if known >= 0 { Presence.note(known, needs.pairMemberships, in: sets) }
      }
      before = number
      guard number > 0 else { continue }
      let word = Int(number)
      let bit: UInt64 = 1 << UInt64(word & 63)
      // What a word says once it need not say again.
      guard words[word >> 6] & bit == 0 else { continue }
      words[word >> 6] |= bit
      folded |= bit
      Presence.note(word, needs.memberships, in: sets)
    }
    view.pointee.folded = folded
  }

  /// Takes up the sets that a word, or a pair of words, is in.
  @inline(__always)
  private static func note(
    _ number: Int, _ memberships: Lexicon.Lists, in sets: UnsafeMutablePointer<UInt64>
  ) {
    var set = memberships.items.base + Int(memberships.starts[number])
    let last = memberships.items.base + Int(memberships.starts[number + 1])
    while set < last {
      sets[Int(set.pointee) >> 6] |= 1 << UInt64(set.pointee & 63)
      set += 1
    }
  }

  /// Whether a form may match in the sentence.
  @inline(__always)
  func allows(_ form: Int) -> Bool { View.allows(form, in: view) }

  /// Whether the form that a word of the sentence wakes may match there.
  @inline(__always)
  func allows(_ waker: UnsafePointer<Waker>) -> Bool { View.allows(waker, in: view) }

  /// The tables of some forms.
  struct Pages {
    let forms: Table<Form>
    let steps: Table<FormStep>
    let choices: Table<Int32>
    let runs: Table<Int32>
    let needs: Needs
  }

  struct View {
    let pages: Pages
    /// For each word a bit, whether it stands in the sentence. All of it is small enough to stay
    /// near while thousands of forms ask.
    let words: UnsafeMutablePointer<UInt64>
    /// The same for each set of alternatives, whether one of them does.
    let sets: UnsafeMutablePointer<UInt64>
    /// The pairs of words that stand side by side, folded.
    let pairs: UnsafeMutablePointer<UInt64>
    /// For each form, the last sentence in which it was asked for, and whether it may match there.
    let asked: UnsafeMutablePointer<UInt32>
    /// The same for the alternatives of steps.
    let held: UnsafeMutablePointer<UInt32>
    var sentence: UInt32
    /// The words of the sentence, folded into 64 bits.
    var folded: UInt64 = 0

    // What follows takes the view by its place: to call it on the value would copy all of it.

    /// Whether a word of each step that a form cannot do without is in the sentence.
    @inline(__always)
    static func allows(_ number: Int, in view: UnsafePointer<View>) -> Bool {
      let known = view.pointee.asked[number]
      return known >> 1 == view.pointee.sentence ? known & 1 != 0 : finds(number, in: view)
    }

    /// The same of a form that a word of the sentence wakes.
    @inline(__always)
    static func allows(_ waker: UnsafePointer<Waker>, in view: UnsafePointer<View>) -> Bool {
      waker.pointee.mayWake(in: view.pointee.folded)
        && holds(waker.pointee.one.alternatives, in: view)
        && holds(waker.pointee.other.alternatives, in: view)
        && (waker.pointee.isDecided || allows(Int(waker.pointee.form), in: view))
    }

    private static func finds(_ number: Int, in view: UnsafePointer<View>) -> Bool {
      let first = view.pointee.pages.needs.items.base
      let end = first + Int(view.pointee.pages.needs.starts[number + 1])
      let start = first + Int(view.pointee.pages.needs.starts[number])
      let folded = view.pointee.folded
      var isAllowed = true
      var need = start
      while need < end, isAllowed {
        isAllowed = need.pointee.folded & folded != 0
        need += 1
      }
      need = start
      while need < end, isAllowed {
        isAllowed = holds(need.pointee.alternatives, in: view)
        need += 1
      }
      view.pointee.asked[number] = view.pointee.sentence << 1 | (isAllowed ? 1 : 0)
      return isAllowed
    }

    /// Two words, folded.
    @inline(__always)
    static func pair(_ first: Int32, _ second: Int32) -> Int {
      Int(truncatingIfNeeded: first &* 0x3D &+ second &* 0x1F1) & (pairBits - 1)
    }

    static let pairBits = 2048

    /// Whether one of some alternatives is in the sentence.
    @inline(__always)
    private static func holds(
      _ alternatives: Alternatives.Number, in view: UnsafePointer<View>
    ) -> Bool {
      let number = Int(alternatives.value)
      guard number >= 0 else {
        return alternatives.isAny || holds(word: alternatives.word, in: view)
      }
      let known = view.pointee.held[number]
      if known >> 1 == view.pointee.sentence { return known & 1 != 0 }
      let isHeld = seeks(view.pointee.pages.needs.alternatives.base + number, in: view)
      view.pointee.held[number] = view.pointee.sentence << 1 | (isHeld ? 1 : 0)
      return isHeld
    }

    @inline(__always)
    private static func holds(word: Int32, in view: UnsafePointer<View>) -> Bool {
      view.pointee.words[Int(word) >> 6] >> UInt64(word & 63) & 1 != 0
    }

    private static func seeks(
      _ step: UnsafePointer<Alternatives>, in view: UnsafePointer<View>
    ) -> Bool {
      let set = step.pointee.set
      guard set < 0 else { return view.pointee.sets[Int(set) >> 6] >> UInt64(set & 63) & 1 != 0 }
      var choice = view.pointee.pages.choices.base + Int(step.pointee.choices)
      let last = choice + Int(step.pointee.choiceCount)
      while choice < last {
        if holds(word: choice.pointee, in: view) { return true }
        choice += 1
      }
      let pairs = view.pointee.pairs
      var run = view.pointee.pages.runs.base + Int(step.pointee.runs)
      for _ in 0..<step.pointee.runCount {
        // A run has two words at least; few sentences hold both side by side and not the others.
        let pair = View.pair(run[1], run[2])
        if pairs[pair >> 6] >> UInt64(pair & 63) & 1 != 0 { return true }
        run += 1 + Int(run.pointee)
      }
      return false
    }
  }
}

extension Presence {
  init(_ lexicon: Lexicon) {
    self.init(
      Pages(
        forms: lexicon.forms, steps: lexicon.steps, choices: lexicon.choices, runs: lexicon.runs,
        needs: lexicon.needs),
      words: lexicon.words.count)
  }
}
