import Disk
import Loader

/// A git checkout: which content its files have, and had at another revision.
package struct Checkout {
  /// Its folder, absolute.
  package let top: String

  /// The content of a file, as git names it.
  package struct Blob: Sendable, Equatable {
    package var id: String
    /// How many bytes it has; nil where nobody asked.
    package var size: Int?
  }

  /// The checkout that holds a folder.
  package init(holding folder: String) throws(Fault) {
    top = try Checkout.line(["-C", folder.isEmpty ? "." : folder, "rev-parse", "--show-toplevel"])
  }

  /// The commit that a revision names.
  package func commit(_ revision: String) throws(Fault) -> String {
    guard !revision.hasPrefix("-"),
      let commit = try? line(["rev-parse", "--verify", "--quiet", "\(revision)^{commit}"])
    else { throw .noRevision(revision) }
    return commit
  }

  /// The last commit; nil where there is none yet.
  package var head: String? { try? line(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]) }

  /// The files of a commit, by their paths from the top.
  package func files(of commit: String) throws(Fault) -> [String: Blob] {
    try records(["ls-tree", "-r", "-l", "-z", "--full-tree", commit], words: 4) { words in
      words[1] == "blob" ? Blob(id: String(words[2]), size: Int(words[3])) : nil
    }
  }

  /// The files as they stand in the index.
  package func staged() throws(Fault) -> [String: Blob] {
    try records(["ls-files", "--stage", "-z"], words: 3) { words in
      words[2] == "0" ? Blob(id: String(words[1]), size: nil) : nil
    }
  }

  /// The paths whose files differ from a commit; without one, from the index.
  package func changed(since commit: String?) throws(Fault) -> Set<String> {
    let output = try run(
      ["diff", "--name-only", "--no-renames", "--no-ext-diff", "-z"] + (commit.map { [$0] } ?? [])
        + ["--"])
    return Set(output.bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) })
  }

  /// What files of a commit are called now that were renamed since, by their new paths; in the index,
  /// or in the files as they stand.
  package func renamed(since commit: String, inIndex: Bool) throws(Fault) -> [String: String] {
    let output = try run(
      ["diff", "--name-status", "--find-renames", "--diff-filter=R", "--no-ext-diff", "-z"]
        + (inIndex ? ["--cached"] : []) + [commit, "--"])
    // A status, the old path and the new one.
    let words = output.bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    var renamed: [String: String] = [:]
    for start in stride(from: 0, to: words.count - 2, by: 3) {
      renamed[words[start + 2]] = words[start + 1]
    }
    return renamed
  }

  /// What git would call the contents of files as they stand, by their paths from the top.
  package func names(of paths: [String]) throws(Fault) -> [String: String] {
    if paths.isEmpty { return [:] }
    let lines = paths.map { $0 + "\n" }.joined()
    let output = try run(["hash-object", "--stdin-paths"], input: Array(lines.utf8))
    let names = output.bytes.split(separator: UInt8(ascii: "\n")).map {
      String(decoding: $0, as: UTF8.self)
    }
    return Dictionary(zip(paths, names), uniquingKeysWith: { first, _ in first })
  }

  /// The contents of blobs, each a part of one file that is open; those that git does not have are
  /// left out.
  package func contents(
    of blobs: [String]
  ) throws(Fault) -> [String: (descriptor: Int32, bytes: Range<Int>)] {
    if blobs.isEmpty { return [:] }
    let input = Array(blobs.map { $0 + "\n" }.joined().utf8)
    let output = try run(["cat-file", "--batch"], input: input)
    let file = File(descriptor: output.output)
    var contents: [String: (Int32, Range<Int>)] = [:]
    var place = 0
    let head = UnsafeMutableRawBufferPointer.allocate(byteCount: 256, alignment: 1)
    defer { head.deallocate() }
    while let got = file.read(into: head, at: place), got > 0 {
      guard let end = head[..<got].firstIndex(of: UInt8(ascii: "\n")) else { break }
      let words = String(decoding: head[..<end], as: UTF8.self).split(separator: " ")
      place += end + 1
      // "ID missing" has two words; "ID blob SIZE" is followed by the bytes and a line feed.
      guard words.count == 3, let size = Int(words[2]) else { continue }
      contents[String(words[0])] = (output.output, place..<place + size)
      place += size + 1
    }
    return contents
  }

  /// Records that end in NUL: words, a tab, a path.
  private func records(
    _ arguments: [String], words count: Int, _ blob: ([Substring]) -> Blob?
  ) throws(Fault) -> [String: Blob] {
    var files: [String: Blob] = [:]
    for record in try run(arguments).bytes.split(separator: 0) {
      guard let tab = record.firstIndex(of: UInt8(ascii: "\t")) else { continue }
      let words = String(decoding: record[..<tab], as: UTF8.self).split(separator: " ")
      let path = String(decoding: record[(tab + 1)...], as: UTF8.self)
      if words.count == count, let found = blob(words) { files[path] = found }
    }
    return files
  }

  private func line(_ arguments: [String]) throws(Fault) -> String {
    try Checkout.line(["-C", top] + arguments)
  }

  private func run(_ arguments: [String], input: [UInt8] = []) throws(Fault) -> Child {
    try Checkout.run(["-C", top] + arguments, input: input)
  }

  private static func line(_ arguments: [String]) throws(Fault) -> String {
    var line = try run(arguments).bytes
    if line.last == UInt8(ascii: "\n") { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }

  private static func run(_ arguments: [String], input: [UInt8] = []) throws(Fault) -> Child {
    guard let child = Child(["git", "--no-pager"] + arguments, input: input) else {
      throw .gitFailed("git can't be run: \(SmallFile.complaint)")
    }
    if child.status != 0 {
      let complaint = child.complaint.split(separator: "\n").first.map(String.init)
      throw .gitFailed(complaint ?? "git gave up with \(child.status)")
    }
    return child
  }
}
