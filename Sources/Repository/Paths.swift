import Disk

extension String {
  /// The path without its last name; empty for what stands at the root.
  var parent: String { lastIndex(of: "/").map { String(self[..<$0]) } ?? "" }

  /// The last name of the path.
  var lastName: String { String(split(separator: "/").last ?? "") }

  /// A path below this one.
  func appending(_ name: String) -> String {
    self == "." || isEmpty ? name : hasSuffix("/") ? self + name : "\(self)/\(name)"
  }

  /// An absolute path as seen from where the process works, also where it lies elsewhere in the same
  /// checkout; empty for that place itself.
  package var seenFromHere: String {
    let current = Folder.current
    if self == current { return "" }
    if hasPrefix(current + "/") { return String(dropFirst(current.count + 1)) }
    guard let top = IgnoreStack.checkout(of: current), self == top || hasPrefix(top + "/") else {
      return self
    }
    return seen(from: current)
  }

  /// The path from the root, whether or not anything is there.
  package var absolute: String {
    let whole = hasPrefix("/") ? self : "\(Folder.current)/\(self)"
    var names: [Substring] = []
    for name in whole.split(separator: "/") where name != "." {
      if name == ".." { _ = names.popLast() } else { names.append(name) }
    }
    return "/" + names.joined(separator: "/")
  }

  /// The path from the top of a checkout: that in which the process works, else that of the file; the
  /// path itself where there is none.
  package var seenFromTop: String {
    if FileKind(of: self) == nil { return self }
    for path in [absolute, Folder.canonical(self) ?? absolute] {
      for folder in [Folder.current, path.parent] {
        guard let top = IgnoreStack.checkout(of: folder), path.hasPrefix(top + "/") else {
          continue
        }
        return String(path.dropFirst(top.count + 1))
      }
    }
    return self
  }

  /// An absolute path as seen from an absolute folder, up and down again where it lies elsewhere.
  package func seen(from folder: String) -> String {
    let own = split(separator: "/")
    let other = folder.split(separator: "/")
    let shared = zip(own, other).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: other.count - shared)
    return (up + own.dropFirst(shared).map(String.init)).joined(separator: "/")
  }

  /// The path with a `./` in front or slashes at the end left away.
  var tidied: String {
    var path = self[...]
    while path.hasPrefix("./") && path.count > 2 { path = path.dropFirst(2).drop { $0 == "/" } }
    while path.count > 1 && path.hasSuffix("/") { path.removeLast() }
    return path.isEmpty ? "." : String(path)
  }
}
