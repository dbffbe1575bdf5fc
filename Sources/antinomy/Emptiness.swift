import Loader

extension Console {
  /// Names what is not here, for nothing that it teaches is part of what is found.
  func tellWhatIsAbsent(_ absent: [String]) {
    for path in absent.prefix(3) {
      err.line("antinomy: \(path) is kept by DVC and not here; fetch it with: dvc pull")
    }
    if absent.count > 3 { err.line("antinomy: and \(absent.count - 3) more are not here") }
  }

  /// Names the files in which there is nothing, for a run that finds nothing wrong with them would
  /// look like one over good data; and says what would help where standard input was not understood.
  func tellWhatIsEmpty(_ files: [DataFile], _ logs: [Log]) {
    let empty = zip(files, logs).filter { $1.rows == 0 && $1.counts.isEmpty }.map(\.0.path)
    for path in empty.prefix(3) { err.line("antinomy: \(path) holds no rows") }
    if empty.count > 3 { err.line("antinomy: and \(empty.count - 3) more files hold none") }
    for (file, log) in zip(files, logs) where file.container == nil && !file.hasPath {
      guard log.examples == 0, log.counts[.unknownShape] != nil else { continue }
      err.line(
        "antinomy: standard input has no name that says what it holds; if it is CSV, say so: "
          + "--stdin-filename data.csv (or .tsv, .xml, .yaml)")
    }
  }
}
