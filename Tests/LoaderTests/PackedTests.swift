import Corpus
import Foundation
import Testing

@testable import Loader

@Suite struct `A packed file` {
  private static let rows = (0..<3000).map {
    #"{"prompt":"Question \#($0 &* 2_654_435_761 % 9_973)?","completion":"Answer \#($0)."}"#
  }
  private static let whole = Array((rows.joined(separator: "\n") + "\n").utf8)
  private static let packers: [(name: String, pack: @Sendable ([UInt8]) -> [UInt8])] = [
    ("a.jsonl.gz", { Packed.gzip($0) }), ("a.jsonl.zst", { Packed.zstd($0) }),
  ]

  @Test(arguments: packers.indices)
  func `reads like the same file unpacked`(_ index: Int) throws {
    let (name, pack) = Self.packers[index]
    let plain = try Written(Self.whole, as: "a.jsonl").read()
    #expect(plain.rows.count == 3000)
    let half = Self.whole.count / 2
    for bytes in [
      pack(Self.whole), pack(Array(Self.whole[..<half])) + pack(Array(Self.whole[half...])),
    ] {
      for chunk in [100, 5000, 2 << 20] {
        let packed = try Written(bytes, as: name).read(workers: 2, chunk: chunk)
        #expect(packed.rows == plain.rows)
        #expect(packed.log.story == plain.log.story)
      }
    }
  }

  @Test(arguments: packers.indices)
  func `that is cut off keeps the rows before the cut, and says so`(_ index: Int) throws {
    let (name, pack) = Self.packers[index]
    let bytes = pack(Self.whole)
    for keep in [bytes.count / 2, bytes.count - 3] {
      let file = try Written(bytes.prefix(keep), as: name)
      let (rows, log) = try file.read()
      #expect(log.counts[.brokenRow, default: 0] >= 1)
      let first = log.first[.brokenRow]?.first
      #expect(first?.detail.contains("ends before its time") == true)
      #expect(index == 1 || !rows.isEmpty)
      #expect(try file.read(workers: 7, chunk: 999).log.story == log.story)
    }
  }

  @Test(arguments: packers.indices)
  func `that is damaged says so`(_ index: Int) throws {
    let (name, pack) = Self.packers[index]
    var bytes = pack(Self.whole)
    for place in bytes.count / 2..<bytes.count / 2 + 40 { bytes[place] ^= 0x5A }
    let log = try Written(bytes, as: name).read().log
    #expect(log.counts[.brokenRow, default: 0] >= 1)
  }

  @Test func `whose last row is torn loses that row once, and tells it once`() throws {
    // Stored and not deflated, so that every cut falls where one sees it.
    let rows = #"{"prompt":"a","completion":"b"}"# + "\n" + #"{"prompt":"c","completion":"é"}"#
    let bytes = Packed.gzip(Array(rows.utf8), level: 0)
    let trailer = 8
    for cut in [4, 5, 12, rows.utf8.count - 34] {
      for (name, opener) in [("a.jsonl.gz", ""), ("a.json.gz", "[")] {
        let text = opener.isEmpty ? rows : opener + rows.replacingOccurrences(of: "\n", with: ",")
        let packed = opener.isEmpty ? bytes : Packed.gzip(Array(text.utf8), level: 0)
        let file = try Written(packed.dropLast(trailer + cut), as: name)
        let log = try file.read().log
        #expect(log.rows == 1)
        #expect(log.skipped == [.brokenRow: 1])
        #expect(log.counts == [.brokenRow: 1], "\(log.first)")
        for chunk in [1, 10, 33] { #expect(try file.read(chunk: chunk).log.story == log.story) }
      }
    }
  }

  @Test(arguments: [
    ("a.csv.gz", "prompt,completion\na,b\nc,\"é\"\nd,e"),
    (
      "a.xml.gz",
      "<rows><row><prompt>a</prompt><response>é</response></row>"
        + "<row><prompt>ü</prompt><response>bcdé</response></row></rows>"
    ),
    (
      "a.xml.gz",
      "<dialogs><conversation><message role='user'>a</message><message role='assistant'>é"
        + "</message></conversation><conversation><message role='user'>ü</message>"
        + "<message role='assistant'>é</message></conversation></dialogs>"
    ),
    (
      "a.txt.gz",
      "<|im_start|>user\na<|im_end|>\n<|im_start|>assistant\né<|im_end|>\n\n"
        + "<|im_start|>user\nc<|im_end|>\n<|im_start|>assistant\né<|im_end|>\n"
    ),
    ("a.yml.gz", "conversations:\n- - a\n  - bé\n- - c\n  - \"dé\"\n"),
    ("a.yml.gz", "conversations: [[a, bé], [c, dé]]\n"),
    ("a.txt.gz", "User: a\nAssistant: bé\n---\nUser: c\nAssistant: é\n"),
  ])
  func `that is cut at any byte is told of in one sentence`(_ name: String, _ text: String) throws {
    let packed = Packed.gzip(Array(text.utf8), level: 0)
    let trailer = 8
    for cut in 0..<text.utf8.count {
      let file = try Written(packed.dropLast(trailer + cut), as: name)
      let log = try file.read().log
      #expect(log.counts == [.brokenRow: 1], "\(text.utf8.count - cut) \(log.story)")
      #expect(log.skipped.values.reduce(0, +) <= 1)
      for chunk in [1, 10, 33] { #expect(try file.read(chunk: chunk).log.story == log.story) }
    }
  }

  @Test(arguments: [
    ("a.jsonl.zst", "Zstandard"), ("a.json.gz", "gzip"), ("a.parquet", "Parquet"),
    ("a.feather", "Arrow"),
  ])
  func `that is only named so is told in one sentence`(_ name: String, _ kind: String) throws {
    var state: UInt64 = 7
    let noise = (0..<4000).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 40)
    }
    let log = try Written(noise, as: name).read().log
    #expect(log.counts == [.unknownContainer: 1])
    #expect(log.first[.unknownContainer]?.first?.detail.contains("named like \(kind)") == true)
    // What was unpacked on its way and kept its name is no noise.
    let plain = try Written(Self.whole, as: name).read()
    #expect(plain.rows.count == 3000)
  }

  @Test func `is known by its bytes, whatever it is called`() throws {
    let file = try Written(Packed.gzip(Self.whole), as: "a.jsonl")
    #expect(try file.read().rows.count == 3000)
  }

  @Test func `may have padding behind its last member`() throws {
    let file = try Written(Packed.gzip(Self.whole) + [0, 0, 0], as: "a.jsonl.gz")
    let (rows, log) = try file.read()
    #expect(rows.count == 3000)
    #expect(log.counts.isEmpty)
  }
}
