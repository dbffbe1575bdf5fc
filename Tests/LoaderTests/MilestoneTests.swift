import Corpus
import Testing

@testable import Loader

@Suite struct `Evidence that is reached over milestones` {
  private static func row(_ number: Int) -> String {
    #"{"prompt":"Nö \#(number)?","completion":"é\#(String(repeating: "x", count: number % 90))"}"#
  }

  private static let rows = (1...6000).map(row)

  static let files: [(name: String, text: String)] = [
    ("a.jsonl", "\u{FEFF}" + rows.enumerated().map { $1 + ($0 % 7 == 0 ? "\n\n" : "\n") }.joined()),
    ("b.json", "[\n" + rows.joined(separator: ",\n  ") + "\n]\n"),
    ("c.json", "{\"note\": [1], \"data\":[" + rows.joined(separator: " , ") + "]}"),
    (
      "d.csv",
      "prompt,completion\n"
        + (1...6000).map { "Nö \($0)?,\"a\"\"\n\(String(repeating: "x", count: $0 % 90))\"\n" }
        .joined()
    ),
  ]

  @Test(arguments: files.indices)
  func `is told like evidence to which the whole file was read`(_ index: Int) throws {
    let file = try Written(Self.files[index].text, as: Self.files[index].name)
    var loader = Loader(
      [DataFile(path: file.path, id: FileID(0))], workers: 3, limits: .init(chunk: 5000))
    loader.measures = true
    let (draft, logs) = try loader.read { Quotes(quote: Array("é".utf8) + Array("x".utf8)) }
    let places = try loader.read { Places() }.draft.rows
    #expect(logs[0].milestones.stones.count > 50)
    let rows = stride(from: 0, to: places.count, by: 997).map { number in
      Passage(Location(file: FileID(0), bytes: places[number]))
    }
    let passages = rows + draft.passages.filter { $0.row.lowerBound % 13 == 0 }
    #expect(passages.count >= 6)
    for wanted in [passages] + passages.suffix(3).map({ [$0] }) {
      let plain = loader.cite(wanted)
      loader.milestones[FileID(0)] = logs[0].milestones
      let fast = loader.cite(wanted)
      loader.milestones = [:]
      #expect(plain.map { "\(String(describing: $0))" } == fast.map { "\(String(describing: $0))" })
      #expect(!fast.contains { $0 == nil })
    }
  }
}
