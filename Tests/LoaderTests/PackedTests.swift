import Corpus
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
