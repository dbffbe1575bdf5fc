import Corpus
import Linter
import Testing
import YAML

@Suite struct `Requests that are alike` {
  /// Numbers that are the same in every run.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var digest = Digest(value: state)
      digest.mix(state)
      return digest.value
    }
  }

  /// Words of which some are common and most are rare, as in a language.
  private static func word(_ dice: inout Dice) -> String {
    let rank = (0..<3).reduce(400) { most, _ in Int.random(in: 0...most, using: &dice) }
    return "w\(rank)"
  }

  /// A request and what becomes of it when some of its words are changed, dropped, added or moved.
  private static func family(_ length: Int, _ dice: inout Dice) -> [[String]] {
    let words = (0..<length).map { _ in word(&dice) }
    return [words]
      + (0..<4).map { _ in
        var other = words
        for _ in 0...Int.random(in: 0...max(1, length / 8), using: &dice) {
          let place = Int.random(in: 0...other.count, using: &dice)
          switch Int.random(in: 0..<4, using: &dice) {
          case 0: other.insert(word(&dice), at: place)
          case 1 where place < other.count && other.count > 1: other.remove(at: place)
          case 2: other.append(contentsOf: other.prefix(place).suffix(3))
          default: if place < other.count { other[place] = word(&dice) }
          }
        }
        return other
      }
  }

  private static func wording(_ text: String) -> Wording {
    var wording = Wording()
    wording.read(Array(text.utf8))
    return wording
  }

  @Test(arguments: [1...1, 2...6, 7...24, 25...60, 100...140])
  func `are all among those that are looked at`(_ lengths: ClosedRange<Int>) {
    var dice = Dice(state: UInt64(lengths.upperBound))
    let texts = (0..<60).flatMap { _ in
      Self.family(Int.random(in: lengths, using: &dice), &dice).map { $0.joined(separator: " ") }
    }
    let lookalikes = Lookalikes(texts.map { .init(text: Array($0.utf8), context: 7) })
    let wordings = texts.map(Self.wording)
    let sets = wordings.map { $0.shingleSet() }
    let shingles = wordings.map { lookalikes.shingles(of: $0, in: 7) }
    var alike = 0
    for left in texts.indices {
      let candidates = Set(lookalikes.candidates(shingles[left]))
      for right in texts.indices {
        let isAlike = sets[left].jaccard(sets[right]) >= 0.7
        #expect(shingles[left].isAlike(shingles[right]) == isAlike)
        guard isAlike else { continue }
        if left != right { alike += 1 }
        #expect(candidates.contains(right), "\(texts[left]) | \(texts[right])")
      }
    }
    #expect(alike >= 60)
  }

  @Test func `are found by one that is not among them`() {
    let known = ["how do i kill a python process", "what is the capital of france in europe"]
    let lookalikes = Lookalikes(known.map { .init(text: Array($0.utf8), context: 0) })
    func candidates(_ text: String, _ context: UInt64 = 0) -> [Int] {
      lookalikes.candidates(lookalikes.shingles(of: Self.wording(text), in: context))
    }
    #expect(candidates("How do I kill a Python process, please?") == [0])
    #expect(candidates("So what is the capital of France in Europe?") == [1])
    #expect(candidates("Bake me some bread with raisins in it.") == [])
    #expect(candidates("How do I kill a Python process, please?", 1) == [])
  }
}

@Suite struct `Small words` {
  private let small: SmallWords

  init() throws {
    let words = """
      words: a an the of to in on is are do does i me it what how now
      least: a an the
      dates: one two three
      courtesies: [please, could you]
      contractions: [what's what is]
      """
    let page = try Node(reading: Array(words.utf8), path: "small.yaml")
    let fields = ["words", "least", "dates", "courtesies", "contractions"]
    small = try SmallWords(Fields(page, known: fields))
  }

  private func areOne(_ left: String, _ right: String) -> Bool {
    let wordings = [left, right].map { text in
      var wording = Wording()
      wording.read(Array(text.utf8))
      return wording
    }
    let result = small.areOne(wordings[0], wordings[1])
    #expect(small.areOne(wordings[1], wordings[0]) == result)
    return result
  }

  @Test func `make no other request`() {
    #expect(areOne("What is the depth of lake como, please?", "What is the depth of Lake Como?"))
    #expect(areOne("Write a short biography of Bach.", "Please write a short biography of Haydn."))
    #expect(areOne("Boil an egg for 3 minutes.", "Could you boil an egg for 12 minutes?"))
  }

  @Test func `and those alone keep an outline that may be one`() {
    func mayBeOne(_ left: String, _ right: String) -> Bool {
      let outlines = [left, right].map { text in
        var wording = Wording()
        wording.read(Array(text.utf8))
        return small.outline(of: wording)
      }
      return outlines[0].mayBeOne(with: outlines[1])
    }
    #expect(mayBeOne("What is the depth of lake como, please?", "What is the depth of Lake Como?"))
    #expect(mayBeOne("Boil an egg for 3 minutes.", "Could you boil an egg for 12 minutes?"))
    #expect(!mayBeOne("How do I kill a Python process?", "How do I kill a Python person?"))
  }

  @Test func `leave other words as they stand`() {
    #expect(!areOne("How do I kill a Python process?", "How do I kill a Python person?"))
    #expect(!areOne("Convert 5 miles to kilometres now.", "Convert 5 kilometres to miles now."))
    #expect(!areOne("Does the small dog bite cats?", "Do cats bite the small dog?"))
    #expect(!areOne("What is deep?", "What is it?"))
  }

  private func haveOneEssence(_ left: String, _ right: String) -> Bool {
    let essences = [left, right].map { text in
      var wording = Wording()
      wording.read(Array(text.utf8))
      return small.essence(of: wording)
    }
    return !essences[0].isEmpty && essences[0] == essences[1]
  }

  @Test func `leave only politeness and articles out of a short request`() {
    #expect(haveOneEssence("Explain gravity", "Please explain gravity!"))
    #expect(haveOneEssence("What is a quasar?", "Could you please, what's quasar?"))
    #expect(haveOneEssence("Describe Oslo in the rain.", "Describe oslo in rain, please."))
    #expect(!haveOneEssence("Turn it on", "Turn it"))
    #expect(!haveOneEssence("Describe Oslo.", "Describe Rome."))
    #expect(!haveOneEssence("Add one and three.", "Add two and three."))
    #expect(!haveOneEssence("Explain gravity", "Explain magnetism"))
    #expect(!haveOneEssence("What is it, please?", "What is it?"))
  }
}
