import Rulebook

/// Wakes the forms that begin with a hole or a gap, which would have to be tried at every letter of
/// every sentence. Each sleeps until a word, or the first two letters of one, is in the sentence.
struct LetterWakers: Sendable {
  /// The pairs of letters that wake a form.
  let pairs: WordPairs
  /// For each letter, then for each pair, the forms that it wakes; last those that nothing wakes.
  let wakers: Wakers

  @inline(__always) var open: Int { wakers.starts.count - 2 }

  /// The list of a pair, behind those of so many letters.
  @inline(__always)
  func list(of first: Int32, _ second: Int32) -> Int {
    let number = pairs.number(of: first, second)
    return number < 0 ? -1 : wakers.starts.count - 2 - pairs.count + number
  }
}

extension LexiconBuilder {
  /// Lets each form be woken by its rarest step; those that begin with a word by the first one, for
  /// they are tried where it stands.
  mutating func wakeByLetters(_ wordless: [Int32]) {
    for (number, form) in forms.enumerated() { wakingSteps[number] = needs(of: form).first ?? -1 }
    for number in wordless {
      let needs = needs(of: forms[Int(number)])
      wakingSteps[Int(number)] = needs.min { rate(of: $0) < rate(of: $1) } ?? -1
    }
  }

  /// What wakes some forms.
  func letterWakers(of forms: [Int32], _ needs: Needs) -> LetterWakers {
    var letters = [[Int32]](repeating: [], count: vocabulary.words.count)
    var runs: [[Int32]: [Int32]] = [:]
    var open: [Int32] = []
    for form in forms {
      guard wakingSteps[Int(form)] >= 0 else {
        open.append(form)
        continue
      }
      let step = steps[Int(wakingSteps[Int(form)])]
      for letter in choices[Int(step.choices)..<Int(step.choices + step.choiceCount)] {
        letters[Int(letter)].append(form)
      }
      var pairs: Set<[Int32]> = []
      eachRun(of: step) { pairs.insert(Array($0.prefix(2))) }
      for pair in pairs { runs[pair, default: []].append(form) }
    }
    let pairs = WordPairs(Set(runs.keys))
    let lists = letters + pairs.lists(runs) + [open]
    return LetterWakers(pairs: pairs, wakers: woken(by: lists, count: lists.count, needs))
  }

  /// About how often one of a step's words stands in a text.
  private func rate(of step: Int32) -> Int {
    let step = steps[Int(step)]
    var rate = 0
    for letter in choices[Int(step.choices)..<Int(step.choices + step.choiceCount)] {
      rate += frequency.rate(ofLetters: spelled([letter]))
    }
    eachRun(of: step) { rate += frequency.rate(ofLetters: spelled($0.prefix(2))) }
    return rate
  }

  private func spelled(_ words: ArraySlice<Int32>) -> String {
    words.map(vocabulary.spelling).joined()
  }
}

extension LetterWakers: Castable {
  func cast(into caster: inout PlateCaster) { caster.add(pairs, wakers) }

  init(_ plate: inout Plate) throws(Plate.Damage) { (pairs, wakers) = try plate.next() }
}
