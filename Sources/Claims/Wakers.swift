// What a sentence must hold before a form is tried there, laid out so that most forms are refused
// without another look at memory: words are folded into 64 bits, and what has no bit in common with
// the sentence is not in it.

/// A step that a form cannot do without.
struct Need {
  /// The words that may begin it, folded.
  var folded: UInt64
  var step: Int32
  /// Which words and runs may stand there.
  var alternatives: Alternatives.Number
}

/// The words and runs of a step. Many steps have the same ones, and are asked for once.
struct Alternatives {
  /// Which of the sets they are; -1 where they are few, and are looked for one by one.
  var set: Int32
  var choices: Int32
  var choiceCount: Int32
  var runs: Int32
  var runCount: Int32

  /// The number of some alternatives, or the one word that they are.
  struct Number {
    let value: Int32

    init(_ number: Int) { value = Int32(number) }

    init(word: Int32) { value = -2 - word }

    private init(value: Int32) { self.value = value }

    /// Where anything may stand.
    static let any = Number(value: -1)

    @inline(__always) var isAny: Bool { value == -1 }

    @inline(__always) var word: Int32 { -2 - value }
  }
}

/// For each form, what it needs.
struct Needs: Sendable {
  var starts: Table<Int32>
  var items: Table<Need>
  /// For each word, the sets that it is in. Many words stand in few sets, and many forms ask for the
  /// same one: a sentence's words say at once which sets have a word in it.
  var memberships: Lexicon.Lists
  /// The pairs that runs in these sets begin with, and the same for each of them.
  var pairs: WordPairs
  var pairMemberships: Lexicon.Lists
  var setCount: Int
  var alternatives: Table<Alternatives>

  /// Alternatives that are fewer are no set.
  static let fewest = 12
}

/// A form that a word wakes, and what else the sentence must hold.
struct Waker {
  var form: Int32
  var group: Group
  var start: Start
  /// Whether the two other steps and the word are all that the form needs.
  var isDecided: Bool
  /// Two other steps.
  var one: Other
  var other: Other

  /// What a form begins with.
  enum Start: UInt8 {
    case word
    /// A hole or the like.
    case anything
    /// The same, at the beginning of a sentence.
    case sentence
  }

  /// Another step of the form, so near at hand that no look at the form's own needs is needed.
  struct Other {
    /// Its words, folded; all bits where there is no such step.
    var folded: UInt64 = .max
    var alternatives = Alternatives.Number.any

    init(_ need: Need?) {
      guard let need else { return }
      folded = need.folded
      alternatives = need.alternatives
    }
  }

  @inline(__always)
  func mayWake(in folded: UInt64) -> Bool {
    one.folded & folded != 0 && other.folded & folded != 0
  }
}

/// For each word, the forms that it wakes.
struct Wakers: Sendable {
  var starts: Table<Int32>
  var items: Table<Waker>

  /// Which of a word's signs are sought: those of answers that every refusal has one of stand first,
  /// then the others, then the signs by which requests are judged, then the others of requests.
  enum Kind: Int, CaseIterable { case telling, telltale, judging, asked }

  /// Where the sleepers behind a gate stand that are composed with a head, or the others.
  static func sleepers(behind gate: Form.Gate, ofHeads: Bool) -> Int {
    Int(gate.rawValue) * 2 + (ofHeads ? 1 : 0)
  }
}

extension LexiconBuilder {
  /// For each form, the steps that it cannot do without: those with the fewest words first, last the
  /// one by which it was woken, which is there.
  func needs() -> Needs {
    var starts: [Int32] = [0]
    var items: [Need] = []
    var sets = AlternativeSets(words: vocabulary.words.count)
    var numbers: [[ArraySlice<Int32>]: Alternatives.Number] = [:]
    var alternatives: [Alternatives] = []
    func alternative(_ step: FormStep) -> Alternatives.Number {
      let words = choices[Int(step.choices)..<Int(step.choices + step.choiceCount)]
      if words.count == 1, step.runCount == 0 { return Alternatives.Number(word: words.first!) }
      var runs: [ArraySlice<Int32>] = []
      eachRun(of: step) { runs.append($0) }
      if let known = numbers[[words] + runs] { return known }
      let number = Alternatives.Number(alternatives.count)
      numbers[[words] + runs] = number
      alternatives.append(
        Alternatives(
          set: sets.add(words, runs), choices: step.choices, choiceCount: step.choiceCount,
          runs: step.runs, runCount: step.runCount))
      return number
    }
    for (number, form) in forms.enumerated() {
      let waking = wakingSteps[number]
      let steps = self.needs(of: form)
        .sorted {
          ($0 == waking ? 1 : 0, width(of: $0), $0) < ($1 == waking ? 1 : 0, width(of: $1), $1)
        }
      items += steps.map { step in
        Need(folded: folded(step), step: step, alternatives: alternative(self.steps[Int(step)]))
      }
      starts.append(Int32(items.count))
    }
    let pairs = WordPairs(Set(sets.pairs.keys))
    return Needs(
      starts: Table(starts), items: Table(items),
      memberships: LexiconBuilder.lists(sets.words, words: sets.words.count), pairs: pairs,
      pairMemberships: LexiconBuilder.lists(pairs.lists(sets.pairs), words: pairs.count),
      setCount: sets.count, alternatives: Table(alternatives))
  }

  /// For each word and kind of sign, the signs that it wakes.
  func wokenSigns(by lists: [[Int32]], _ needs: Needs) -> Wakers {
    woken(
      by: lists.flatMap { list in
        Wakers.Kind.allCases.map { kind in list.filter { self.kind(of: forms[Int($0)]) == kind } }
      }, count: vocabulary.words.count * Wakers.Kind.allCases.count, needs)
  }

  func kind(of form: Form) -> Wakers.Kind {
    switch form.group {
    case .refusalSigns: RefusalReader.telling.has(UInt8(form.topic)) ? .telling : .telltale
    case .requestSigns: RequestReader.judging.has(UInt8(form.topic)) ? .judging : .asked
    default: .asked
    }
  }

  /// For each word, the forms that a list says it wakes; those that are composed with a head stand
  /// last.
  func woken(by lists: [[Int32]], _ needs: Needs) -> Wakers {
    woken(by: lists, count: vocabulary.words.count, needs)
  }

  /// For each gate, the forms behind it; of those that are open, only forms that begin with no word.
  /// Those that are composed with a head stand apart, behind the others.
  func sleepers(_ needs: Needs) -> Wakers {
    var lists = [[Int32]](repeating: [], count: Form.Gate.allCases.count * 2)
    for (number, form) in forms.enumerated()
    where form.gate != .woken && !(form.gate == .open && start(of: form) == .word)
      && !form.group.isElsewhere
    {
      lists[Wakers.sleepers(behind: form.gate, ofHeads: form.group.isOfHeads)].append(Int32(number))
    }
    return woken(by: lists, count: lists.count, needs, isByWord: false)
  }

  func woken(
    by lists: [[Int32]], count: Int, _ needs: Needs, isByWord: Bool = true
  ) -> Wakers {
    var starts: [Int32] = [0]
    var items: [Waker] = []
    for word in 0..<count {
      let own = word < lists.count ? lists[word] : []
      let isOfHeads = { (form: Int32) in forms[Int(form)].group.isOfHeads }
      for form in own.filter({ !isOfHeads($0) }) + own.filter(isOfHeads) {
        let first = Int(needs.starts[Int(form)])
        let own = isByWord ? wakingSteps[Int(form)] : -1
        let others = (first..<Int(needs.starts[Int(form) + 1])).map { needs.items[$0] }
          .filter { $0.step != own }
        items.append(
          Waker(
            form: form, group: forms[Int(form)].group, start: start(of: forms[Int(form)]),
            isDecided: others.count <= 2 && (own < 0 || steps[Int(own)].runCount == 0),
            one: Waker.Other(others.first), other: Waker.Other(others.dropFirst().first)))
      }
      starts.append(Int32(items.count))
    }
    return Wakers(starts: Table(starts), items: Table(items))
  }

  private func start(of form: Form) -> Waker.Start {
    let all = Int(form.first)..<Int(form.first + form.count)
    let first = all.first { steps[$0].kind != .sentenceStart && !steps[$0].isOptional }
    let isWordless = all.prefix { $0 <= first ?? .max }.contains {
      steps[$0].kind != .words && steps[$0].kind != .sentenceStart
    }
    guard isWordless else { return .word }
    return steps[all.lowerBound].kind == .sentenceStart ? .sentence : .anything
  }

  /// For each form, the words that it may begin with, folded; all bits where it begins with none.
  func beginnings() -> Table<UInt64> {
    let index = self.index()
    var folded = [UInt64](repeating: 0, count: forms.count)
    for word in vocabulary.words.indices {
      for entry in index.starts[word]..<index.starts[word + 1] {
        folded[Int(index.items[Int(entry)].form)] |= 1 << UInt64(word & 63)
      }
    }
    for form in index.wordless { folded[Int(form)] = .max }
    return Table(folded)
  }

  /// The steps of words that a form cannot do without.
  func needs(of form: Form) -> [Int32] {
    (form.first..<form.first + form.count)
      .filter { steps[Int($0)].kind == .words && !steps[Int($0)].isOptional }
  }

  /// The words that a step may begin with, folded into 64 bits.
  func folded(_ step: Int32) -> UInt64 {
    let step = steps[Int(step)]
    var folded: UInt64 = 0
    for choice in choices[Int(step.choices)..<Int(step.choices + step.choiceCount)] {
      folded |= 1 << UInt64(choice & 63)
    }
    eachRun(of: step) { run in folded |= 1 << UInt64(run.first! & 63) }
    return folded
  }

  private func width(of step: Int32) -> Int32 {
    steps[Int(step)].choiceCount + 2 * steps[Int(step)].runCount
  }
}
