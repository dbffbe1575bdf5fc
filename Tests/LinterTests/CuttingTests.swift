import Corpus
import Foundation
import Linter
import Loader
import Report
import Rulebook
import Testing

@Suite struct `The verdict` {
  private static let demo = ["assistants.jsonl", "self-knowledge.jsonl"].map {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Datasets/demo/\($0)").path
  }

  private func told(workers: Int, chunk: Int) throws -> String {
    let files = Self.demo.enumerated().map { index, path in
      DataFile(path: path, id: FileID(index), dataset: path)
    }
    var limits = Splitter.Limits()
    limits.chunk = chunk
    let loader = Loader(files, workers: workers, limits: limits)
    let verdict = try Proof.lint.get().verdict(loader)
    return JSONReport.tell(verdict, cite: loader.cite)
  }

  @Test func `does not depend on how many workers there are or on where files are cut`() throws {
    let whole = try told(workers: 1, chunk: 4 << 20)
    #expect(whole.contains("contradicted-claim") && whole.contains("self-knowledge-tension"))
    for workers in [1, 2, 3, 8] {
      for chunk in [600, 1_500, 9_000, 4 << 20] {
        #expect(try told(workers: workers, chunk: chunk) == whole, "\(workers) workers, \(chunk)")
      }
    }
  }

  /// Rows of all the pages' proofs, in one corpus.
  private static func rows() throws -> [Rulebook.Notation] {
    let proofs = try Proof.all()
    return proofs.flatMap { $0.examples.flatMap { Array(repeating: $0, count: min($0.times, 9)) } }
  }

  /// A draft of some of the rows.
  private func draft(
    of rows: ArraySlice<Rulebook.Notation>, _ lint: Lint, _ files: [DataFile]
  ) -> LintDraft {
    var draft = lint.draft(files)
    var record = Record()
    for (index, row) in zip(rows.indices, rows) {
      row.fill(&record)
      record.location = Location(
        file: FileID(row.isHeldOut ? 1 : 0), bytes: index..<index + 1)
      draft.take(record)
    }
    return draft
  }

  /// What some of the rows echo in the second round.
  private func echo(
    of rows: ArraySlice<Rulebook.Notation>, _ lint: Lint, after first: LintDraft
  ) throws -> EchoDraft {
    var draft = try #require(lint.echo(Proof.files, after: first))
    var record = Record()
    for (index, row) in zip(rows.indices, rows) {
      row.fill(&record)
      record.location = Location(
        file: FileID(row.isHeldOut ? 1 : 0), bytes: index..<index + 1)
      draft.take(record)
    }
    return draft
  }

  /// Drafts joined in all the ways in which they may be grouped.
  private func joined<D: Draft>(_ drafts: [D]) -> [D] {
    var fromLeft = drafts[0]
    for draft in drafts.dropFirst() { fromLeft.absorb(draft) }
    var fromRight = drafts[drafts.count - 1]
    for draft in drafts.dropLast().reversed() {
      var joined = draft
      joined.absorb(fromRight)
      fromRight = joined
    }
    var level = drafts
    while level.count > 1 {
      level = stride(from: 0, to: level.count, by: 2).map { index in
        var joined = level[index]
        if index + 1 < level.count { joined.absorb(level[index + 1]) }
        return joined
      }
    }
    return [fromLeft, fromRight, level[0]]
  }

  private func told(_ findings: [Finding]) -> String {
    findings.map { finding in
      "\(finding.rule) \(finding.subject?.topic ?? "") \(finding.fingerprint) \(finding.message)"
        + "\(finding.place) \(finding.sides) \(finding.count) \(finding.contested)"
    }.joined(separator: "\n")
  }

  @Test(arguments: [1, 2, 7, 64])
  func `does not depend on how the corpus is cut, nor on how the drafts are grouped`(
    _ shards: Int
  ) throws {
    let lint = try Proof.lint.get()
    let files = Proof.files
    let rows = try Self.rows()
    let uncut = draft(of: rows[...], lint, files)
    let whole = told(lint.findings(uncut, try echo(of: rows[...], lint, after: uncut), files))
    #expect(whole.contains("contradicted-claim"))
    #expect(whole.contains("same-request-different-behaviour"))
    #expect(whole.contains("eval-overlap"))
    let borders = (0...shards).map { rows.count * $0 / shards }
    let pieces = zip(borders, borders.dropFirst()).map { rows[$0..<$1] }
    for first in joined(pieces.map { draft(of: $0, lint, files) }) {
      let echoes = try pieces.map { try echo(of: $0, lint, after: first) }
      for second in joined(echoes) {
        #expect(told(lint.findings(first, second, files)) == whole)
      }
    }
  }
}
