import Corpus
import Testing

@testable import Loader

@Suite struct `A hostile file` {
  private static let good = #"{"prompt":"a","completion":"b"}"#

  private func read(_ row: String, as name: String = "a.jsonl") throws -> Log {
    try Written("\(Self.good)\n\(row)\n\(Self.good)\n", as: name).read().log
  }

  @Test func `that nests deeply is a broken row`() throws {
    let log = try read(String(repeating: "[", count: 200_000))
    #expect(log.rows == 2)
    #expect(log.first[.brokenRow]?.first?.detail == "the values are nested too deeply")
    let closed =
      String(repeating: "{\"a\":", count: 9_000) + "1" + String(repeating: "}", count: 9_000)
    #expect(try read(closed).skipped == [.brokenRow: 1])
  }

  @Test func `with a string of a hundred megabytes is read in bounded memory`() throws {
    let large =
      "{\"prompt\":\"" + String(repeating: "x", count: 100 << 20) + "\",\"completion\":\"b\"}"
    let file = try Written("\(Self.good)\n\(large)\n\(Self.good)\n", as: "a.jsonl")
    let (rows, log) = try file.read(row: 1 << 20)
    #expect(rows.count == 2)
    #expect(log.skipped == [.rowTooLarge: 1])
    #expect(rows[1].lowerBound == Self.good.utf8.count + large.utf8.count + 2)
  }

  @Test(arguments: [
    "\"", "{", "}", "]", "nul", "{\"a\"", "{\"a\":}", "\\", "\u{0}", "[[[", "{\"a\":\"\\u12\"}",
    "{\"prompt\":\"\\x\",\"completion\":\"b\"}", "1e", "-", "{\"a\":1}}",
  ])
  func `of garbage is a broken row and no more`(_ row: String) throws {
    let log = try read(row)
    #expect(log.rows == 2)
    #expect(log.lost >= 1)
  }

  @Test func `of random bytes is read to its end`() throws {
    var state: UInt64 = 42
    for name in ["a.jsonl", "a.json", "a.txt", "a", "a.jsonl.gz", "a.zst"] {
      for head in ["", "[", "{\"data\":[", "\u{1F}\u{8B}"] {
        let bytes =
          Array(head.utf8)
          + (0..<5000).map { _ -> UInt8 in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let common = Array("{}[]\",:\\ \n\r\tabc019nul".utf8)
            return state >> 62 == 0
              ? UInt8(truncatingIfNeeded: state >> 40) : common[Int(state >> 33) % common.count]
          }
        let file = try Written(bytes, as: name)
        let whole = try file.read()
        for chunk in [1, 7, 64, 1000] {
          let cut = try file.read(workers: 3, chunk: chunk)
          #expect(cut.rows == whole.rows)
          #expect(cut.log.story == whole.log.story)
        }
      }
    }
  }

  @Test func `with lone surrogates, NUL and bytes that are no UTF-8 is read all the same`() throws {
    var bytes = Array(#"{"prompt":"a \ud83d b","completion":"XY"}"#.utf8)
    let place = try #require(bytes.firstIndex(of: UInt8(ascii: "X")))
    let lone = try Written(bytes, as: "a.jsonl").read().log
    #expect(lone.counts == [.badEncoding: 1])
    #expect(lone.rows == 1)
    bytes.replaceSubrange(place...place + 1, with: [0x00, 0xC3])
    let log = try Written(bytes, as: "a.jsonl").read().log
    #expect(log.rows == 1)
    #expect(log.counts == [.badEncoding: 3])
  }

  @Test(arguments: [
    [0xFF, 0xFE, 0x7B, 0x00, 0x22, 0x00], [0xFE, 0xFF, 0x00, 0x7B], [0x7B, 0x00, 0x22, 0x00],
  ])
  func `in UTF-16 is named as such`(_ bytes: [UInt8]) throws {
    let log = try Written(bytes, as: "a.jsonl").read().log
    #expect(log.first[.badEncoding]?.first?.detail.contains("UTF-16") == true)
  }

  @Test func `that is a pointer is named as such`() throws {
    let text = "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n"
    #expect(try Written(text, as: "a.jsonl").read().log.counts == [.lfsPointer: 1])
  }

  @Test func `that is missing is an error of use`() {
    let loader = Loader([DataFile(path: "/nowhere/a.jsonl", id: FileID(0))])
    #expect(throws: LoaderError.self) { try loader.read { Places() } }
  }
}
