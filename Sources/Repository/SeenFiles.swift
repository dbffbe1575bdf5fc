import Corpus
import Disk

/// The files that a run looked at, by the names that they have in a baseline.
package struct SeenFiles: Sendable {
  /// By their numbers in the run; nil for what has no path.
  private let names: [String?]
  private let all: Set<String>
  private let folder: String

  /// Some files by their numbers, as seen from the folder of a file.
  package init(_ paths: [String?], from baseline: String) {
    let parent = baseline.contains("/") ? baseline.parent : "."
    let folder = Folder.canonical(parent.isEmpty ? "/" : parent) ?? Folder.current
    self.folder = folder
    names = paths.map { $0.map { (Folder.canonical($0) ?? $0).seen(from: folder) } }
    all = Set(names.compactMap { $0 })
  }

  /// The files in which a finding stands.
  func files(of finding: Finding) -> [String] {
    let quotes =
      [finding.place] + finding.rows.map(\.quote)
      + finding.sides.flatMap { $0.evidence + $0.rows.map(\.quote) }
    return Set(quotes.map(\.file)).compactMap { file in
      names.indices.contains(Int(file.index)) ? names[Int(file.index)] : nil
    }.sorted()
  }

  /// Whether all files of an entry were looked at, or are gone.
  func hold(_ entry: KnownFinding) -> Bool {
    entry.files.allSatisfy { all.contains($0) || FileKind(of: path($0)) == nil }
  }

  private func path(_ name: String) -> String {
    name.hasPrefix("/") ? name : folder.appending(name)
  }
}
