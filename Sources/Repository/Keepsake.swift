import Corpus
import Disk
import Loader

/// Files that this program writes itself: what it found, what was decided about it and what was done.
/// They lie beside data, and their rows quote data, but nobody trains on them.
enum Keepsake {
  /// What they are called where nobody gives them another name.
  static let names: Set<String> = [
    "antinomy-manifest.json", "antinomy-sheet.csv", "antinomy-report.html",
    "antinomy-report.rest.jsonl",
  ]

  /// One of these is in the names that people give them. No other file is looked into: a run over data
  /// that have not changed opens none of them.
  private static let hints = [
    "antinomy", "decision", "sheet", "review", "baseline", "manifest", "report", "finding", "sarif",
    "rows", "draft", "index", "echo", "known", "plan", "diff", "graph", "matrix", "balance",
  ]

  /// How they begin: texts that stand there in this order, the first at the
  /// very start, blanks left out. Rows that were set aside are none: they are rows of data.
  private static let beginnings = [
    // Decisions.
    [#"{"fingerprint":""#, #","rule":""#, #","topic":""#, #","file":""#],
    // A baseline.
    [#"{"rule":""#, #","about":""#, #","fingerprint":""#, #","rows":"#],
    // A manifest.
    [#"{"version":"#, #","files":[{"from":""#, #","to":""#, #","done":["#],
    // A report, or its rows, whole or in lines.
    [#"{"version":"#, #","pages":"#, #","summary":{"#],
    [#"{"kind":"summary","version":"#, #","pages":"#, #","summary":{"#],
    [#"{"version":"#, #","findings":[{"rule":""#, #","fingerprint":""#],
    [#"{"rule":""#, #","fingerprint":""#, #","side":""#],
    [#"{"$schema":"https://json.schemastore.org/sarif-"#],
    // A plan, a comparison, and the views.
    [#"{"version":"#, #","specified":"#, #","order":""#],
    [#"{"version":"#, #","contested":{"before":"#, #","conflicts":["#],
    [#"{"version":"#, #","topics":[{"topic":""#, #","title":""#],
    [#"{"version":"#, #","pairs":[{"left":""#, #","right":""#],
    [#"{"version":"#, #","datasets":[{"dataset":""#, #","leans":""#],
  ]

  /// Whether a file is one of them.
  static func isOne(_ path: String) -> Bool {
    let name = path.lastName.lowercased()
    if names.contains(name) { return true }
    guard hints.contains(where: name.contains) else { return false }
    guard let start = beginning(of: path) else { return false }
    if isDraft(start) || isSheet(start) { return true }
    let plain = start.filter { !$0.isWhitespace }
    // What found no room in the reviewers' page.
    if unpacked(name).hasSuffix(".rest.jsonl"),
      [#"{"finding":"#, #"{"row":"#].contains(where: plain.hasPrefix)
    {
      return true
    }
    return beginnings.contains { holds($0, plain) }
  }

  /// The first characters, unpacked where the file is packed.
  private static func beginning(of path: String) -> String? {
    guard unpacked(path) != path else { return File(path: path)?.beginning(512) }
    guard let intake = try? Intake(DataFile(path: path, id: FileID(0))) else { return nil }
    return intake.head[0..<min(512, intake.head.count)].string
  }

  /// A name without the ending that says how the file is packed.
  private static func unpacked(_ name: String) -> String {
    for ending in [".gz", ".zst"] where name.lowercased().hasSuffix(ending) {
      return String(name.dropLast(ending.count))
    }
    return name
  }

  private static func holds(_ marks: [String], _ text: String) -> Bool {
    guard text.hasPrefix(marks[0]) else { return false }
    var rest = text[...]
    return marks.allSatisfy { mark in
      guard let place = rest.firstRange(of: mark) else { return false }
      rest = rest[place.upperBound...]
      return true
    }
  }

  /// A draft begins with a word, and the number of its form in eight bytes.
  private static func isDraft(_ start: String) -> Bool {
    let form = start.utf8.dropFirst(9).prefix(7)
    return start.hasPrefix("antinomy") && form.count == 7 && form.allSatisfy { $0 == 0 }
  }

  /// A sheet, also as spreadsheet programs write it back: they part and quote columns as they like.
  private static func isSheet(_ start: String) -> Bool {
    let columns = start.prefix(80).filter { $0 != "\"" && $0 != "\u{FEFF}" }
      .map { $0 == ";" || $0 == "\t" ? "," : $0 }
    return columns.starts(with: "fingerprint,rule,topic,file,row,")
  }
}
