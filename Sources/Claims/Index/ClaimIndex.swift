import Corpus
package import Rulebook

/// All claims of a run, merged and frozen: the implicit knowledge graph of its datasets.
package struct ClaimIndex: Sendable {
  package let topics: [Topic]
  package let datasets: [String]
  /// How much a row of each dataset counts in the mixture.
  package let weights: [Double]
  /// What the owner says that the model is and can do; nil where nothing is said.
  package let spec: Spec?
  /// How often claims are right.
  package let measures: Measures
  private let draft: ClaimDraft
  /// Every topic, aspect and cell that anything was observed in, in order.
  package let places: [Place]

  /// A topic and aspect in one cell.
  package struct Place: Hashable, Comparable, Sendable {
    package var topic: Int
    package var aspect: Int
    package var cell: Cell

    package init(topic: Int, aspect: Int, cell: Cell) {
      self.topic = topic
      self.aspect = aspect
      self.cell = cell
    }

    package static func < (left: Place, right: Place) -> Bool {
      (left.topic, left.aspect, left.cell.rawValue)
        < (right.topic, right.aspect, right.cell.rawValue)
    }
  }

  package init(
    merging draft: ClaimDraft, topics: [Topic], datasets: [String], weights: [Double] = [],
    spec: Spec? = nil, measures: Measures = Measures()
  ) {
    self.measures = measures
    self.spec = spec
    self.draft = draft
    self.topics = topics
    self.datasets = datasets
    self.weights = weights.isEmpty ? datasets.map { _ in 1 } : weights
    places = Set(
      draft.counts.keys.map {
        Place(topic: Int($0.topic), aspect: Int($0.aspect), cell: $0.cell)
      }
    ).sorted()
  }

  /// What was observed of one polarity at a place.
  package func votes(_ place: Place, _ polarity: Claim.Polarity) -> Votes {
    let drawer = Drawer(
      topic: place.topic, aspect: place.aspect, cell: place.cell, polarity: polarity)
    return Votes(draft.counts[drawer] ?? [:], weights: weights)
  }

  /// The rows that were drawn of one polarity at a place.
  package func sample(_ place: Place, _ polarity: Claim.Polarity) -> Sample {
    let drawer = Drawer(
      topic: place.topic, aspect: place.aspect, cell: place.cell, polarity: polarity)
    return draft.samples[drawer] ?? Sample()
  }

  /// The values of a fact, the most frequent first.
  package func facts(of topic: Int) -> [Facts.Entry] { draft.facts[topic]?.ranked ?? [] }

  /// The values of a fact of which each is preferred to the other somewhere.
  package func flippedFacts(
    of topic: Int
  ) -> [(FactPreferences.Pair, FactPreferences.Entry, FactPreferences.Entry)] {
    draft.factPreferences.flipped(of: topic)
  }

  /// Where both preferences were met, and how often one polarity was preferred.
  package var preferred: [Place] {
    Set(
      draft.preferences.keys.map {
        Place(topic: Int($0.topic), aspect: Int($0.aspect), cell: $0.cell)
      }
    ).sorted()
  }

  package func preference(
    _ place: Place, for polarity: Claim.Polarity
  ) -> ClaimDraft.Preference {
    let drawer = Drawer(
      topic: place.topic, aspect: place.aspect, cell: place.cell, polarity: polarity)
    return draft.preferences[drawer] ?? ClaimDraft.Preference()
  }

  /// The answers that deny one topic and affirm another.
  package func bridge(_ edge: ClaimDraft.Edge) -> ClaimDraft.Bridge {
    draft.bridges[edge] ?? ClaimDraft.Bridge()
  }

  /// How many observations there are in all.
  package var observations: Int {
    draft.counts.values.reduce(0) { $0 + $1.values.reduce(0, +) }
  }

  /// In how many sentences the assistant speaks of itself, and in how many of them nothing was found.
  package var statements: (all: Int, notUnderstood: Int) {
    (draft.statements, draft.notUnderstood)
  }

  /// The number of a topic.
  package func topic(_ id: String) -> Int? { topics.firstIndex { $0.id == id } }
}
