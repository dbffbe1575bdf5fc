import Corpus

/// All requests that others are compared with, merged and frozen.
final class RequestIndex: Sendable {
  /// Those that were refused stand before all others, so that no crowd hides them.
  let entries: [RequestDraft.Entry]
  let keys: [UInt64]
  private let places: [UInt64: Int32]
  /// What stands before any of them: most others stand elsewhere.
  private let contexts: Set<UInt64>
  private let lookalikes: Lookalikes
  /// Those of which the words that count are the same.
  private let contents: Postings
  private let small: SmallWords
  private let outlines: [Outline]
  private let refused: Int
  let holdsOut: Bool

  init(_ draft: RequestDraft, _ small: SmallWords) {
    let sorted = draft.entries.sorted { $0.key < $1.key }
    func part(_ isRefused: Bool) -> [UInt64] {
      sorted.filter { $0.value.isRefused == isRefused }.map(\.key)
    }
    let first = part(true)
    refused = first.count
    keys = first + part(false)
    entries = keys.compactMap { draft.entries[$0] }
    places = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, Int32($0)) })
    contexts = Set(entries.map(\.context))
    holdsOut = entries.contains { $0.isHeldOut }
    lookalikes = Lookalikes(entries.map { .init(text: $0.text, context: $0.context) })
    var wording = Wording()
    var contents: [Postings.Posting] = []
    var outlines = [Outline](repeating: Outline(), count: entries.count)
    for (number, entry) in entries.enumerated() where !entry.text.isEmpty {
      wording.read(entry.text)
      outlines[number] = small.outline(of: wording, isStrict: entry.isHeldOut)
      let essence = small.essence(of: wording, isStrict: entry.isHeldOut)
      guard !essence.isEmpty else { continue }
      let hash = RequestIndex.content(essence, entry.context)
      contents.append(.init(hash: hash, size: 0, request: Int32(number)))
    }
    self.contents = Postings(contents)
    self.outlines = outlines
    self.small = small
  }

  var isEmpty: Bool { entries.isEmpty }

  /// The entry of exactly this request.
  func entry(_ key: UInt64) -> Int? { places[key].map { Int($0) } }

  /// Whether it was refused somewhere.
  func isRefused(_ entry: Int) -> Bool { entry < refused }

  /// So many requests are looked at for one, and so many that were refused or called are named as like
  /// it: more of a kind tell the same.
  private static let most = (looks: 64, kin: 4)

  /// A request as it is looked for.
  struct Quest {
    var question: Questioner.Question
    var isHeldOut: Bool
    /// Whether it leads to a call, and so clashes only with those that were refused.
    var calls: Bool
  }

  /// The entries, others than the request itself, that are the same but for words that make no other
  /// request of it. `scratch` is for their words.
  func kin(of wording: Wording, _ quest: Quest, _ scratch: inout Wording) -> [Int] {
    let context = quest.question.context
    guard contexts.contains(context) else { return [] }
    let essence = small.essence(of: wording, isStrict: quest.isHeldOut)
    let most = quest.isHeldOut ? RequestIndex.most.looks : RequestIndex.most.kin
    var kin: [Int] = []
    if !essence.isEmpty {
      let hash = RequestIndex.content(essence, context)
      for number in contents.requests(under: hash, of: 0...0).prefix(RequestIndex.most.looks)
      where isWanted(number, quest) {
        scratch.read(entries[number].text)
        if small.essence(of: scratch, isStrict: quest.isHeldOut) == essence { kin.append(number) }
        if kin.count == most { return kin }
      }
    }
    let outline = small.outline(of: wording, isStrict: quest.isHeldOut)
    let shingles = lookalikes.shingles(of: wording, in: context)
    for number in lookalikes.candidates(shingles, RequestIndex.most.looks)
    where isWanted(number, quest) && !kin.contains(number) {
      // Copies of what is held out may differ in more.
      guard quest.isHeldOut || outline.mayBeOne(with: outlines[number]) else { continue }
      scratch.read(entries[number].text)
      // Most that stand under the same shingles have too few of them in common.
      let isOne =
        shingles.isAlike(lookalikes.shingles(of: scratch, in: context))
        && small.areOne(wording, scratch, isStrict: quest.isHeldOut)
      if isOne || quest.isHeldOut && wording.isCopy(of: scratch) { kin.append(number) }
      if kin.count == most { return kin }
    }
    return kin
  }

  private func isWanted(_ number: Int, _ quest: Quest) -> Bool {
    let entry = entries[number]
    return keys[number] != quest.question.key && entry.isHeldOut == quest.isHeldOut
      && entry.context == quest.question.context
      && (entry.isHeldOut || !quest.calls || isRefused(number))
  }

  private static func content(_ essence: [UInt64], _ context: UInt64) -> UInt64 {
    var digest = Digest()
    digest.mix(context)
    for hash in essence { digest.mix(hash) }
    return digest.value
  }
}
