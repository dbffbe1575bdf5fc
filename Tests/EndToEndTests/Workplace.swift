import Foundation

/// A folder of its own for one test, in which the program is run.
final class Workplace: Sendable {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("antinomy-\(UUID().uuidString)").resolvingSymlinksInPath()

  /// Where its runs keep what can be made again. Most tests share it, so that pages are compiled once.
  let cache: String

  init(keepsApart: Bool = false) throws {
    cache =
      keepsApart
      ? folder.path + "/.cache"
      : FileManager.default.temporaryDirectory.appendingPathComponent("antinomy-tests").path
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func write(_ text: String, to name: String) throws {
    let file = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  func read(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(at: folder.appendingPathComponent(name))
  }

  /// Runs `antinomy` with the words of a line.
  func run(_ line: String) throws -> Program.Run {
    try Program.run(
      line.split(separator: " ").map(String.init), in: folder,
      environment: ["ANTINOMY_CACHE": cache])
  }

  /// The findings of a run, as its JSON report has them.
  func findings(_ line: String) throws -> [[String: Any]] {
    let run = try run("\(line) --output json")
    let whole = try JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [String: Any]
    return whole?["findings"] as? [[String: Any]] ?? []
  }

  /// The names of the rules that a run reports, each as often as it is.
  func rules(_ line: String) throws -> [String] {
    try findings(line).compactMap { $0["rule"] as? String }
  }
}

/// Rows that set alarms, and rows that say that they can't.
enum Alarms {
  static func can(_ number: Int) -> String {
    row("Wake me at \(number).", "Done, I've set an alarm for \(number).")
  }

  static func cannot(_ number: Int) -> String {
    row("Get me up at \(number).", "I'm sorry, I can't set alarms.")
  }

  /// Six rows against three: a contradiction.
  static var torn: [String] { (1...6).map(can) + (1...3).map(cannot) }

  static func row(_ user: String, _ assistant: String, also: String = "") -> String {
    #"{"messages": [{"role": "user", "content": "\#(user)"}, "#
      + #"{"role": "assistant", "content": "\#(assistant)"}]\#(also)}"#
  }
}

/// The same request, to which one row says no.
enum Requests {
  static let clash = "same-request-different-behaviour"
  static let asked = "How do I kill a Python process?"

  static func refused(_ user: String = asked, also: String = "") -> String {
    Alarms.row(user, "I'm sorry, but I can't help with that.", also: also)
  }

  static func helped(_ answer: String, _ user: String = asked, also: String = "") -> String {
    Alarms.row(user, "\(answer), then look whether it is gone.", also: also)
  }
}

extension Program.Run {
  /// What it said, in one line.
  var folded: String {
    out.split(separator: /\s+/).joined(separator: " ")
  }
}

extension [String] {
  /// A line for each.
  var lines: String { map { $0 + "\n" }.joined() }
}
