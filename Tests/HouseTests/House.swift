import Foundation

/// The checkout that these tests belong to.
enum House {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The rooms in the order in which the data flows; each may know those before it.
  static let rooms = [
    "Disk", "Corpus", "JSON", "YAML", "Rulebook", "Loader", "Claims", "Linter", "Page", "Review",
    "Report", "Repository", "Editor", "antinomy",
  ]

  /// A file of the checkout as text.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  /// The Swift files below a folder, by their paths from the root.
  static func swiftFiles(in folder: String) -> [String] {
    let names = FileManager.default.enumerator(atPath: root.appendingPathComponent(folder).path)
    return (names?.compactMap { $0 as? String } ?? [])
      .filter { $0.hasSuffix(".swift") }.sorted().map { "\(folder)/\($0)" }
  }

  /// Whether something stands at a path.
  static func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path)
  }

  /// The names right below a folder.
  static func files(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path)
  }

  /// The folders right below one.
  static func folders(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      at: root.appendingPathComponent(folder), includingPropertiesForKeys: [.isDirectoryKey]
    ).filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }
      .map(\.lastPathComponent).sorted()
  }

  /// What Package.swift lets each target import.
  static func dependencies() throws -> [String: Set<String>] {
    var dependencies: [String: Set<String>] = [:]
    for target in try text("Package.swift").split(separator: /[tT]arget\(/).dropFirst() {
      guard let name = target.firstMatch(of: /name: "([\w-]+)"/) else { continue }
      let list = target.firstMatch(of: /dependencies: \[([^\]]*)\]/)?.output.1 ?? ""
      let folder = target.firstMatch(of: /path: "\w+\/(\w+)"/)?.output.1
      dependencies[String(folder ?? name.output.1)] = Set(
        list.matches(of: /"(\w+)"/).map { String($0.output.1) })
    }
    return dependencies
  }

  /// The modules that a file imports.
  static func imports(of path: String) throws -> [String] {
    try text(path).matches(
      of: /(?m)^\s*(?:@\w+ )?(?:package |public |internal )?import (?:\w+ )?(\w+)/
    )
    .map { String($0.output.1) }
  }
}
