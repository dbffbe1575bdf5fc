import Rulebook

/// Collects pages and makes numbers of their words.
struct LexiconBuilder {
  var vocabulary = VocabularyBuilder()
  var classes: [Int32: UInt64] = [:]
  var forms: [Form] = []
  var steps: [FormStep] = []
  var choices: [Int32] = []
  var runs: [Int32] = []
  var places: [FormPlace] = []
  var topics: [Topic] = []
  var names: [Name] = []
  var months = [[Int32]](repeating: [], count: 12)
  var acts: [Int32] = []
  var actVerbs: [[Int32]] = []
  var actObjects: [[Int32]] = []
  var inflection = Inflection()
  private(set) var frequency = Frequency()
  /// What must be in a sentence before a form can match there.
  private var wanted: [String] = []
  /// Names that the speaker may call itself by.
  private var wantedByName: [String] = []
  /// The same, where the speaker need not be in the sentence.
  private var wantedAlone: [String] = []
  /// The same, where question and answer are short.
  private var wantedWhenShort: [String] = []
  /// For each word, the forms that it wakes.
  var wakers: [[Int32]] = []
  /// For each word, the signs that it wakes; those that nothing wakes are always tried.
  var signWakers: [[Int32]] = []
  var openSigns: [Int32] = []
  /// For each form, the step by which it is woken; -1 where there is none.
  var wakingSteps: [Int32] = []
  /// What must be in the head of an answer that may decline.
  var refusalAnchors = RefusalAnchors()
  /// What must be in a sentence that declines, where it is no such anchor.
  var declineAnchors: [String] = []
  private var contractions: [String: String] = [:]
  /// The words that a model's size counts.
  private(set) var parameters: [String] = []
  private(set) var flips: [(Int32, Int32)] = []
  private(set) var limits: [[Int32]] = []
  private var topicNumbers: [String: Int] = [:]
  /// Whether spaces stand between the words of these pages' language.
  let isSpaced: Bool

  /// No topic has more.
  static let mostAspects = 64

  /// Compiles the pages of some languages; `all` pages define the topics.
  init(
    topics pages: [TopicPage], grammar: [GrammarPage], of all: [TopicPage], names: [Name] = [],
    isSpaced: Bool
  ) throws(ClaimFault) {
    self.isSpaced = isSpaced
    self.names = names
    for page in grammar {
      inflection.irregular.merge(page.irregular) { _, later in later }
      frequency.add(page)
      contractions.merge(page.contractions) { _, later in later }
      // 為 is read as 为, on pages and in texts.
      for (letter, meaning) in page.foldings { contractions[letter] = meaning }
    }
    for (form, meaning) in contractions.sorted(by: { $0.key < $1.key }) { add(form, meaning) }
    for page in grammar {
      for (ending, meaning) in page.endings.sorted(by: { $0.key < $1.key }) { add(ending, meaning) }
    }
    for page in grammar {
      for (word, flipped) in page.flips.sorted(by: { $0.key < $1.key }) {
        flips.append((numbers(word)[0], numbers(flipped)[0]))
      }
    }
    parameters = grammar.flatMap { $0.words[.parameters] ?? [] }
    for page in grammar { try add(page) }
    for page in all { define(page) }
    for page in pages { try add(page) }
  }

  private mutating func add(_ form: String, _ meaning: String) {
    let parts = meaning.split(separator: " ").map { vocabulary.number(Array($0.utf8)) }
    let number = vocabulary.number(Array(form.utf8))
    let second = parts.count > 1 ? parts[1] : 0
    vocabulary.shortForms.append((form: number, first: parts[0], second: second))
  }

  private mutating func add(_ page: GrammarPage) throws(ClaimFault) {
    // Where the speaker is not "I", it is looked for like all else.
    if page.language != "en" {
      want((page.words[.selves] ?? []).filter { $0.utf8.count > 2 }, .always)
    }
    for (wordClass, words) in page.words.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let bit = WordKinds(wordClass).rawValue
      for word in words {
        for number in numbers(word).prefix(1) { classes[number, default: 0] |= bit }
      }
    }
    // Twelve names, or several sets of twelve.
    for (index, word) in (page.words[.months] ?? []).enumerated() {
      months[index % 12] += numbers(word)
    }
    for (pattern, list) in page.patterns.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      for placed in list { try add(placed, to: Group(pattern)) }
    }
    for cue in page.cues {
      for placed in cue.phrases {
        let frame: Form.Frame =
          switch cue.frame {
          case .can: .can
          case .have: .have
          case .be: .be
          case .do: .do
          }
        try add(
          placed, to: cue.isWhole ? .wholeCues : .cues, frame: frame,
          polarity: cue.polarity == .deny ? .deny : .affirm)
      }
    }
    for name in page.names { try add(name, of: page) }
  }

  private mutating func add(_ name: GrammarPage.Name, of page: GrammarPage) throws(ClaimFault) {
    let old = names.firstIndex { $0.kind == name.kind && $0.name == name.name }
    let number = old ?? names.count
    if old == nil { names.append(Name(kind: name.kind, name: name.name)) }
    let group: Group =
      switch name.kind {
      case .assistants: .assistants
      case .makers: .makers
      case .models: .models
      case .languages: .languages
      }
    for spelling in [name.name] + name.aliases {
      let placed = Phrase.Placed(words: spelling, of: page.node)
      try add(placed, to: group, topic: number)
    }
  }

  private mutating func define(_ page: TopicPage) {
    let number = topicNumbers[page.topic] ?? topics.count
    if number == topics.count {
      topicNumbers[page.topic] = number
      topics.append(
        Topic(
          id: page.topic, title: page.title ?? page.topic, kind: page.kind, aspects: [],
          spills: [], excludes: [], tools: [], affirmed: 0))
    }
    for aspect in page.aspects where !topics[number].aspects.contains(aspect.name) {
      topics[number].aspects.append(aspect.name)
    }
    topics[number].spills += page.spills
    topics[number].excludes += page.excludes
    topics[number].tools += page.tools
    while limits.count <= number { limits.append([]) }
    for word in page.limits { limits[number] += numbers(word).prefix(1) }
  }

  private mutating func add(_ page: TopicPage) throws(ClaimFault) {
    let number = topicNumbers[page.topic]!
    // What one language affirms by a noun, another may not.
    for slot in page.affirmed { topics[number].affirmed |= Group(slot).bit }
    for slot in Slot.allCases {
      for placed in page.phrases[slot] ?? [] {
        let polarity: Claim.Polarity = slot == .denies ? .deny : slot == .fails ? .none : .affirm
        try add(placed, to: Group(slot), topic: number, polarity: polarity)
      }
    }
    for act in page.acts {
      let id = Int32(acts.count)
      acts.append(Int32(number))
      for verb in act.verbs.flatMap(spellings) {
        LexiconBuilder.note(numbers(verb).first, id, in: &actVerbs)
      }
      for object in act.objects.flatMap(spellings) {
        LexiconBuilder.note(numbers(object).first, id, in: &actObjects)
      }
      wanted += act.verbs.flatMap(spellings)
    }
    for (index, aspect) in page.aspects.enumerated() {
      let place = topics[number].aspects.firstIndex(of: aspect.name) ?? index
      for placed in aspect.phrases {
        try add(placed, to: .aspects, topic: number * LexiconBuilder.mostAspects + place)
      }
    }
  }

  /// "alarm(s)" as its spellings.
  private func spellings(_ word: String) -> [String] {
    guard let open = word.firstIndex(of: "("), word.hasSuffix(")") else { return [word] }
    let stem = String(word[..<open])
    return [stem, stem + word[word.index(after: open)...].dropLast()]
  }

  private static func note(_ word: Int32?, _ act: Int32, in lists: inout [[Int32]]) {
    guard let word else { return }
    while lists.count <= Int(word) { lists.append([]) }
    if !lists[Int(word)].contains(act) { lists[Int(word)].append(act) }
  }

  /// The words of a text, as numbers, the way a text is read.
  mutating func numbers(_ text: String) -> [Int32] {
    // "'s" stands for itself.
    if text.hasPrefix("'") { return [vocabulary.number(Array(text.utf8))] }
    if text.contains(" ") { return text.split(separator: " ").flatMap { self.numbers(String($0)) } }
    var numbers: [Int32] = []
    var text = text
    text.withUTF8 { buffer in
      guard let base = buffer.baseAddress else { return }
      var scanner = WordScanner(base, 0..<buffer.count)
      while let piece = scanner.next() {
        if piece.kind == .mark { continue }
        let word = Array(buffer[piece.start..<piece.end])
        let spelled = String(decoding: word, as: UTF8.self).lowercased()
        if let meaning = contractions[spelled] {
          numbers += meaning.split(separator: " ").map { vocabulary.number(Array($0.utf8)) }
        } else if let quote = spelled.lastIndex(of: "'"), quote > spelled.startIndex,
          let meaning = contractions[String(spelled[quote...])]
        {
          numbers.append(vocabulary.number(Array(spelled[..<quote].utf8)))
          numbers.append(vocabulary.number(Array(meaning.utf8)))
        } else if spelled.hasSuffix("'s"), spelled.utf8.count > 2 {
          numbers.append(vocabulary.number(Array(spelled.utf8.dropLast(2))))
          numbers.append(vocabulary.number(Array("'s".utf8)))
        } else {
          numbers.append(vocabulary.number(word))
        }
      }
    }
    return numbers
  }

  /// The ways to write two words that stand side by side.
  func spellings(_ first: String, _ second: String) -> [String] {
    if second.hasPrefix("'") { return [first + second, first + "\u{2019}" + second.dropFirst()] }
    var spellings = [first + " " + second]
    for (form, meaning) in contractions {
      if form.hasPrefix("'"), meaning == second {
        spellings += [first + form, first + "\u{2019}" + form.dropFirst()]
      } else if meaning == first + " " + second {
        spellings.append(form)
      }
    }
    return spellings
  }

  /// Whether a word is a short form of two, which a text may also write out.
  func isShort(_ word: String) -> Bool { contractions[word.lowercased()] != nil }

  /// What a form wants to see in a sentence, or an act in one of its verbs.
  mutating func want(_ literals: [String], _ strength: Anchors.Strength) {
    if strength.contains(.always) {
      wantedAlone += literals
    } else if strength.contains(.whenShort) {
      wantedWhenShort += literals
    } else if strength.contains(.whenNamed) {
      wantedByName += literals
    } else {
      wanted += literals
    }
  }

  /// Every literal that must be looked for, none inside another.
  func anchors(and others: UnspacedAnchors, _ refusals: [String]) -> [Anchors.Literal] {
    Anchors.Literal.joined(
      claims: AnchorChoice.reduced(wanted + others.beside),
      whenNamed: AnchorChoice.reduced(wantedByName),
      whenShort: AnchorChoice.reduced(wantedWhenShort),
      alone: AnchorChoice.reduced(wantedAlone + others.alone),
      refusals: AnchorChoice.reduced(refusalAnchors.texts + refusals),
      declines: AnchorChoice.reduced(declineAnchors))
  }
}
