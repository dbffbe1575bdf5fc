import Disk
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
  /// The findings that are allowed, each with its reason.
  package private(set) var allowed: [AllowedFinding] = []
  /// The key under which rows say what they allow; nil for the usual one.
  package private(set) var allowanceKey: String?
  /// The baseline, as seen from where the process works; nil when none is named.
  package private(set) var baseline: String?
  /// What is left out of folders and patterns, written as in a `.gitignore`.
  var exclude: IgnoreFile
  /// The same, as it is written.
  package private(set) var excluded: [String] = []
  /// The folder from which its paths count; absolute.
  var folder: String
  /// Everything that it says; nil when it says nothing.
  package private(set) var root: Node?

  /// What may stand at the top of the file.
  package static let keys = [
    Key(
      "minimum-version", .text,
      "The oldest release of antinomy that understands this file. Older ones refuse it and say so."),
    Key(
      "datasets",
      .either([.text, .list(.either([.text, .mapping(Dataset.keys)]))]),
      "What is read where no path is given, and how. A text instead of a mapping names settings of "
        + "LLaMA-Factory or Axolotl, whose datasets are read."),
    Key(
      "model", .named("model"),
      "What the model is and can do. Answers that say the opposite are off-spec-claim, and "
        + "antinomy plan knows which side to keep."),
    Key("rules", .named("rules"), "How much each rule matters, and what its check is told."),
    Key(
      "pages", .listed(.text),
      "Folders of pages of your own (topics/, rules/, grammar/), equal to those that are built in."),
    Key(
      "exclude", .listed(.pattern),
      "What is left out of folders and patterns, written as in a .gitignore."),
    Key(
      "allow", .list(.mapping(AllowedFinding.keys)),
      "Findings that are right as they are. What is said narrows down what is meant."),
    Key(
      "allow-key", .text,
      "The key under which a row says what it allows; _antinomy where nothing is said."),
    Key(
      "baseline", .text,
      "The file that lists what is known to be wrong and shall not fail the run."),
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
      guard case .mapping = node.content else {
        throw node.fault(
          "settings have names, and \(node.kind) has none; begin with \"datasets:\" and indent what "
            + "belongs to it\(node.unspaced)")
      }
      root = node
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
    excluded = try fields.patterns("exclude")
    exclude = IgnoreFile(excluded.joined(separator: "\n"), for: folder)
    for element in try fields["allow"]?.elements() ?? [] {
      allowed.append(try AllowedFinding(element))
    }
    allowanceKey = try fields["allow-key"]?.string()
    baseline = try fields["baseline"].map { (node) throws(YAML.Fault) in
      place(of: try node.string())
    }
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
    if case .mapping = node.content {
      throw node.fault(
        "a list of datasets is expected here, not a mapping; begin each with \"- name:\"")
    }
    for element in try node.listed() {
      // A text names the settings of a training run, which list datasets of their own.
      if case .scalar = element.content {
        let training = try Training(element, in: folder)
        for dataset in training.datasets { try add(dataset, at: element) }
      } else {
        let dataset = try Dataset(element)
        try checkPaths(of: dataset, at: element)
        try add(dataset, at: element)
      }
    }
  }

  private mutating func add(_ dataset: Dataset, at node: Node) throws(YAML.Fault) {
    if datasets.contains(where: { $0.name == dataset.name }) {
      throw (node["name"] ?? node).fault("there are two datasets called \"\(dataset.name)\"")
    }
    datasets.append(dataset)
  }

  /// A file belongs to the first dataset that has it; the same path in a second one is a slip.
  private func checkPaths(of dataset: Dataset, at node: Node) throws(YAML.Fault) {
    for path in try node["paths"]?.listed() ?? [] {
      let text = try path.string()
      if let first = datasets.first(where: { $0.paths.contains { $0.tidied == text.tidied } }) {
        throw path.fault("\"\(text)\" belongs to the dataset \"\(first.name)\" already")
      }
    }
  }

  /// A path as seen from where the process works.
  func place(of path: String) -> String {
    if path.hasPrefix("/") { return path }
    let current = Folder.current
    if current == folder || current.hasPrefix(folder + "/") {
      let place = "\(folder)/\(path)".absolute.seen(from: current)
      return place.isEmpty ? "." : place
    }
    return folder.seenFromHere.appending(path.tidied)
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
        return path.hasPrefix(current) || current.hasPrefix(at + "/")
          ? path.seen(from: Folder.current) : path
      }
      if at.isEmpty { return nil }
      at = at.parent
    }
  }

  /// What is set about rules in single datasets, by their names.
  package var rulesOfDatasets: [String: RuleSettings] {
    var settings: [String: RuleSettings] = [:]
    for dataset in datasets where !dataset.rules.settings.isEmpty {
      settings[dataset.name] = dataset.rules
    }
    return settings
  }
}
