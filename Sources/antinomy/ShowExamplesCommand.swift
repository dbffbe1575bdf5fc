import Corpus
import Loader
import Rulebook

extension Command {
  static let showExamples = Command(
    .showExamples, "PATH…", "show rows the way they are understood, and why",
    about: """
      Each example begins with its place, its format and what it was known by. Below
      stands the conversation in the notation of the rule pages; a preference is one
      example for each of its answers. The last lines count the formats of all rows.
      """
  ) { invocation, console in
    let reading = try Reading(invocation)
    let limit = invocation.count(.limit) ?? 5
    let (shown, logs) = try reading.loader.read { ShownRows(limit: limit) }
    let citations = reading.loader.locate(shown.rows.map { Passage($0.location) })
    for (row, citation) in zip(shown.rows, citations) {
      let place = citation.map { "\($0.path):\($0.line)" } ?? "?"
      for example in row.examples {
        console.out.line("--- \(place)  \(example.format): \(example.because)")
        console.out.write(example.text)
      }
    }
    let counts = shown.formats.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    if !counts.isEmpty { console.out.line("---") }
    for (format, count) in counts { console.out.line("\(count.counted("row")) of \(format)") }
    let skipped = logs.flatMap(\.skipped).reduce(into: [:]) { $0[$1.key, default: 0] += $1.value }
    for (kind, count) in skipped.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      console.out.line(
        "\(count.counted("row")) not understood (\(kind.rawValue)); see antinomy lint")
    }
    return .clean
  }
}

/// The first rows of a run, told, and the formats of all.
struct ShownRows: Draft {
  /// A row and its examples as they were understood.
  struct Row {
    let location: Location
    let examples: [(format: String, because: String, text: String)]
  }

  private(set) var rows: [Row] = []
  /// How many rows there are of each format, by its name and what it was known by.
  private(set) var formats: [String: Int] = [:]
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  mutating func take(_ record: borrowing Record) {
    guard let first = record.examples.first else { return }
    formats["\(first.format.rawValue): \(first.because)", default: 0] += 1
    guard rows.count < limit else { return }
    var examples: [(format: String, because: String, text: String)] = []
    for index in record.examples.indices {
      let example = record.examples[index]
      examples.append(
        (
          example.format.rawValue, "\(example.because)",
          ShownRows.cut(Notation(example, of: record).description)
        ))
    }
    rows.append(Row(location: record.location, examples: examples))
  }

  /// The most that is shown of a line, in bytes, and of an example, in lines.
  private static let most = (line: 2_000, lines: 400)

  /// What is too long to be read on a terminal, with the count of what is left out.
  static func cut(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var shown = lines.prefix(most.lines).map { line in
      guard line.utf8.count > most.line else { return String(line) }
      // Not within a letter.
      let end = line.utf8.index(line.utf8.startIndex, offsetBy: most.line)
      let head = line[..<line.index(before: end)]
      return "\(head) … \((line.utf8.count - head.utf8.count).counted("byte")) more"
    }
    if lines.count > most.lines {
      shown.append("… \((lines.count - most.lines).counted("line")) more\n")
    }
    return shown.joined(separator: "\n")
  }

  mutating func absorb(_ later: consuming ShownRows) {
    formats.merge(later.formats, uniquingKeysWith: +)
    rows += later.rows.prefix(limit - rows.count)
  }
}
