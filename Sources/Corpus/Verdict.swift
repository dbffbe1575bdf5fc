/// What a run has to say: its findings, sorted, and what it read to get there.
package struct Verdict: Sendable {
  package var findings: [Finding]
  package var summary: Summary

  package init(findings: [Finding], summary: Summary) {
    self.findings = findings
    self.summary = summary
  }

  /// How much was read, and what was made of it.
  package struct Summary: Sendable {
    package var files: [File] = []
    package var datasets: [String] = []
    /// How many files of folders are no datasets and were not read.
    package var passedOver = 0
    /// Conversations × topics × polarities that the model is trained on.
    package var observations = 0
    /// How many of them another observation contradicts, over all topics.
    package var contested = 0.0
    /// Sentences in which the assistant speaks of itself, and how many of them have no topic.
    package var statements = 0
    package var notUnderstood = 0
    /// Rows that are answered in a script that no page reads, the most frequent script first.
    package var unread: [(script: Script, rows: Int)] = []
    /// Conflicts that the context settles: what good data looks like.
    package var settled: [Finding.Subject] = []
    /// Findings that are not told, and why not: what is known, what is allowed.
    package var setAside: [(count: Int, why: String)] = []
    /// A hash over the pages that were asked.
    package var pages = ""

    package init() {}

    package var rows: Int { files.reduce(0) { $0 + $1.rows } }
    package var examples: Int { files.reduce(0) { $0 + $1.examples } }
    package var asides: Int { files.reduce(0) { $0 + $1.asides } }

    /// How many rows were skipped, by the kind of trouble.
    package var skipped: [(kind: Trouble.Kind, count: Int)] {
      Trouble.Kind.allCases.compactMap { kind in
        let count = files.reduce(0) { $0 + ($1.skipped[kind] ?? 0) }
        return count == 0 ? nil : (kind, count)
      }
    }
  }

  /// One file of the run.
  package struct File: Sendable {
    package var path: String
    package var dataset: String
    package var rows: Int
    package var examples: Int
    /// Rows that hold no conversation of their own.
    package var asides: Int
    package var skipped: [Trouble.Kind: Int]

    package init(
      path: String, dataset: String, rows: Int, examples: Int, asides: Int = 0,
      skipped: [Trouble.Kind: Int]
    ) {
      self.path = path
      self.dataset = dataset
      self.rows = rows
      self.examples = examples
      self.asides = asides
      self.skipped = skipped
    }
  }
}
