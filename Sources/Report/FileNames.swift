/// What a report calls files: by their paths, or, where these would push the quotes out of the lines,
/// by as much of their ends as tells them apart.
struct FileNames {
  private var names: [String: String] = [:]
  /// What stands for what, where anything was shortened; in the order of the paths.
  private(set) var legend: [(name: String, path: String)] = []

  /// A name of more columns is cut in its middle.
  private static let longest = 40

  init(_ paths: [String], isShort: Bool) {
    guard isShort else { return }
    let paths = Array(Set(paths)).sorted()
    let parts = paths.map { $0.split(separator: "/").map(String.init) }
    var count = paths.map { _ in 1 }
    func tail(_ index: Int) -> [String] { Array(parts[index].suffix(count[index])) }
    // Names grow, one folder at a time, until no two are the same.
    while true {
      let byTail = Dictionary(grouping: paths.indices, by: tail)
      let unclear = byTail.values.filter { $0.count > 1 }.joined()
        .filter { count[$0] < parts[$0].count }
      if unclear.isEmpty { break }
      for index in unclear { count[index] += 1 }
    }
    for index in paths.indices {
      let name = FileNames.cut(tail(index).joined(separator: "/"))
      guard name.columns < paths[index].columns else { continue }
      names[paths[index]] = name
      legend.append((name, paths[index]))
    }
    // Two long names may be the same once they are cut; then paths are better.
    if Set(names.values).count < names.count { (names, legend) = ([:], []) }
  }

  subscript(path: String) -> String { names[path] ?? path }

  /// A sentence in which files are called so, too: datasets are often named after their only file.
  func told(_ text: String) -> String {
    guard text.contains("/") else { return text }
    return legend.sorted { $0.path.utf8.count > $1.path.utf8.count }
      .reduce(text) { $0.replacing($1.path, with: $1.name) }
  }

  /// The folder that all shortened paths are below, where the rest of each is its name; empty where
  /// there is none.
  var folder: String {
    guard let first = legend.first, first.path.hasSuffix(first.name) else { return "" }
    let folder = String(first.path.dropLast(first.name.count))
    return legend.allSatisfy { $0.path == folder + $0.name } ? folder : ""
  }

  private static func cut(_ name: String) -> String {
    guard name.columns > longest else { return name }
    return "\(name.prefix(longest / 2 - 1))…\(name.suffix(longest / 2))"
  }
}
