import Corpus
import Editor
import Foundation
import Loader
import Review

/// A folder in which files are changed.
struct Workshop: ~Copyable {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("antinomy-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  /// Puts a file there.
  func put(_ name: String, _ bytes: [UInt8]) throws {
    try Data(bytes).write(to: folder.appendingPathComponent(name))
  }

  func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  /// A file with what is decided about its rows.
  func piece(_ name: String, _ decisions: [Decision]) throws -> Workpiece {
    let meant = decisions.map { decision in
      var decision = decision
      decision.file = path(name)
      return decision
    }
    let orders = try Orders(meant).files.first?.orders ?? []
    let file = DataFile(path: path(name), id: FileID(0))
    return try Workpiece(file, orders, Loader([file], workers: 1))
  }

  /// What becomes of a text; nothing may be refused.
  func edited(_ name: String, _ text: String, _ decisions: [Decision]) throws -> String {
    try put(name, Array(text.utf8))
    let piece = try piece(name, decisions)
    guard piece.refused.isEmpty else { return "refused: \(piece.refused.map(\.why))" }
    try piece.write(to: path("new-" + name))
    return String(decoding: try bytes("new-" + name), as: UTF8.self)
  }
}

extension Decision {
  static func drop(_ row: Int) -> Decision {
    Decision(fingerprint: "f", file: "", row: row, choice: .drop)
  }

  static func allow(_ row: Int, _ rule: String, _ why: String) -> Decision {
    Decision(fingerprint: "f-\(rule)", rule: rule, file: "", row: row, choice: .allow, why: why)
  }

  static func rewrite(_ row: Int, _ current: String, _ ideal: String) -> Decision {
    Decision(
      fingerprint: "f", file: "", row: row, choice: .rewrite, current: current, ideal: ideal)
  }
}
