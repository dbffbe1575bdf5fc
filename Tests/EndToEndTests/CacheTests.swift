import Foundation
import Testing

@Suite struct `The cache of drafts` {
  private let place: Workplace

  init() throws {
    place = try Workplace(keepsApart: true)
    try place.write(Alarms.torn.lines, to: "data.jsonl")
    try place.write((4...6).map(Alarms.cannot).lines, to: "more.jsonl")
    let rows = (1...40).map { Alarms.row("Is it \($0)?", "It is \($0).") }
    try place.write("[\n\(rows.joined(separator: ",\n"))\n]\n", to: "array.json")
  }

  private var drafts: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: place.cache + "/drafts")) ?? []
  }

  @Test func `changes nothing of what is said`() throws {
    let plain = try place.run("lint . --no-cache --output json")
    #expect(drafts.isEmpty)
    #expect(try place.run("lint . --output json").out == plain.out)
    #expect(drafts.count == 3)
    #expect(try place.run("lint . --output json").out == plain.out)
    #expect(try place.run("lint . --verify-cache --output json").out == plain.out)
    let text = try place.run("lint . --no-cache")
    #expect(try place.run("lint .").out == text.out)
  }

  @Test func `sees what changed, whatever the clock says`() throws {
    _ = try place.run("lint .")
    let file = place.folder.appendingPathComponent("data.jsonl").path
    let times = try FileManager.default.attributesOfItem(atPath: file)[.modificationDate] as? Date
    try place.write(
      Alarms.torn.lines.replacing("can't set alarms", with: "did set  alarms"), to: "data.jsonl")
    try FileManager.default.setAttributes([.modificationDate: times ?? Date()], ofItemAtPath: file)
    let kept = try place.run("lint . --output json")
    #expect(kept.out == (try place.run("lint . --no-cache --output json").out))
  }

  @Test func `knows a content under another name`() throws {
    _ = try place.run("lint .")
    let before = drafts.sorted()
    try place.write(Alarms.torn.lines, to: "moved.jsonl")
    try place.remove("data.jsonl")
    let kept = try place.run("lint . --output json")
    #expect(drafts.sorted() == before)
    #expect(kept.out == (try place.run("lint . --no-cache --output json").out))
  }

  @Test(arguments: ["cut", "flip", "empty", "longer"])
  func `is not believed when it is damaged`(_ damage: String) throws {
    let plain = try place.run("lint . --no-cache --output json")
    _ = try place.run("lint .")
    for folder in ["drafts", "files"] {
      let names = try FileManager.default.contentsOfDirectory(atPath: "\(place.cache)/\(folder)")
      for name in names {
        let file = URL(fileURLWithPath: "\(place.cache)/\(folder)/\(name)")
        var bytes = try Data(contentsOf: file)
        switch damage {
        case "cut": bytes.removeLast(bytes.count / 2)
        case "flip": bytes[bytes.count - 9] ^= 0x41
        case "longer": bytes.append(7)
        default: bytes = Data()
        }
        try bytes.write(to: file)
      }
    }
    #expect(try place.run("lint . --output json").out == plain.out)
    #expect(try place.run("lint . --output json").out == plain.out)
  }

  @Test func `is shared by runs at the same time`() throws {
    let plain = try place.run("lint . --no-cache --output json")
    let (runs, place) = (Runs(), place)
    DispatchQueue.concurrentPerform(iterations: 4) { _ in
      runs.add((try? place.run("lint . --output json"))?.out ?? "")
    }
    #expect(runs.all == Array(repeating: plain.out, count: 4))
  }

  private final class Runs: @unchecked Sendable {
    private let lock = NSLock()
    private(set) var all: [String] = []

    func add(_ out: String) { lock.withLock { all.append(out) } }
  }
}
