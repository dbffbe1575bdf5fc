import Claims
import Corpus
import Rulebook
import YAML

/// The same input is given different answers of one closed set.
struct ConflictingLabels: ConductJudge {
  static let name = "conflicting-labels"

  // The words are for the `Lore`.
  init(_ verb: RulePage.Verb) throws(YAML.Fault) {}

  /// Answers that mean the same.
  private typealias Answers = [(id: UInt64, given: LabelDraft.Given)]

  func judge(_ index: ConductIndex, _ page: RulePage) -> [Finding] {
    index.draft.labels.settled.compactMap { key, input in
      let sides = ConflictingLabels.sides(input, index.labels).filter { side in
        side[0].given.set >= 0 || ConflictingLabels.isOfFew(side, input, index)
      }
      return sides.count > 1 ? finding(key, sides, index, page) : nil
    }
  }

  /// The answers to an input that can't be true together, the most frequent first: of those that name
  /// what was offered in one list, or else of those in words of their own.
  static func sides(
    _ input: LabelDraft.Input, _ lore: LabelWords
  ) -> [[(id: UInt64, given: LabelDraft.Given)]] {
    let sets = Dictionary(grouping: input.given, by: \.value.set)
    let offered = sets.filter { $0.key >= 0 }.sorted { $0.key < $1.key }.map(\.value)
    let most = offered.first { $0.count > 1 } ?? sets[-1] ?? []
    var sides: [Answers] = []
    let ranked = most.sorted {
      $0.value.count != $1.value.count ? $0.value.count > $1.value.count : $0.key < $1.key
    }
    for (id, given) in ranked {
      let place =
        given.set >= 0
        ? nil : sides.firstIndex { lore.agree($0[0].given.words, given.words) }
      if let place { sides[place].append((id, given)) } else { sides.append([(id, given)]) }
    }
    return sides
  }

  /// Whether a frame of the input has a closed set of answers, and other inputs get this one too.
  private static func isOfFew(
    _ side: Answers, _ input: LabelDraft.Input, _ index: ConductIndex
  ) -> Bool {
    input.frames.contains { index.echoes.frames.closes($0, over: side[0].id, index.labels) }
  }

  private func finding(
    _ key: UInt64, _ sides: [Answers], _ index: ConductIndex, _ page: RulePage
  ) -> Finding? {
    let told = sides.enumerated().map { number, answers in
      let rows = answers.flatMap(\.given.rows).sorted()
      var counts: [Int32: Int] = [:]
      for (dataset, tally) in answers.flatMap(\.given.byDataset) {
        counts[dataset, default: 0] += tally.count
      }
      let count = counts.values.reduce(0, +)
      return Finding.Side(
        label: ConflictingLabels.label(answers[0].given), count: count,
        weighted: counts.sorted { $0.key < $1.key }.reduce(0) {
          $0 + Double($1.value) * index.weights[Int($1.key)]
        },
        breakdown: counts.count < 2
          ? []
          : counts.map { (name: "in \(index.datasets[Int($0.key)])", count: $0.value) }
            .sorted(by: ClaimIndex.falls),
        // The place of the finding is the request of its first row already.
        evidence: rows.flatMap { number == 0 ? [$0.answer] : [$0.request, $0.answer] },
        rows: answers.flatMap(\.given.byDataset.values).rows(by: \.answer),
        stacks: answers.map { Stack(.label, key, $0.id) })
    }
    guard let place = sides[0].flatMap(\.given.rows).min()?.request else { return nil }
    let counts = told.map { Double($0.count) }
    let sum = counts.reduce(0, +)
    var digest = Digest(page.rule)
    digest.mix(key)
    let answers = told.map { "\"\($0.label)\" in \($0.count == 1 ? "1 row" : "\($0.count) rows")" }
    let last = sides[sides.count - 1][0].given
    return Finding(
      rule: page.rule, severity: page.severity,
      message: "The very same input is answered \(answers.joined(separator: " and ")).",
      dataset: last.byDataset.min { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        .map { index.datasets[Int($0.key)] } ?? "",
      place: place, sides: told, notes: notes(index), fingerprint: digest.hex,
      remedy: page.instead, contested: counts.reduce(0) { $0 + $1 * (sum - $1) / sum })
  }

  /// Where there were more inputs than are held against each other, that belongs to what is found.
  private func notes(_ index: ConductIndex) -> [String] {
    guard index.draft.labels.isDrawn else { return [] }
    return [
      "There are more such inputs than are compared: \(LabelDraft.most) were drawn by their hashes, "
        + "and of those that were not drawn as many again may be in conflict."
    ]
  }

  private static func label(_ given: LabelDraft.Given) -> String {
    let text = String(decoding: given.text, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    return text.count > 24 ? text.prefix(23) + "…" : text
  }
}

extension LabelDraft {
  /// The frames about which more has to be known: those of inputs with answers that nothing offers and
  /// that can't be true together.
  func disputedFrames(_ lore: LabelWords) -> Set<UInt64> {
    var frames: Set<UInt64> = []
    for (_, input) in settled where input.given.count > 1 {
      let sides = ConflictingLabels.sides(input, lore)
      if sides.count > 1, sides[0][0].given.set < 0 { frames.formUnion(input.frames) }
    }
    return frames
  }
}
