/// Which words stand in the sentence at hand, and which forms can therefore not match in it.
struct Presence: ~Copyable {
  /// What matchers look at while the sentence is at hand.
  let view: UnsafeMutablePointer<View>
  private let wordCount: Int

  init(_ pages: Pages, words count: Int) {
    wordCount = max(count, 1)
    let words = UnsafeMutablePointer<UInt32>.allocate(capacity: wordCount)
    words.initialize(repeating: 0, count: wordCount)
    let asked = UnsafeMutablePointer<UInt32>.allocate(capacity: max(pages.forms.count, 1))
    asked.initialize(repeating: 0, count: max(pages.forms.count, 1))
    view = .allocate(capacity: 1)
    view.initialize(to: View(pages: pages, words: words, asked: asked, sentence: 0))
  }

  deinit {
    view.pointee.words.deallocate()
    view.pointee.asked.deallocate()
    view.deallocate()
  }

  /// Takes up the next sentence.
  func note(_ tokens: UnsafePointer<Token>, _ count: Int) {
    let words = view.pointee.words
    if view.pointee.sentence >= UInt32.max / 2 - 1 {
      words.update(repeating: 0, count: wordCount)
      view.pointee.asked.update(repeating: 0, count: view.pointee.pages.forms.count)
      view.pointee.sentence = 0
    }
    view.pointee.sentence += 1
    let sentence = view.pointee.sentence
    for index in 0..<count where tokens[index].word > 0 {
      words[Int(tokens[index].word)] = sentence
    }
  }

  /// Whether a form may match in the sentence.
  @inline(__always)
  func allows(_ form: Int) -> Bool { view.pointee.allows(form) }

  /// The tables of some forms.
  struct Pages {
    let forms: Table<Form>
    let steps: Table<FormStep>
    let choices: Table<Int32>
    let runs: Table<Int32>
    let needs: Lexicon.Lists
  }

  struct View {
    let pages: Pages
    /// For each word, the last sentence that it stood in; for each form, the last sentence in which
    /// it was asked for, and whether it may match there.
    let words: UnsafeMutablePointer<UInt32>
    let asked: UnsafeMutablePointer<UInt32>
    var sentence: UInt32

    /// Whether a word of each step that a form cannot do without is in the sentence.
    @inline(__always)
    func allows(_ number: Int) -> Bool {
      let known = asked[number]
      return known >> 1 == sentence ? known & 1 != 0 : finds(number)
    }

    private func finds(_ number: Int) -> Bool {
      var isAllowed = true
      var need = pages.needs.starts[number]
      let end = pages.needs.starts[number + 1]
      while need < end, isAllowed {
        isAllowed = holdsOne(of: pages.steps[Int(pages.needs.items[Int(need)])])
        need += 1
      }
      asked[number] = sentence << 1 | (isAllowed ? 1 : 0)
      return isAllowed
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
}

extension Presence {
  init(_ lexicon: Lexicon) {
    self.init(
      Pages(
        forms: lexicon.forms, steps: lexicon.steps, choices: lexicon.choices, runs: lexicon.runs,
        needs: lexicon.needs),
      words: lexicon.groups.count)
  }
}
