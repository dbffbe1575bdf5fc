import Disk
package import Loader
package import YAML

/// `antinomy.yaml`: what a repository's datasets are and how they are to be read.
package struct Configuration: Sendable {
  /// The file; nil when there is none and nothing is configured.
  package let path: String?
  package let datasets: [Dataset]
  /// What the model is and can do; nil where the owner does not say.
  package let model: Node?
  /// What is left out of folders and patterns, written as in a `.gitignore`.
  private let exclude: IgnoreFile
  /// The folder from which its paths count; absolute.
  private let folder: String

  /// A dataset as it is declared.
  package struct Dataset: Sendable {
    package let name: String
    /// Files, folders and patterns, from the configuration's folder.
    package let paths: [String]
    /// How fields are named, where detection does not do.
    package let map: Node?
    package let role: Role
    private let globs: [Glob]

    /// What the data are for.
    package enum Role: String, Sendable, CaseIterable {
      case train, eval
    }

    init(_ node: Node) throws(YAML.Fault) {
      let fields = try Fields(node, known: ["name", "paths", "map", "role"])
      name = try fields.text("name")
      paths = try fields.texts("paths")
      if paths.isEmpty { throw node.fault("the dataset \"\(name)\" has no \"paths\"") }
      map = fields["map"]
      role = try fields["role"]?.choice(Role.self) ?? .train
      globs = paths.map(\.tidied).flatMap { [Glob($0), Glob($0 == "." ? "**" : $0 + "/**")] }
    }

    /// Whether a path, counted from the configuration's folder, is part of it.
    func holds(_ path: String) -> Bool { globs.contains { $0.matches(path) } }
  }

  /// Nothing configured.
  package init() {
    path = nil
    model = nil
    datasets = []
    exclude = IgnoreFile("", for: "")
    folder = Folder.current
  }

  /// Reads a file; what is wrong in it is an error with its place.
  package init(reading path: String) throws(Fault) {
    guard let text = SmallFile.bytes(of: path) else {
      throw .unreadable(path: path, reason: SmallFile.complaint)
    }
    let lines = text.split(separator: UInt8(ascii: "\n"))
    let saysNothing = lines.allSatisfy { line in
      [nil, UInt8(ascii: "#"), UInt8(ascii: "\r")].contains(line.first { $0 != 0x20 })
    }
    do throws(YAML.Fault) {
      try self.init(saysNothing ? nil : Node(reading: text, path: path), path: path)
    } catch {
      throw .misconfigured("\(error)")
    }
  }

  private init(_ node: Node?, path: String) throws(YAML.Fault) {
    self.path = path
    folder = Folder.canonical(path.contains("/") ? path.parent + "/" : ".") ?? Folder.current
    guard let node else {
      model = nil
      datasets = []
      exclude = IgnoreFile("", for: folder)
      return
    }
    let fields = try Fields(node, known: ["datasets", "exclude", "model"])
    var read: [Dataset] = []
    for element in try fields["datasets"]?.elements() ?? [] {
      let dataset = try Dataset(element)
      if read.contains(where: { $0.name == dataset.name }) {
        throw element.fault("there are two datasets called \"\(dataset.name)\"")
      }
      read.append(dataset)
    }
    datasets = read
    model = fields["model"]
    exclude = IgnoreFile(try fields.texts("exclude").joined(separator: "\n"), for: folder)
  }
}

extension Configuration {
  /// The nearest file upwards from a folder; nil when there is none.
  package static func nearest(to folder: String) -> String? {
    guard var at = Folder.canonical(folder) else { return nil }
    let current = Folder.current + "/"
    while true {
      let path = at + "/antinomy.yaml"
      if FileKind(of: path) == .file {
        return path.hasPrefix(current) ? String(path.dropFirst(current.count)) : path
      }
      if at.isEmpty { return nil }
      at = at.parent
    }
  }

  /// The dataset that a file belongs to; nil for one that is not declared.
  package func dataset(of path: String) -> Dataset? {
    guard let relative = relative(path) else { return nil }
    return datasets.first { $0.holds(relative) }
  }

  /// What is declared about the rows of a file.
  package func mapping(of path: String) throws(Fault) -> Mapping? {
    guard let map = dataset(of: path)?.map else { return nil }
    do throws(YAML.Fault) {
      return try Mapping.declared(map, folder: folder, for: path)
    } catch {
      throw .misconfigured("\(error)")
    }
  }

  /// Whether a file, or a folder that it is in, is to be left out.
  package func excludes(_ path: String) -> Bool {
    guard let relative = relative(path) else { return false }
    var part = ""
    for name in relative.split(separator: "/") {
      part = part.appending(String(name))
      if exclude.ignores(part, isFolder: part.count < relative.count) == true { return true }
    }
    return false
  }

  /// The declared paths of all datasets, as seen from where the process works.
  package var paths: [String] {
    let current = Folder.current
    let lead =
      folder == current
      ? "" : folder.hasPrefix(current + "/") ? String(folder.dropFirst(current.count + 1)) : folder
    return datasets.flatMap { $0.paths.map { $0.hasPrefix("/") ? $0 : lead.appending($0) } }
  }

  /// A path counted from the configuration's folder; nil for what lies elsewhere.
  private func relative(_ path: String) -> String? {
    let absolute = path.hasPrefix("/") ? path : "\(Folder.current)/\(path.tidied)"
    for candidate in [absolute, Folder.canonical(path) ?? absolute]
    where candidate.hasPrefix(folder + "/") {
      return String(candidate.dropFirst(folder.count + 1))
    }
    return nil
  }
}
