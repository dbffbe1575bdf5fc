import Claims
import Disk

/// The page that says how often claims are right, as `Rules/measures` holds it.
struct MeasuresPage {
  let text: String

  init(_ score: Score, of paths: [String]) {
    let names = paths.map { $0.split(separator: "/").last.map(String.init) ?? $0 }.sorted()
    let classes = score.measured.map { name, tally in
      "  \(name): {right: \(tally.found), wrong: \(tally.wrong)}\n"
    }
    text = """
      # How often a claim that was found is one, by what it was known by. Printed by:
      # antinomy eval --measures Datasets/gold/*.jsonl
      measured: \(Today.text)
      on: [\(names.joined(separator: ", "))]
      classes:

      """ + classes.joined()
  }
}
