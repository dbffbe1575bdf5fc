/// Which words stand in the sentence at hand, and which forms can therefore not match in it.
struct Presence: ~Copyable {
  /// For each word, the last sentence that it stood in; for each form, the last sentence in which it
  /// was asked for, and whether it may match there.
  private let words: UnsafeMutablePointer<UInt32>
  private let asked: UnsafeMutablePointer<UInt32>
  private let wordCount: Int
  private let pages: Pages
  private var sentence: UInt32 = 0

  /// The tables of some forms.
  struct Pages {
    let forms: Table<Form>
    let steps: Table<FormStep>
    let choices: Table<Int32>
    let runs: Table<Int32>
  }

  init(_ pages: Pages, words count: Int) {
    self.pages = pages
    wordCount = count
    words = .allocate(capacity: max(count, 1))
    words.initialize(repeating: 0, count: max(count, 1))
    asked = .allocate(capacity: max(pages.forms.count, 1))
    asked.initialize(repeating: 0, count: max(pages.forms.count, 1))
  }

  deinit {
    words.deallocate()
    asked.deallocate()
  }

  /// Takes up the next sentence.
  mutating func note(_ tokens: UnsafePointer<Token>, _ count: Int) {
    if sentence >= UInt32.max / 2 - 1 {
      words.update(repeating: 0, count: wordCount)
      asked.update(repeating: 0, count: pages.forms.count)
      sentence = 0
    }
    sentence += 1
    for index in 0..<count where tokens[index].word > 0 {
      words[Int(tokens[index].word)] = sentence
    }
  }

  /// Whether a word of each step that a form cannot do without is in the sentence.
  @inline(__always)
  func allows(_ number: Int) -> Bool {
    let known = asked[number]
    if known >> 1 == sentence { return known & 1 != 0 }
    let isAllowed = holdsSteps(of: pages.forms[number])
    asked[number] = sentence << 1 | (isAllowed ? 1 : 0)
    return isAllowed
  }

  private func holdsSteps(of form: Form) -> Bool {
    for number in Int(form.first)..<Int(form.first + form.count) {
      let step = pages.steps[number]
      if step.kind == .words, !step.isOptional, !holdsOne(of: step) { return false }
    }
    return true
  }

  private func holdsOne(of step: FormStep) -> Bool {
    for choice in Int(step.choices)..<Int(step.choices + step.choiceCount)
    where words[Int(pages.choices[choice])] == sentence { return true }
    var run = Int(step.runs)
    for _ in 0..<step.runCount {
      let end = run + 1 + Int(pages.runs[run])
      var place = run + 1
      while place < end, words[Int(pages.runs[place])] == sentence { place += 1 }
      if place == end { return true }
      run = end
    }
    return false
  }
}
