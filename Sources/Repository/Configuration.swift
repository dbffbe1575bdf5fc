import Disk
package import Loader
package import Rulebook
package import YAML

/// `antinomy.yaml`: what a repository's datasets are and how they are to be read.
package struct Configuration: Sendable {
  /// The file; nil when there is none and nothing is configured.
  package let path: String?
  package private(set) var datasets: [Dataset] = []
  /// What the model is and can do; nil where the owner does not say.
  package private(set) var model: Node?
  /// What is set about rules everywhere.
  package private(set) var rules = RuleSettings()
  /// Pages of the owner's own, which stand beside those that are built in.
  package var shelves: [Shelf] = []
  /// What is left out of folders and patterns, written as in a `.gitignore`.
  private var exclude: IgnoreFile
  /// The same, as it is written.
  package private(set) var excluded: [String] = []
  /// The folder from which its paths count; absolute.
  let folder: String

  /// What may stand at the top of the file.
  package static let keys = [
    "minimum-version", "datasets", "exclude", "model", "rules", "pages",
  ]

  /// Nothing configured.
  package init() {
    path = nil
    exclude = IgnoreFile("", for: "")
    folder = Folder.current
  }

  /// Reads a file for a release of the program; what is wrong in it is an error with its place.
  package init(reading path: String, for release: Release? = nil) throws(Fault) {
    guard let text = SmallFile.bytes(of: path) else {
      throw .unreadable(path: path, reason: SmallFile.complaint)
    }
    let lines = text.split(separator: UInt8(ascii: "\n"))
    let saysNothing = lines.allSatisfy { line in
      [nil, UInt8(ascii: "#"), UInt8(ascii: "\r")].contains(line.first { $0 != 0x20 })
    }
    self.path = path
    folder = Folder.canonical(path.contains("/") ? path.parent + "/" : ".") ?? Folder.current
    exclude = IgnoreFile("", for: folder)
    if saysNothing { return }
    do throws(YAML.Fault) {
      let node = try Node(reading: text, path: path)
      // A file for a later release may say what this one does not know.
      if let wanted = node["minimum-version"] { try Release.check(wanted, against: release) }
      try read(Fields(node, known: Configuration.keys))
    } catch {
      throw .misconfigured("\(error)")
    }
  }

  private mutating func read(_ fields: Fields) throws(YAML.Fault) {
    if let node = fields["datasets"] { try readDatasets(node) }
    model = fields["model"]
    rules = try RuleSettings(fields["rules"])
    excluded = try fields.texts("exclude")
    exclude = IgnoreFile(excluded.joined(separator: "\n"), for: folder)
    guard let pages = fields["pages"] else { return }
    for node in try pages.listed() {
      let path = place(of: try node.string())
      guard FileKind(of: path) == .folder else {
        throw node.fault("there is no such folder of pages")
      }
      do throws(Shelf.Fault) {
        shelves.append(try Shelf(root: path))
      } catch {
        throw node.fault("\(error)")
      }
    }
  }

  private mutating func readDatasets(_ node: Node) throws(YAML.Fault) {
    for element in try node.listed() {
      // A text names the settings of a training run, which list datasets of their own.
      if case .scalar = element.content {
        let training = try Training(element, in: folder)
        for dataset in training.datasets { try add(dataset, at: element) }
      } else {
        try add(Dataset(element), at: element)
      }
    }
  }

  private mutating func add(_ dataset: Dataset, at node: Node) throws(YAML.Fault) {
    if datasets.contains(where: { $0.name == dataset.name }) {
      throw node.fault("there are two datasets called \"\(dataset.name)\"")
    }
    datasets.append(dataset)
  }

  /// A path as seen from where the process works.
  private func place(of path: String) -> String {
    if path.hasPrefix("/") { return path }
    let current = Folder.current
    let lead =
      folder == current
      ? "" : folder.hasPrefix(current + "/") ? String(folder.dropFirst(current.count + 1)) : folder
    return lead.appending(path.tidied)
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
      switch map {
      case .said(let node): return try Mapping.declared(node, folder: folder, for: path)
      case .elsewhere(let file, let name, let node):
        return try Mapping.elsewhere(file, node, path, named: name)
      }
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
  package var paths: [String] { datasets.flatMap { $0.paths.map(place) } }

  /// What is set about rules in single datasets, by their names.
  package var rulesOfDatasets: [String: RuleSettings] {
    var settings: [String: RuleSettings] = [:]
    for dataset in datasets where !dataset.rules.settings.isEmpty {
      settings[dataset.name] = dataset.rules
    }
    return settings
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

extension Node {
  /// The elements of a list; anything else counts as a list of one.
  func listed() throws(YAML.Fault) -> [Node] {
    if case .sequence(let elements) = content { return elements }
    if case .scalar = content { return [self] }
    return try elements()
  }
}
