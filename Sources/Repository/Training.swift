import Disk
import Loader
import YAML

/// The settings of a training run, in which its datasets are listed: LLaMA-Factory's, with
/// `dataset:` and how they are mixed, or Axolotl's, with `datasets:`.
struct Training {
  var datasets: [Configuration.Dataset] = []
  /// Where a path in it may count from: the configuration's folder, then its own.
  let folders: [String]
  /// Where the configuration names it.
  let naming: Node

  init(_ naming: Node, in folder: String) throws(YAML.Fault) {
    self.naming = naming
    let name = try naming.string()
    let path = name.hasPrefix("/") ? name : folder + "/" + name
    guard let text = SmallFile.bytes(of: path) else {
      throw naming.fault("\"\(name)\" can't be read: \(SmallFile.complaint)")
    }
    folders = [folder, path.parent]
    let node = try Node(reading: text, path: name)
    if node["dataset"] != nil || node["eval_dataset"] != nil {
      try readLLaMAFactory(node)
    } else if let list = node["datasets"] {
      try readAxolotl(list, .train, path, node)
      if let list = node["test_datasets"] { try readAxolotl(list, .eval, path, node) }
    } else {
      throw naming.fault(
        "\"\(name)\" lists no datasets: it has neither \"dataset\", as LLaMA-Factory's settings have "
          + "it, nor \"datasets\", as Axolotl's do")
    }
  }

  func found(_ path: String) -> String? {
    if path.hasPrefix("/") { return FileKind(of: path) == nil ? nil : path }
    return folders.lazy.map { $0 + "/" + path }.first { FileKind(of: $0) != nil }
  }

  /// The path as the configuration would write it.
  func written(_ path: String) -> String {
    let whole = Folder.canonical(path) ?? path
    return whole.hasPrefix(folders[0] + "/") ? String(whole.dropFirst(folders[0].count + 1)) : whole
  }
}
