import Rulebook

extension LexiconBuilder {
  /// Compiles a phrase.
  mutating func add(
    _ placed: Phrase.Placed, to group: Group, topic: Int = -1, frame: Form.Frame = .none,
    polarity: Claim.Polarity = .affirm
  ) throws(ClaimFault) {
    let first = steps.count
    for step in placed.phrase.steps { steps.append(compiled(step)) }
    forms.append(
      Form(
        group: group, topic: Int32(topic), polarity: polarity, frame: frame,
        isLoose: group.isLoose, first: Int32(first), count: Int32(placed.phrase.steps.count)))
    places.append(
      FormPlace(
        path: placed.source.path, line: placed.place.line, text: placed.phrase.text,
        isProven: group.rawValue < Group.subjects.rawValue))
    wakingSteps.append(-1)
    guard isSpaced, group.isSign || AnchorChoice.isAnchored(group) else { return }
    let choice = AnchorChoice(inflection: inflection, frequency: frequency)
    let chosen = choice.choice(of: placed.phrase, in: &self)
    if group.isSign {
      if group == .refusalSigns, RefusalReader.telling.has(UInt8(topic)), let chosen {
        wantDecline(placed.phrase, chosen)
      }
      return wakeSign(by: chosen)
    }
    guard let chosen else {
      throw .page(
        placed.fault(
          "nothing in \"\(placed.phrase.text)\" is rare enough to look for; add a word"
        ).description)
    }
    // Where one of its words names the speaker, nobody need look for the form without one.
    let isOwn = SpeakerScan.isNamed(in: placed.phrase, isShort: group.strength == .whenShort)
    want(chosen.literals, isOwn ? [] : group.strength)
    guard group.isGated else { return }
    if let hole = chosen.hole {
      forms[forms.count - 1].gate = hole.gate
    } else {
      forms[forms.count - 1].gate = Form.Gate.woken
      var wakers: [[Int32]] = []
      swap(&wakers, &self.wakers)
      wake(by: chosen, in: &wakers)
      swap(&wakers, &self.wakers)
    }
  }

  /// Has the sentences of an answer that may decline searched for a phrase in which none of the anchors
  /// stands by which such answers are found.
  private mutating func wantDecline(_ phrase: Phrase, _ chosen: AnchorChoice.Choice) {
    let isAnchored = phrase.steps.contains { step in
      guard !step.isOptional, case .words(let alternatives) = step.kind else { return false }
      return alternatives.allSatisfy { refusalAnchors.stand(in: $0.text) }
    }
    if !isAnchored { declineAnchors += chosen.literals }
  }

  /// Lets the form that was added last be woken by some words.
  private mutating func wake(by chosen: AnchorChoice.Choice, in wakers: inout [[Int32]]) {
    let number = Int32(forms.count - 1)
    wakingSteps[forms.count - 1] = forms[forms.count - 1].first + Int32(chosen.step)
    for word in Set(chosen.words.flatMap { numbers($0).prefix(1) }) {
      while wakers.count <= Int(word) { wakers.append([]) }
      wakers[Int(word)].append(number)
    }
  }

  private mutating func wakeSign(by chosen: AnchorChoice.Choice?) {
    guard let chosen, chosen.hole == nil else {
      openSigns.append(Int32(forms.count - 1))
      return
    }
    var wakers: [[Int32]] = []
    swap(&wakers, &signWakers)
    wake(by: chosen, in: &wakers)
    swap(&wakers, &signWakers)
  }

  private mutating func compiled(_ step: Phrase.Step) -> FormStep {
    var made = FormStep(
      kind: .anyWord, isOptional: step.isOptional, detail: 0, choices: 0, choiceCount: 0, runs: 0,
      runCount: 0)
    switch step.kind {
    case .words(let alternatives): fill(&made, with: alternatives)
    case .gap(let width):
      made.kind = .gap
      made.detail = UInt8(width)
    case .anyWord: made.kind = .anyWord
    case .number: made.kind = .number
    case .hole(let hole):
      made.kind = .hole
      made.detail = UInt8(Phrase.Hole.allCases.firstIndex(of: hole)!)
    case .comma: made.kind = .comma
    case .clauseEnd: made.kind = .clauseEnd
    case .sentenceStart: made.kind = .sentenceStart
    }
    return made
  }

  private mutating func fill(_ step: inout FormStep, with alternatives: [Phrase.Alternative]) {
    step.kind = .words
    var singles: Set<Int32> = []
    var longs: Set<[Int32]> = []
    for alternative in alternatives {
      let texts = alternative.isVerb ? inflection.forms(of: alternative.text) : [alternative.text]
      for text in texts {
        let words = numbers(text)
        if words.isEmpty { continue }
        if words.count == 1 { singles.insert(words[0]) } else { longs.insert(words) }
      }
    }
    step.choices = Int32(choices.count)
    step.choiceCount = Int32(singles.count)
    choices += singles.sorted()
    step.runs = Int32(runs.count)
    step.runCount = Int32(longs.count)
    // The longest first, so that "make a" does not hide "make a call".
    let inOrder = longs.sorted {
      $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1)
    }
    for run in inOrder {
      runs.append(Int32(run.count))
      runs += run
    }
  }

  func eachRun(of step: FormStep, _ body: (ArraySlice<Int32>) -> Void) {
    var place = Int(step.runs)
    for _ in 0..<step.runCount {
      let end = place + 1 + Int(runs[place])
      body(runs[place + 1..<end])
      place = end
    }
  }

  static func lists(_ lists: [[Int32]], words: Int) -> Lexicon.Lists {
    let flat = flat(lists + [[Int32]](repeating: [], count: words - lists.count))
    return Lexicon.Lists(starts: Table(flat.starts), items: Table(flat.items))
  }

  private static func flat(_ lists: [[Int32]]) -> (starts: [Int32], items: [Int32]) {
    var starts: [Int32] = [0]
    var items: [Int32] = []
    for list in lists {
      items += list
      starts.append(Int32(items.count))
    }
    return (starts, items)
  }
}
