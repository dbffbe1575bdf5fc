/// Files that are parts of one dataset, though nobody declares it: `train-00001-of-00002.jsonl` and
/// its like, whose names differ in their numbers alone.
package enum Shards {
  /// What the dataset of each path is called: the path itself, or, where others differ from it in
  /// numbers alone, the pattern that all of them fit.
  package static func datasets(of paths: [String]) -> [String] {
    let patterns = paths.map(pattern)
    let counts = patterns.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return zip(paths, patterns).map { counts[$1, default: 0] > 1 ? $1 : $0 }
  }

  /// The path with a star for each number in its last name.
  private static func pattern(_ path: String) -> String {
    var pattern = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    for letter in path.dropFirst(pattern.count) {
      if letter.isASCII && letter.isNumber {
        if pattern.last != "*" { pattern.append("*") }
      } else {
        pattern.append(letter)
      }
    }
    return pattern
  }
}
