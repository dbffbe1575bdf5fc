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
    try place.write(
      [Requests.refused(), Requests.helped("Use kill")].lines, to: "requests.jsonl")
  }

  private var drafts: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: place.cache + "/drafts")) ?? []
  }

  @Test func `changes nothing of what is said`() throws {
    let plain = try place.run("lint . --no-cache --output json")
    #expect(drafts.isEmpty)
    #expect(try place.run("lint . --output json").out == plain.out)
    #expect(drafts.count == 4)
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

  #if os(Linux)
    @Test func `opens no data file when none has changed`() throws {
      // A file that was written a moment ago may be written again within the same tick of the clock.
      Thread.sleep(forTimeInterval: 2.2)
      let first = try place.run("lint . --output json")
      #expect(first.out.contains(Requests.clash))
      let watch = Watch(
        place.folder.path, ["data.jsonl", "more.jsonl", "array.json", "requests.jsonl"])
      #expect(try place.run("lint . --quiet").code == first.code)
      #expect(watch.opened == 0)
      #expect(try place.run("lint . --quiet --no-cache").code == first.code)
      #expect(watch.opened > 0)
      #expect(try place.run("lint . --output json").out == first.out)
    }
  #endif

  #if os(Linux)
    @Test(arguments: ["graph .", "matrix .", "balance .", "diff . ."])
    func `serves the other views as well`(_ line: String) throws {
      Thread.sleep(forTimeInterval: 2.2)
      let plain = try place.run("\(line) --no-cache")
      #expect(drafts.isEmpty)
      _ = try place.run("lint . --quiet")
      let watch = Watch(place.folder.path, ["data.jsonl", "more.jsonl", "array.json"])
      let kept = try place.run(line)
      #expect(watch.opened == 0)
      #expect(kept.out == plain.out)
    }
  #endif

  @Test(arguments: ["report -o page.html", "sheet -o rows.csv", "plan -o json:plan.json"])
  func `changes nothing of what is written`(_ line: String) throws {
    let file = line.split(whereSeparator: { " :".contains($0) }).last.map(String.init) ?? ""
    let line = "\(line) data.jsonl more.jsonl array.json requests.jsonl"
    _ = try place.run("\(line) --no-cache")
    #expect(drafts.isEmpty)
    let plain = try place.read(file)
    for _ in 0..<2 {
      _ = try place.run(line)
      #expect(drafts.count == 4)
      #expect(try place.read(file) == plain)
    }
  }

  @Test(arguments: ["cut", "flip", "empty", "longer"])
  func `is not believed when it is damaged`(_ damage: String) throws {
    let plain = try place.run("lint . --no-cache --output json")
    _ = try place.run("lint .")
    for folder in ["drafts", "echoes", "files"] {
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

#if os(Linux)
  import Glibc

  /// Counts how often files are opened.
  private final class Watch {
    private let descriptor = inotify_init1(Int32(IN_NONBLOCK))

    init(_ folder: String, _ names: [String]) {
      for name in names {
        let number = inotify_add_watch(descriptor, "\(folder)/\(name)", UInt32(IN_OPEN))
        #expect(number > 0)
      }
    }

    deinit { close(descriptor) }

    /// So often since somebody asked last.
    var opened: Int {
      var events = [UInt8](repeating: 0, count: 1 << 16)
      let got = read(descriptor, &events, events.count)
      return got > 0 ? got / MemoryLayout<inotify_event>.size : 0
    }
  }
#endif
