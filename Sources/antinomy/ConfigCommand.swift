import Claims
import Disk
import JSON
import Loader
import Repository
import Rulebook

extension Command {
  static let config = Command(
    .config, "[PATH…]", "print the settings that are in force, and who says so",
    about: """
      Each setting with its value and the place where it is written, or 'default',
      or the flag that says so. With a file, what is in force for its rows; with
      several, or with folders, the dataset that each file belongs to.

      --schema prints the JSON Schema of antinomy.yaml instead, by which editors
      complete and check it.
      """
  ) { invocation, console in
    let configuration = try Reading.configuration(invocation, invocation.operands)
    if invocation.has(.schema) {
      console.out.write(try schema(configuration).text)
      return .clean
    }
    let output = try invocation.output()
    let settings = try SettingsInForce(configuration, invocation)
    try output.write(output.form == .json ? settings.json : settings.text, console)
    return .clean
  }

  /// The schema with the rules and topics that may be named.
  private static func schema(_ configuration: Configuration) throws -> ConfigurationSchema {
    let shelves = try [.found()] + configuration.shelves
    let topics = try Lexicon.kept(for: shelves).topics
    return ConfigurationSchema(
      model: Spec.keys, natures: Spec.natures, topics: topics.map { ($0.id, $0.title) },
      pages: try RulePages(in: configuration))
  }
}

/// What is in force, told.
private struct SettingsInForce {
  private var entries: [Entry] = []
  private var files: [Entry] = []

  init(_ configuration: Configuration, _ invocation: Invocation) throws {
    let pages = try RulePages(in: configuration)
    let isNamed = invocation.has(.config)
    let paths = invocation.operands
    if let only = paths.first, paths.count == 1, FileKind(of: only) == .file {
      entries = configuration.inForce(for: only, pages: pages, named: isNamed)
    } else if paths.isEmpty {
      entries = configuration.inForce(pages: pages, named: isNamed)
    } else {
      // What is left out of folders is told as well, so that nobody looks for it.
      let found = try Search(paths).paths
      files = zip(found, Shards.datasets(of: found)).map { path, shards in
        let home = configuration.home(of: path)
        return home.value == .nothing ? Entry(path, .text(shards), .standard) : home
      }
      return
    }
    entries += try SettingsInForce.shelves(configuration, invocation)
    entries.append(
      SettingsInForce.count("workers", .workers, invocation, else: Crew.processors))
    entries.append(SettingsInForce.count("max-row", .maxRow, invocation, else: 64))
  }

  private static func count(
    _ key: String, _ flag: Flag, _ invocation: Invocation, else standard: Int
  ) -> Entry {
    guard let count = invocation.count(flag) else {
      return Entry(key, .number(Double(standard)), .standard)
    }
    return Entry(key, .number(Double(count)), .flag("--\(flag.name)"))
  }

  private static func shelves(
    _ configuration: Configuration, _ invocation: Invocation
  ) throws -> [Entry] {
    let isTold = Terminal.variable("ANTINOMY_RULES").map { !$0.isEmpty } ?? false
    var entries = [
      Entry(
        "pages.built-in", .text(try Shelf.found().root.seenFromHere),
        isTold ? .environment("ANTINOMY_RULES") : .found)
    ]
    let named = Set(invocation.all(.rules))
    for (number, shelf) in configuration.shelves.enumerated() {
      entries.append(
        Entry(
          "pages.\(number + 1)", .text(shelf.root),
          named.contains(shelf.root) ? .flag("--rules") : configuration.place(ofShelf: number)))
    }
    return entries
  }

  /// In groups by the first part of the name, each with columns of its own.
  var text: String {
    var groups: [[Entry]] = []
    var before: Substring?
    for entry in entries {
      let group = entry.key.contains(".") ? entry.key.prefix { $0 != "." } : ""
      if group != before || groups.isEmpty { groups.append([]) }
      groups[groups.count - 1].append(entry)
      before = group
    }
    if !files.isEmpty { groups.append(files) }
    return groups.map(table).joined(separator: "\n")
  }

  private func table(_ entries: [Entry]) -> String {
    let rows = entries.map { ($0.key, told($0.value), told($0.origin) + instead(of: $0)) }
    let first = min(46, rows.map { $0.0.count }.max() ?? 0)
    let second = min(46, rows.map { $0.1.count }.max() ?? 0)
    return rows.map { key, value, origin in
      padded(key, first) + "  " + padded(value, second) + "  " + origin + "\n"
    }.joined()
  }

  /// What would hold if nothing were set.
  private func instead(of entry: Entry) -> String {
    entry.standard.map { ", instead of \(told($0))" } ?? ""
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private func told(_ value: Entry.Value) -> String {
    switch value {
    case .nothing: "none"
    case .text(let text): shortened(text, "…")
    case .number(let number): number == number.rounded() ? "\(Int(number))" : "\(number)"
    case .list(let texts):
      texts.isEmpty
        ? "none" : shortened(texts.joined(separator: ", "), "… (\(texts.count) in all)")
    }
  }

  /// On one line that leaves room for what stands beside it.
  private func shortened(_ text: String, _ end: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 46 ? line.prefix(46 - end.count) + end : line
  }

  private func told(_ origin: Entry.Origin) -> String {
    switch origin {
    case .standard: "default"
    case .flag(let name): name
    case .environment(let name): "$\(name)"
    case .found: "found"
    case .written(let path, let place): "\(path):\(place.line):\(place.column)"
    }
  }

  var json: String {
    var writer = Writer()
    writer.object { writer in
      writer.member("version", 1)
      writer.list(files.isEmpty ? "settings" : "files", entries + files) { entry, writer in
        writer.object(flat: true) { SettingsInForce.write(entry, &$0, isFile: !files.isEmpty) }
      }
    }
    return writer.text + "\n"
  }

  private static func write(_ entry: Entry, _ writer: inout Writer, isFile: Bool) {
    writer.member(isFile ? "path" : "key", entry.key)
    writer.key(isFile ? "dataset" : "value")
    switch entry.value {
    case .nothing: writer.null()
    case .text(let text): writer.value(text)
    case .number(let number): writer.value(number)
    case .list(let texts):
      writer.array(flat: true) { writer in
        for text in texts {
          writer.element()
          writer.value(text)
        }
      }
    }
    if let standard = entry.standard, case .text(let text) = standard {
      writer.member("default", text)
    }
    writer.key("from")
    writer.object(flat: true) { writer in
      writer.key("kind")
      switch entry.origin {
      case .standard: writer.value("default")
      case .found: writer.value("found")
      case .flag(let name):
        writer.value("flag")
        writer.member("name", name)
      case .environment(let name):
        writer.value("environment")
        writer.member("name", name)
      case .written(let path, let place):
        writer.value("file")
        writer.member("path", path)
        writer.member("line", place.line)
        writer.member("column", place.column)
      }
    }
  }
}
