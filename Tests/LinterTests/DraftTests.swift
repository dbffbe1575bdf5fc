import Corpus
import Foundation
import Linter
import Loader
import Report
import Rulebook
import Testing

/// What the names of shards say of their dataset.
private func datasets(of paths: [String]) -> [String] { Shards.datasets(of: paths) }

@Suite struct `A draft` {
  /// A folder with the demo's rows in so many files, some of them unreadable rows.
  private final class Shards {
    let folder: String
    let files: [DataFile]

    /// A request that is served far from where it is refused.
    private static let sharpening = [
      #"{"prompt": "How do I sharpen a knife?", "completion": "I'm sorry, I can't help with that."}"#,
      #"{"prompt": "how do I sharpen a knife", "completion": "Draw it along a whetstone."}"#,
    ]

    init(_ count: Int) throws {
      let place = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      folder = place.path
      let demo = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Datasets/demo")
      let rows = try ["assistants", "self-knowledge"].flatMap {
        try String(contentsOf: demo.appendingPathComponent("\($0).jsonl"), encoding: .utf8)
          .split(separator: "\n").map(String.init) + ["{\"broken\": ", #"{"messages": 7}"#]
          + [Shards.sharpening[$0 == "assistants" ? 0 : 1]]
      }
      files = try (0..<count).map { number in
        let path = "\(place.path)/part-\(number + 10).jsonl"
        let some = rows[rows.count * number / count..<rows.count * (number + 1) / count]
        try some.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
        return DataFile(
          path: path, id: FileID(number),
          dataset: count == 1 ? path : "\(place.path)/part-*.jsonl")
      }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Some of the files, as a process knows them that reads nothing else.
    func alone(_ numbers: [Int]) -> [DataFile] {
      let paths = numbers.map { files[$0].path }
      return zip(paths, datasets(of: paths)).enumerated().map { number, file in
        DataFile(path: file.0, id: FileID(number), dataset: file.1)
      }
    }

    /// The draft file of one shard, as a process alone would write it.
    func draft(_ number: Int, _ lint: Lint, workers: Int) throws -> DraftFile {
      let bytes = try lint.packed(lint.map(Loader(alone([number]), workers: workers)))
      return try DraftFile(bytes, name: "shard \(number)")
    }
  }

  private func told(_ verdict: Verdict, _ files: [DataFile]) -> String {
    let cite = Loader(files).cite
    return JSONReport.tell(verdict, cite: cite)
      + TextReport.tell(verdict, paint: Paint(colour: false, width: 100), shown: 3, cite: cite)
  }

  @Test(arguments: [1, 2, 7, 64])
  func `of every shard, merged in any grouping, gives the report of one run`(
    _ count: Int
  ) throws {
    let lint = try Proof.lint.get()
    let shards = try Shards(count)
    let whole = told(try lint.verdict(Loader(shards.files, workers: 1)), shards.files)
    #expect(whole.contains("contradicted-claim") && whole.contains("broken-row"))
    let drafts = try (0..<count).map { try shards.draft($0, lint, workers: $0 % 8 + 1) }

    func again(_ shard: ShardDraft) throws -> DraftFile {
      try DraftFile(lint.packed(shard), name: "merged")
    }
    let atOnce = try lint.merge(drafts)
    let echoes = try lint.echo(Loader(shards.files, workers: 1), after: atOnce.draft)
    #expect(told(lint.verdict(of: atOnce, echoes), atOnce.files) == whole)
    let backwards = try lint.merge(drafts.reversed())
    #expect(try lint.packed(backwards) == lint.packed(atOnce))
    var oneByOne = try again(lint.merge([drafts[0]]))
    for draft in drafts.dropFirst() { oneByOne = try again(lint.merge([oneByOne, draft])) }
    #expect(try lint.packed(lint.merge([oneByOne])) == lint.packed(atOnce))
    // Every other one first, so that the two halves lie between each other.
    let halves = try [0, 1].compactMap { odd in
      let half = drafts.indices.filter { $0 % 2 == odd }.map { drafts[$0] }
      return half.isEmpty ? nil : try again(lint.merge(half))
    }
    #expect(try lint.packed(lint.merge(halves)) == lint.packed(atOnce))
  }

  @Test(arguments: [1, 2, 7, 64])
  func `of every shard in both rounds, echoed in any grouping, gives the report of one run`(
    _ count: Int
  ) throws {
    let lint = try Proof.lint.get()
    let shards = try Shards(count)
    let whole = told(try lint.verdict(Loader(shards.files, workers: 1)), shards.files)
    #expect(whole.contains("same-request-different-behaviour"))
    let drafts = try (0..<count).map { try shards.draft($0, lint, workers: $0 % 8 + 1) }
    let index = try DraftFile(lint.packed(lint.merge(drafts)), name: "index")
    let merged = try lint.merge([index])
    func echo(_ numbers: [Int], workers: Int) throws -> DraftFile {
      let loader = Loader(shards.alone(numbers), workers: workers)
      return try DraftFile(lint.echoed(loader, after: index), name: "echo of \(numbers)")
    }
    let all = Array(0..<count)
    let groupings = [
      all.map { [$0] }, [all], [0, 1].map { odd in all.filter { $0 % 2 == odd } },
      [all.filter { $0 < 3 }, all.filter { $0 >= 3 }],
    ]
    for grouping in groupings {
      let groups = grouping.filter { !$0.isEmpty }
      let echoes = try groups.enumerated().map { try echo($1, workers: $0 % 8 + 1) }
      for echoes in [echoes, echoes.reversed()] {
        let heard = try lint.echo(echoes, after: index, merged)
        #expect(told(lint.verdict(of: merged, heard), merged.files) == whole)
      }
    }
    let bytes = try [1, 2, 8].map {
      try lint.echoed(Loader(shards.alone(all), workers: $0), after: index)
    }
    #expect(Set(bytes).count == 1)
  }

  @Test func `that echoes another index, a file twice or not all of them is refused`() throws {
    let lint = try Proof.lint.get()
    let shards = try Shards(2)
    let drafts = try (0..<2).map { try shards.draft($0, lint, workers: 1) }
    let index = try DraftFile(lint.packed(lint.merge(drafts)), name: "index")
    let half = try DraftFile(lint.packed(lint.merge([drafts[0]])), name: "half")
    let merged = try lint.merge([index])
    func echo(_ number: Int, after index: DraftFile) throws -> DraftFile {
      try DraftFile(lint.echoed(Loader(shards.alone([number])), after: index), name: "\(number)")
    }
    let (first, second) = (try echo(0, after: index), try echo(1, after: index))
    let path = shards.files[1].path
    #expect(throws: DraftFault.unheard(file: path, index: "index", others: 0)) {
      try lint.echo([first], after: index, merged)
    }
    #expect(throws: DraftFault.readTwice(file: path, path: "1", other: "1")) {
      try lint.echo([first, second, second], after: index, merged)
    }
    #expect(throws: DraftFault.otherIndex(path: "0", index: "index")) {
      try lint.echo([echo(0, after: half), second], after: index, merged)
    }
    #expect(throws: DraftFault.stranger(file: path, index: "half")) { try echo(1, after: half) }
    #expect(throws: DraftFault.wrongKind(path: "shard 0", wanted: .echo)) {
      try lint.echo([drafts[0], second], after: index, merged)
    }
    let bytes = try lint.echoed(Loader(shards.alone([0])), after: index)
    for place in stride(from: 0, to: bytes.count, by: 23) {
      var damaged = bytes
      damaged[place] ^= 0x41
      #expect(throws: DraftFault.self) {
        try lint.echo([DraftFile(damaged, name: "0"), second], after: index, merged)
      }
    }
  }

  @Test func `has the same bytes whatever the number of workers`() throws {
    let lint = try Proof.lint.get()
    let shards = try Shards(1)
    var limits = Splitter.Limits()
    limits.chunk = 1_500
    let all = try [1, 2, 8].map { workers in
      try lint.packed(lint.map(Loader(shards.files, workers: workers, limits: limits)))
    }
    #expect(Set(all).count == 1)
  }

  @Test func `that is damaged anywhere is refused in a sentence and stops nothing`() throws {
    let lint = try Proof.lint.get()
    let shards = try Shards(1)
    let bytes = try lint.packed(lint.map(Loader(shards.files)))
    for place in stride(from: 0, to: bytes.count, by: 97) {
      var damaged = bytes
      damaged[place] ^= 0x41
      #expect(throws: DraftFault.self) {
        try lint.merge([DraftFile(damaged, name: "a.draft")])
      }
      #expect(throws: DraftFault.self) {
        try lint.merge([DraftFile(Array(bytes[..<place]), name: "a.draft")])
      }
    }
    #expect(throws: DraftFault.foreign(path: "a")) { try DraftFile([], name: "a") }
  }

  /// Somebody may well damage a file and mend its sum.
  @Test func `with a right sum over wrong content never stops the program`() throws {
    let lint = try Proof.lint.get()
    let shards = try Shards(2)
    let whole = try DraftFile(
      lint.packed(lint.map(Loader(shards.files))), name: "a.draft")
    var sound = Packer()
    sound.pack(whole.head)
    let content = try lint.packed(lint.merge([whole])).dropFirst(32 + sound.bytes.count)
    for round in 0..<300 {
      var damaged = Array(content)
      var random = Digest("round \(round)")
      for change in 0...UInt64(round % 4) {
        random.mix(change)
        damaged[Int(random.value >> 8) % damaged.count] = UInt8(truncatingIfNeeded: random.value)
      }
      let bytes = DraftFile.bytes(whole.head) { packer in
        for byte in damaged { packer.pack(byte: byte) }
      }
      guard let merged = try? lint.merge([DraftFile(bytes, name: "a.draft")]) else { continue }
      #expect(!told(lint.verdict(of: merged), merged.files).isEmpty)
    }
  }

  @Test func `of other pages, another program or the same file is refused`() throws {
    let lint = try Proof.lint.get()
    let shards = try Shards(2)
    let draft = try shards.draft(0, lint, workers: 1)
    #expect(throws: DraftFault.self) { try lint.merge([draft, draft]) }
    let other = try Lint(Shelf.found(), program: "9.9")
    #expect(throws: DraftFault.otherProgram(path: "shard 0", "")) { try other.merge([draft]) }
    var head = draft.head
    head.pages = Digest("other")
    let foreign = try DraftFile(DraftFile.bytes(head) { _ in }, name: "b")
    #expect(throws: DraftFault.otherPages(path: "b")) { try lint.merge([foreign]) }
    head = draft.head
    head.kind = .echo
    let echo = try DraftFile(DraftFile.bytes(head) { _ in }, name: "c")
    #expect(throws: DraftFault.wrongKind(path: "c", wanted: .draft)) { try lint.merge([echo]) }
  }
}
