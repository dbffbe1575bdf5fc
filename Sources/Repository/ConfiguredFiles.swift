import Disk
package import Loader
import YAML

// What is declared about files.

extension Configuration {
  /// The dataset that a file belongs to; nil for one that is not declared.
  package func dataset(of path: String) -> Dataset? {
    guard let relative = relative(path) else { return nil }
    return datasets.first { $0.holds(relative) }
  }

  /// How much the rows of a file count; where a dataset says nothing, what `num_samples` says in the
  /// `dataset_info.json` that its `map:` names.
  package func weight(of path: String) -> Weight {
    guard let dataset = dataset(of: path) else { return .epochs(1) }
    guard dataset.places["weight"] == nil, dataset.places["epochs"] == nil,
      dataset.role == .train, case .said(let node)? = dataset.map,
      case .scalar(let name, _) = node.content, name.hasSuffix(".json"),
      let listing = DatasetListing(at: name.hasPrefix("/") ? name : folder + "/" + name),
      let samples = listing.samples(of: path)
    else { return dataset.weight }
    return .rows(samples)
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

  /// The files that are named, or where none are, those of the datasets that are declared: of a path
  /// that leads nowhere it is said where it is written.
  package func search(_ paths: [String]? = nil) throws(Fault) -> Search {
    if let paths { return try Search(paths, excluding: excludes) }
    do throws(Fault) {
      return try Search(self.paths, excluding: excludes)
    } catch {
      for dataset in datasets {
        guard let written = dataset.places["paths"] else { continue }
        let nodes = (try? written.listed()) ?? []
        for (index, path) in dataset.paths.enumerated() {
          do throws(Fault) {
            _ = try Search([place(of: path)], excluding: excludes)
          } catch {
            let node = index < nodes.count ? nodes[index] : written
            throw .misconfigured("\(node.fault(error.complaint))")
          }
        }
      }
      throw error
    }
  }

  /// The declared paths of all datasets, as seen from where the process works.
  package var paths: [String] { datasets.flatMap { $0.paths.map(place) } }

  /// A path counted from the configuration's folder; nil for what lies elsewhere.
  package func relative(_ path: String) -> String? {
    let absolute = path.absolute
    for candidate in [absolute, Folder.canonical(path) ?? absolute]
    where candidate.hasPrefix(folder + "/") {
      return String(candidate.dropFirst(folder.count + 1))
    }
    return nil
  }
}
