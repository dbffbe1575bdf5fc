import Corpus

/// All requests that others are compared with, merged and frozen.
final class RequestIndex: Sendable {
  let entries: [RequestDraft.Entry]
  let keys: [UInt64]
  private let places: [UInt64: Int32]
  /// What stands before any of them: most others stand elsewhere.
  private let contexts: Set<UInt64>
  private let lookalikes: Lookalikes
  /// Those of which the words that count are the same.
  private let contents: Postings
  private let small: SmallWords
  let holdsOut: Bool

  init(_ draft: RequestDraft, _ small: SmallWords) {
    keys = draft.entries.keys.sorted()
    entries = keys.compactMap { draft.entries[$0] }
    places = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, Int32($0)) })
    contexts = Set(entries.map(\.context))
    holdsOut = entries.contains { $0.isHeldOut }
    lookalikes = Lookalikes(entries.map { .init(text: $0.text, context: $0.context) })
    var wording = Wording()
    var contents: [Postings.Posting] = []
    for (number, entry) in entries.enumerated() where !entry.text.isEmpty {
      wording.read(entry.text)
      let essence = small.essence(of: wording, isStrict: entry.isHeldOut)
      guard essence.count >= SmallWords.enough else { continue }
      let hash = RequestIndex.content(essence, entry.context)
      contents.append(.init(hash: hash, size: 0, request: Int32(number)))
    }
    self.contents = Postings(contents)
    self.small = small
  }

  var isEmpty: Bool { entries.isEmpty }

  /// The entry of exactly this request.
  func entry(_ key: UInt64) -> Int? { places[key].map { Int($0) } }

  /// More of the same content are not looked at.
  private static let most = 64

  /// The entries, others than this one, that are the same request but for words that make no other
  /// of it. `scratch` is for their words.
  func kin(
    of wording: Wording, _ question: Questioner.Question, isHeldOut: Bool,
    _ scratch: inout Wording
  ) -> [Int] {
    guard contexts.contains(question.context) else { return [] }
    let essence = small.essence(of: wording, isStrict: isHeldOut)
    var same: [Int] = []
    if essence.count >= SmallWords.enough {
      let hash = RequestIndex.content(essence, question.context)
      same += contents.requests(under: hash, of: 0...0).prefix(RequestIndex.most)
    }
    let shingles = lookalikes.shingles(of: wording, in: question.context)
    let others = lookalikes.candidates(shingles).filter { !same.contains($0) }
    return (same + others).filter { number in
      let entry = entries[number]
      guard keys[number] != question.key, entry.isHeldOut == isHeldOut,
        entry.context == question.context
      else { return false }
      scratch.read(entry.text)
      if small.areOne(wording, scratch, isStrict: isHeldOut) {
        return small.essence(of: scratch, isStrict: isHeldOut) == essence
          || shingles.isAlike(lookalikes.shingles(of: scratch, in: question.context))
      }
      return isHeldOut && wording.isCopy(of: scratch)
    }
  }

  private static func content(_ essence: [UInt64], _ context: UInt64) -> UInt64 {
    var digest = Digest()
    digest.mix(context)
    for hash in essence { digest.mix(hash) }
    return digest.value
  }
}
