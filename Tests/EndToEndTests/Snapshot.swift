import Foundation
import Testing

/// A whole run as it was when someone last looked at it and found it good.
///
/// A run that has changed is written beside it as `NAME.rej.txt`, and the test fails. To accept what
/// there is now: `ANTINOMY_ACCEPT=1 Scripts/test --filter EndToEndTests`.
enum Snapshot {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("Snapshots")

  /// Fails unless the run is as it was.
  static func hold(
    _ name: String, _ line: String, _ run: Program.Run,
    at place: SourceLocation = #_sourceLocation
  ) throws {
    if let difference = try difference(name, line, run) {
      Issue.record("\(difference)", sourceLocation: place)
    }
  }

  /// What differs, as a sentence; nil when nothing does.
  private static func difference(
    _ name: String, _ line: String, _ run: Program.Run
  ) throws -> String? {
    let kept = folder.appendingPathComponent("\(name).txt")
    let rejected = folder.appendingPathComponent("\(name).rej.txt")
    let told =
      "$ antinomy \(line)\n\(settled(run.out))"
      + (run.err.isEmpty ? "" : "[standard error]\n\(run.err)") + "[exit \(run.code)]\n"
    let before = try? String(contentsOf: kept, encoding: .utf8)
    if before == told {
      try? FileManager.default.removeItem(at: rejected)
      return nil
    }
    if ProcessInfo.processInfo.environment["ANTINOMY_ACCEPT"] == "1" {
      try told.write(to: kept, atomically: true, encoding: .utf8)
      try? FileManager.default.removeItem(at: rejected)
      return nil
    }
    try told.write(to: rejected, atomically: true, encoding: .utf8)
    let old = before?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
    let new = told.split(separator: "\n", omittingEmptySubsequences: false)
    let place = zip(old, new).prefix { $0 == $1 }.count
    return
      "\(name).txt differs in line \(place + 1):\n  was: \(place < old.count ? old[place] : "")"
      + "\n  is:  \(place < new.count ? new[place] : "")\n  see Snapshots/\(name).rej.txt"
  }

  /// Without what changes with every page.
  private static func settled(_ text: String) -> String {
    text.replacing(/"pages": "[0-9a-f]*"/, with: #""pages": "…""#)
  }
}
