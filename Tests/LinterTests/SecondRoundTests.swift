import Corpus
import Foundation
import Linter
import Loader
import Testing

@Suite final class `The second round` {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent(UUID().uuidString).path
  private let files: [DataFile]
  private let lint: Lint

  init() throws {
    lint = try Proof.lint.get()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    func row(_ user: String, _ assistant: String) -> String {
      #"{"prompt": "\#(user)", "completion": "\#(assistant)"}"# + "\n"
    }
    let asked = ["How do I kill a Python process?", "Write a poem about ravens, please."]
    let texts = [
      asked.map { row($0, "I'm sorry, but I can't help with that.") },
      asked.map { row($0, "Here is how it goes: one step after the other.") },
    ]
    let folder = folder
    files = try texts.enumerated().map { number, rows in
      let path = "\(folder)/\(number).jsonl"
      try rows.joined().write(toFile: path, atomically: true, encoding: .utf8)
      return DataFile(path: path, id: FileID(number), dataset: path)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func cache(verifies: Bool = false) throws -> DraftCache {
    try #require(DraftCache(in: folder + "/cache", verifies: verifies))
  }

  private struct Run {
    let shard: ShardDraft
    let second: SecondRound
    let rules: [String]
  }

  private func run(_ files: [DataFile], verifies: Bool = false) throws -> Run {
    let cache = try cache(verifies: verifies)
    let loader = Loader(files, workers: 2)
    let shard = try lint.map(loader, keptIn: cache)
    let second = try lint.echo(loader, after: shard.draft, keptIn: cache)
    let findings = lint.verdict(of: shard, second.echoes).findings
    return Run(shard: shard, second: second, rules: findings.map(\.rule))
  }

  /// The files as they are when their bytes can't be had any more: who opens one fails.
  private func lost() throws -> [DataFile] {
    let cache = try cache()
    return try files.map { $0.once(try cache.content(of: $0)) }
  }

  /// What is kept of it.
  private var kept: URL {
    get throws {
      let all = URL(fileURLWithPath: folder + "/cache/echoes")
      let names = try FileManager.default.contentsOfDirectory(atPath: all.path)
      return all.appendingPathComponent(try #require(names.first))
    }
  }

  private static let clash = "same-request-different-behaviour"

  @Test func `over unchanged files opens none of them`() throws {
    let first = try run(files)
    #expect(first.rules.filter { $0 == Self.clash }.count == 2)
    let again = try run(lost())
    #expect(again.rules == first.rules)
    #expect(again.second.unread.isEmpty && again.shard.missing.isEmpty)
  }

  @Test func `leaves out what can't be read again, and says so`() throws {
    let first = try run(files)
    #expect(first.rules.contains(Self.clash))
    try FileManager.default.removeItem(at: kept)
    let some = [files[0], try lost()[1]]
    for verifies in [false, true] {
      let again = try run(some, verifies: verifies)
      #expect(again.second.unread.map(\.path) == [files[1].path])
      #expect(again.shard.missing.isEmpty)
      #expect(!again.rules.contains(Self.clash))
    }
    // Nor is it kept without the file.
    #expect(try run(files).rules == first.rules)
  }

  @Test func `names what is lost and of which no draft is kept`() throws {
    let lost = try lost()
    let run = try run([files[0], lost[1]])
    #expect(run.shard.missing.map(\.path) == [files[1].path])
  }

  @Test func `is made anew where any of the files has changed`() throws {
    _ = try run(files)
    try #"{"prompt": "Is it late?", "completion": "It is."}"#
      .write(toFile: files[1].path, atomically: true, encoding: .utf8)
    #expect(try !run(files).rules.contains(Self.clash))
  }

  @Test func `is not believed when it is damaged`() throws {
    let first = try run(files)
    let whole = try Data(contentsOf: kept)
    for place in stride(from: 0, to: whole.count, by: 13) {
      var damaged = whole
      damaged[place] ^= 0x41
      try damaged.write(to: kept)
      #expect(try run(files).rules == first.rules)
      #expect(try Data(contentsOf: kept) == whole)
      try whole.prefix(place).write(to: kept)
      #expect(try run(files).rules == first.rules)
    }
  }

  @Test func `is held against the files when that is asked for`() throws {
    let first = try run(files)
    #expect(try !run(files, verifies: true).second.isOdd)
    // Another result, with the right sum: only the files can tell.
    let whole = [UInt8](try Data(contentsOf: kept))
    var packer = Packer()
    packer.pack(Echoes())
    let rest = packer.bytes
    var sum = Digest()
    rest.withUnsafeBufferPointer { sum.mix(Bytes($0)) }
    var lead = Packer()
    lead.pack(word: UInt64(rest.count))
    lead.pack(word: sum.value)
    try Data(whole[..<32] + lead.bytes + rest).write(to: kept)
    #expect(try !run(files).rules.contains(Self.clash))
    let verified = try run(files, verifies: true)
    #expect(verified.second.isOdd)
    #expect(verified.rules == first.rules)
    #expect(try [UInt8](Data(contentsOf: kept)) == whole)
  }
}
