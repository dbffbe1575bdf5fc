package import Corpus
package import Rulebook

/// All pages, compiled: everything that reading a text needs to know.
package final class Lexicon: Sendable {
  let vocabulary: Vocabulary
  /// What is known of each word.
  let words: Table<WordFacts>
  let forms: Table<Form>
  let steps: Table<FormStep>
  let choices: Table<Int32>
  let runs: Table<Int32>
  let beginnings: Beginnings
  /// Forms that begin with no word, by group.
  let wordless: Table<Int32>
  let wordlessGroups: UInt64
  /// Where the wordless forms of each group begin; one more at the end.
  let wordlessStarts: Table<Int32>
  /// What each word becomes when "you" becomes "I"; itself for most.
  let flipped: Table<Int32>
  /// The word for the speaker.
  let speaker: Int32
  /// What "you" becomes where it is an object: "me".
  let object: Int32
  /// For each topic, words that make its denial one of degree.
  let limits: [[Int32]]
  /// The topic that the speaker's own name belongs to; -1 when no page defines it.
  let nameTopic: Int
  /// The words of each month.
  let months: [[Int32]]
  /// For each word, the acts of which it is a verb, and those of which it is an object.
  let actVerbs: Lists
  let actObjects: Lists
  /// The topic of each act.
  let acts: Table<Int32>
  /// For each word, the forms that it wakes.
  let wakers: Wakers
  /// For each word, the signs that it wakes; those that nothing wakes.
  let signWakers: Wakers
  let openSigns: Table<Int32>
  /// For each form, the words that it may begin with, folded; all bits where it begins with none.
  let folded: Table<UInt64>
  /// For each form, the steps that it cannot do without, those with the fewest words first.
  let needs: Needs
  /// For each gate, the forms behind it.
  let sleepers: Wakers
  let anchors: Anchors
  /// The pages of languages without spaces.
  let unspaced: Unspaced
  package let topics: [Topic]
  package let names: [Name]
  /// Where each form stands on its page.
  package let places: FormPlaces

  /// A list of numbers for each word.
  struct Lists: Sendable {
    var starts: Table<Int32>
    var items: Table<Int32>
  }

  init(
    _ builder: LexiconBuilder, unspaced: LexiconBuilder, _ pages: [GrammarPage],
    _ topicPages: [TopicPage]
  ) throws(ClaimFault) {
    vocabulary = builder.vocabulary.finished()
    let count = builder.vocabulary.words.count
    forms = Table(builder.forms)
    steps = Table(builder.steps)
    choices = Table(builder.choices)
    runs = Table(builder.runs)
    let index = builder.index()
    beginnings = index.finished()
    wordless = Table(index.wordless)
    wordlessGroups = index.wordless.reduce(0) { $0 | builder.forms[Int($1)].group.bit }
    var wordlessStarts = [Int32](repeating: 0, count: Group.allCases.count + 1)
    for form in index.wordless {
      for group in Int(builder.forms[Int(form)].group.rawValue) + 1..<wordlessStarts.count {
        wordlessStarts[group] += 1
      }
    }
    self.wordlessStarts = Table(wordlessStarts)
    months = builder.months
    var flipped = (0..<count).map { Int32($0) }
    for (word, other) in builder.flips { flipped[Int(word)] = other }
    self.flipped = Table(flipped)
    speaker = builder.vocabulary.known("i")
    object = builder.vocabulary.known("me")
    limits = builder.limits
    nameTopic = builder.topics.firstIndex { $0.id == "identity.name" } ?? -1
    actVerbs = LexiconBuilder.lists(builder.actVerbs, words: count)
    actObjects = LexiconBuilder.lists(builder.actObjects, words: count)
    acts = Table(builder.acts)
    needs = builder.needs()
    wakers = builder.woken(by: builder.wakers, needs)
    signWakers = builder.wokenSigns(by: builder.signWakers, needs)
    openSigns = Table(builder.openSigns)
    folded = builder.beginnings()
    words = Table(builder.facts(groups: index.groups, wakers, actVerbs, actObjects))
    sleepers = builder.sleepers(needs)
    topics = builder.topics
    names = unspaced.names
    places = FormPlaces(builder.places + unspaced.places)
    self.unspaced = Unspaced(
      unspaced, pages: pages, topics: topicPages, offset: builder.places.count)
    anchors = try Anchors(
      builder.anchors(
        and: UnspacedAnchors(pages, topicPages, unspaced.frequency), unspaced.refusalAnchors.texts))
  }

  /// Reads what was cast.
  init(_ plate: inout Plate) throws(Plate.Damage) {
    vocabulary = try plate.next()
    words = try plate.next()
    forms = try plate.next()
    steps = try plate.next()
    choices = try plate.next()
    runs = try plate.next()
    beginnings = try plate.next()
    wordless = try plate.next()
    wordlessGroups = try plate.next()
    wordlessStarts = try plate.next()
    flipped = try plate.next()
    speaker = try plate.next()
    object = try plate.next()
    limits = try plate.next()
    nameTopic = try plate.next()
    months = try plate.next()
    actVerbs = try plate.next()
    actObjects = try plate.next()
    acts = try plate.next()
    wakers = try plate.next()
    signWakers = try plate.next()
    openSigns = try plate.next()
    folded = try plate.next()
    needs = try plate.next()
    sleepers = try plate.next()
    anchors = try plate.next()
    unspaced = try Unspaced(&plate)
    topics = try plate.next()
    names = try plate.next()
    places = try plate.next()
  }

  /// What texts are searched for before anything else: the rarest words of all phrases.
  package var phrases: [String] { anchors.lines.split(separator: "\n").map(String.init) }

  /// The topic of this name.
  package func topic(_ id: String) -> Int? { topics.firstIndex { $0.id == id } }
}

/// A topic as all its pages together define it.
package struct Topic: Sendable {
  package let id: String
  package let title: String
  package let kind: TopicPage.Kind
  package var aspects: [String]
  package var spills: [TopicPage.Spill]
  package var excludes: [String]
  package var tools: [ToolPattern]
  var affirmed: UInt64
}

/// A name that pages know, under its best spelling.
package struct Name: Sendable {
  package let kind: GrammarPage.Name.Kind
  package let name: String
}

/// Where a form stands.
package struct FormPlace: Sendable {
  package let path: String
  package let line: Int
  package let text: String
  /// Whether an example should show that it works: a phrase of a topic page.
  package let isProven: Bool
}

extension Lexicon {
  /// What a fact is said to be, in words; empty where nothing is said.
  package func spelling(of value: Claim.Value, in record: borrowing Record) -> String {
    switch value {
    case .none: ""
    case .known(let name): names[name].name
    case .date(let year, let month):
      month == 0 ? "\(year)" : "\(year)-" + (month < 10 ? "0" : "") + "\(month)"
    case .text(let text): record.string(text)
    }
  }
}
