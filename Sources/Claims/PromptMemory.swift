import Corpus

/// What system texts claimed that were read before. Thousands of rows begin with the same one, byte
/// for byte, and it claims the same each time.
struct PromptMemory {
  /// What was found in a text that lies elsewhere now.
  struct Memory {
    let text: Text
    let bytes: [UInt8]
    let claims: [Claim]
    /// By which name the speaker called itself before and behind it; -1 where none was known.
    let nameBefore: Int
    let nameBehind: Int
  }

  private var memories: [Digest: Memory] = [:]
  private var size = 0

  /// How many bytes are remembered, and how many of one text; whoever has more to say says something
  /// else each time.
  private static let most = 2_000_000
  private static let longest = 64_000

  /// What is known of a text.
  func recall(
    _ text: Text, in base: UnsafePointer<UInt8>, named name: Int
  ) -> (key: Digest, memory: Memory?) {
    let bytes = UnsafeBufferPointer(start: base + Int(text.start), count: Int(text.count))
    var key = Digest()
    key.mix(Bytes(bytes))
    guard let memory = memories[key], memory.nameBefore == name,
      memory.bytes.withUnsafeBufferPointer({ Bytes($0) == Bytes(bytes) })
    else { return (key, nil) }
    return (key, memory)
  }

  mutating func keep(
    _ text: Text, in base: UnsafePointer<UInt8>, as key: Digest, claims: [Claim],
    named names: (before: Int, behind: Int)
  ) {
    guard text.count <= PromptMemory.longest else { return }
    if size > PromptMemory.most {
      memories.removeAll()
      size = 0
    }
    let bytes = UnsafeBufferPointer(start: base + Int(text.start), count: Int(text.count))
    size += bytes.count
    memories[key] = Memory(
      text: text, bytes: Array(bytes), claims: claims, nameBefore: names.before,
      nameBehind: names.behind)
  }
}

extension PromptMemory.Memory {
  /// The claims as those of a text that says the same.
  func claims(in text: Text, turn: Int) -> [Claim] {
    func moved(_ part: Text) -> Text {
      if part.isEmpty { return part }
      let start = Int(part.start) - Int(self.text.start)
      return text.part(start..<start + Int(part.count))
    }
    return claims.map { claim in
      var claim = claim
      claim.turn = turn
      claim.quote = moved(claim.quote)
      claim.condition = moved(claim.condition)
      if case .text(let value) = claim.value { claim.value = .text(moved(value)) }
      return claim
    }
  }
}
