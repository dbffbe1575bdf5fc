import Corpus
import Rulebook

// Languages without spaces.
//
// In Chinese every letter is a token, and where a word begins is for the pages to say. Three things
// are therefore different from English, and the rest of the engine is the same:
//
// - A word counts only where no *guard* stands across its borders. 会 ("can") is in 社会 ("society"),
//   听 ("hear") in 倾听 ("lend an ear"); such words stand on the page of guards.
// - Denial is one word before the predicate (无法, 没有, 不是), so cues are few; but the subject is
//   said once and carried over commas, even into the next sentence, until somebody else becomes the
//   subject. `Clauses` finds who that is.
// - The noun that governs a verb phrase stands behind it: 没有播放音乐的功能, "have no play music
//   function". `Predicates` looks there.
//
// The anchors of these pages are what a claim cannot do without: the speaker (我), a mark (作为), an
// apology, a denial, an act that was done. They are looked for together with all others.

/// The pages of languages without spaces, compiled.
final class Unspaced: Sendable {
  let vocabulary: Vocabulary
  let forms: Table<Form>
  let steps: Table<FormStep>
  /// For each step, the words that it may begin with, folded into 64 bits.
  let masks: Table<UInt64>
  /// For each form, the steps that it cannot do without.
  let needs: Needs
  let choices: Table<Int32>
  let runs: Table<Int32>
  let beginnings: Beginnings
  let groups: Table<UInt64>
  /// Forms that begin with a hole, by what wakes them.
  let wordless: LetterWakers
  /// The groups of these.
  let wordlessGroups: UInt64
  /// For each word, the runs of words that begin with it and have a class.
  let words: RunTable
  /// Those of them that are guards: every letter of every sentence asks for these.
  let guards: RunTable
  let deeds: [Deeds]
  /// For each topic, the slots that may be affirmed.
  let affirmed: [UInt64]
  /// For each form, whether the speaker is one of its steps: such a form is about nobody else.
  let namesSpeaker: [Bool]
  /// How many forms stand before these in the lexicon's list of places.
  let offset: Int
  /// For each topic, whether it is a fact.
  let isFact: [Bool]
  let isAbility: [Bool]
  /// The topic "is an AI"; -1 where no page defines it.
  let mindTopic: Int
  let isEmpty: Bool
  /// Words that the engine itself must know.
  let known: KnownWords

  init(_ builder: LexiconBuilder, pages: [GrammarPage], topics: [TopicPage], offset: Int) {
    var builder = builder
    let known = KnownWords(&builder, pages)
    var entries = RunTableBuilder()
    for page in pages { entries.add(page, &builder) }
    var deeds: [Deeds] = []
    for page in topics {
      guard let topic = builder.topics.firstIndex(where: { $0.id == page.topic }) else { continue }
      for acts in page.acts {
        deeds.append(
          Deeds(
            topic: topic, verbs: acts.verbs.map { builder.numbers($0) },
            objects: acts.objects.map { builder.numbers($0) }))
      }
    }
    let index = builder.index()
    builder.wakeByLetters(index.wordless)
    needs = builder.needs()
    vocabulary = builder.vocabulary.finished()
    forms = Table(builder.forms)
    steps = Table(builder.steps)
    masks = Table(builder.steps.indices.map { builder.folded(Int32($0)) })
    choices = Table(builder.choices)
    runs = Table(builder.runs)
    beginnings = index.finished()
    groups = Table(index.groups)
    wordless = builder.letterWakers(of: index.wordless, needs)
    wordlessGroups = index.wordless.reduce(0) { $0 | builder.forms[Int($1)].group.bit }
    words = entries.finished(count: builder.vocabulary.words.count)
    guards = entries.finished(count: builder.vocabulary.words.count, of: .guards)
    affirmed = builder.topics.map(\.affirmed)
    isFact = builder.topics.map { $0.kind == .fact }
    isAbility = builder.topics.map { $0.kind == .ability }
    mindTopic = builder.topics.firstIndex { $0.id == "self.ai" } ?? -1
    self.deeds = deeds
    self.offset = offset
    namesSpeaker = builder.forms.map { form in
      builder.steps[Int(form.first)..<Int(form.first + form.count)].contains { step in
        step.kind == .words && !step.isOptional && step.choiceCount + step.runCount > 0
          && (step.choiceCount == 0
            || builder.choices[Int(step.choices)..<Int(step.choices + step.choiceCount)]
              .allSatisfy { $0 == known.speaker })
          && (step.runCount == 0
            || Unspaced.runs(of: step, in: builder.runs).allSatisfy {
              $0.contains(known.speaker)
            })
      }
    }
    self.known = known
    isEmpty = pages.isEmpty
  }

  /// Reads what was cast.
  init(_ plate: inout Plate) throws(Plate.Damage) {
    vocabulary = try plate.next()
    forms = try plate.next()
    steps = try plate.next()
    masks = try plate.next()
    needs = try plate.next()
    choices = try plate.next()
    runs = try plate.next()
    beginnings = try plate.next()
    groups = try plate.next()
    wordless = try plate.next()
    wordlessGroups = try plate.next()
    words = try plate.next()
    guards = try plate.next()
    deeds = try plate.next()
    affirmed = try plate.next()
    namesSpeaker = try plate.next()
    offset = try plate.next()
    isFact = try plate.next()
    isAbility = try plate.next()
    mindTopic = try plate.next()
    isEmpty = try plate.next()
    known = try plate.next()
  }

  private static func runs(of step: FormStep, in runs: [Int32]) -> [ArraySlice<Int32>] {
    var found: [ArraySlice<Int32>] = []
    var place = Int(step.runs)
    for _ in 0..<step.runCount {
      let count = Int(runs[place])
      found.append(runs[place + 1..<place + 1 + count])
      place += count + 1
    }
    return found
  }
}

/// Verbs and objects of which any pair is an act of the topic.
struct Deeds: Sendable {
  let topic: Int
  let verbs: [[Int32]]
  let objects: [[Int32]]
}
