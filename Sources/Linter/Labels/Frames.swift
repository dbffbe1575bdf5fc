import Corpus

/// Which answers stand behind some frames: the second round looks at the frames of inputs that got
/// different answers, and at no others.
struct Frames: Sendable {
  private var frames: [UInt64: Frame] = [:]

  /// So many inputs and answers of one frame are told apart.
  private static let most = (inputs: 64, answers: 64)

  /// All inputs that have something in common.
  private struct Frame {
    /// The smallest hashes of its inputs.
    var inputs: Set<UInt64> = []
    /// Its answers of the smallest hashes, each with the smallest hashes of two inputs.
    var answers: [UInt64: Set<UInt64>] = [:]
    /// Whether one of the answers is of no closed set.
    var isOpen = false
  }

  /// Counts an answer behind a frame; `spelling` is nil for one that no closed set has.
  mutating func take(_ frame: UInt64, _ input: UInt64, _ spelling: UInt64?) {
    var one = Frame()
    one.inputs = [input]
    if let spelling { one.answers[spelling] = [input] } else { one.isOpen = true }
    add(frame, one)
  }

  private mutating func add(_ key: UInt64, _ other: Frame) {
    var frame = frames[key] ?? Frame()
    frame.isOpen = frame.isOpen || other.isOpen
    frame.inputs.formUnion(other.inputs)
    if frame.inputs.count > Frames.most.inputs {
      frame.inputs = Set(frame.inputs.sorted().prefix(Frames.most.inputs))
    }
    for (answer, inputs) in other.answers {
      let all = frame.answers[answer, default: []].union(inputs)
      frame.answers[answer] = Set(all.sorted().prefix(2))
    }
    if frame.answers.count > Frames.most.answers {
      let kept = Set(frame.answers.keys.sorted().prefix(Frames.most.answers))
      frame.answers = frame.answers.filter { kept.contains($0.key) }
    }
    frames[key] = frame
  }

  mutating func absorb(_ later: Frames) {
    for (key, frame) in later.frames { add(key, frame) }
  }

  /// Whether a frame has a closed set of answers, of which one is given to more than one input.
  func closes(_ frame: UInt64, over spelling: UInt64, _ lore: LabelWords) -> Bool {
    guard let frame = frames[frame], !frame.isOpen else { return false }
    return frame.inputs.count >= min(lore.rows, Frames.most.inputs)
      && frame.answers.count <= min(lore.answers, Frames.most.answers - 1)
      && frame.answers[spelling]?.count == 2
  }
}

extension Frames: Packing {
  func pack(into packer: inout Packer) {
    packer.pack(unordered: frames) { packer, entry in
      packer.pack(word: entry.key)
      packer.pack(entry.value.isOpen)
      packer.pack(entry.value.inputs.sorted()) { $0.pack(word: $1) }
      packer.pack(unordered: entry.value.answers) { packer, answer in
        packer.pack(word: answer.key)
        packer.pack(answer.value.sorted()) { $0.pack(word: $1) }
      }
    }
  }

  init(unpacking unpacker: inout Unpacker) throws(Damage) {
    try unpacker.each { (unpacker) throws(Damage) in
      let key = try unpacker.word()
      var frame = Frame()
      frame.isOpen = try unpacker.flag()
      frame.inputs = Set(try unpacker.list { (unpacker) throws(Damage) in try unpacker.word() })
      try unpacker.each { (unpacker) throws(Damage) in
        let answer = try unpacker.word()
        frame.answers[answer] = Set(
          try unpacker.list { (unpacker) throws(Damage) in try unpacker.word() })
      }
      add(key, frame)
    }
  }
}
