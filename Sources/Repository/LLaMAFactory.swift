import Corpus
import Disk
import Loader
import YAML

// LLaMA-Factory lists datasets in `dataset_info.json`, and says in its training settings which of them
// are used and how they are mixed. A dataset with `num_samples` is drawn from, or repeated, until it has
// so many rows, and `max_samples` cuts each down; here each row counts that part of a row. Where the
// datasets are interleaved, their probabilities decide alone.
extension Training {
  mutating func readLLaMAFactory(_ node: Node) throws(YAML.Fault) {
    let root = try node["dataset_dir"]?.string() ?? "data"
    let listing = node["dataset_dir"] ?? naming
    guard let path = found(root + "/dataset_info.json"), let text = SmallFile.bytes(of: path) else {
      throw listing.fault("there is no \"\(root)/dataset_info.json\"")
    }
    guard let files = DatasetListing(text)?.entries else {
      throw listing.fault("\(path) is no JSON")
    }
    let names = try Training.names(node["dataset"])
    let shares = try Training.shares(node, names.count)
    let hidesHistory = try node["mask_history"]?.boolean() ?? false
    let most = try node["max_samples"].flatMap { (node) throws(YAML.Fault) in
      node.isNull ? nil : try node.integer()
    }
    for (index, (name, place)) in names.enumerated() {
      datasets.append(
        Configuration.Dataset(
          name, [try file(name, place, files, beside: path)],
          map: .elsewhere(path, name: name, place),
          weight: shares.map { .share($0[index]) } ?? Training.weight(files[name]?.samples, most),
          mask: hidesHistory ? .history : nil,
          places: Training.places(
            place, weight: shares == nil ? nil : node["interleave_probs"] ?? node["mix_strategy"],
            mask: node["mask_history"])))
    }
    let evaluated = try Training.names(node["eval_dataset"])
    for (name, place) in evaluated where !datasets.contains(where: { $0.name == name }) {
      datasets.append(
        Configuration.Dataset(
          name, [try file(name, place, files, beside: path)],
          map: .elsewhere(path, name: name, place), role: .eval, places: Training.places(place)))
    }
  }

  private static func weight(_ samples: Int?, _ most: Int?) -> Weight {
    guard let samples else { return most.map { .atMost($0) } ?? .epochs(1) }
    return .rows(min(samples, most ?? samples))
  }

  /// Where the settings of a dataset are written that is named at a place.
  static func places(
    _ place: Node, weight: Node? = nil, mask: Node? = nil
  ) -> [String: Node] {
    var places = ["name": place, "paths": place, "role": place, "map": place]
    places["weight"] = weight ?? place
    places["mask"] = mask
    return places
  }

  private func file(
    _ name: String, _ place: Node, _ files: [String: DatasetListing.Entry], beside info: String
  ) throws(YAML.Fault) -> String {
    guard let file = files[name]?.file else {
      throw place.fault(
        "dataset_info.json has no dataset \"\(name)\"\(Nearest.hint(name, files.keys.sorted()))")
    }
    let path = info.parent + "/" + file
    guard !file.isEmpty, FileKind(of: path) != nil else {
      throw place.fault(
        "the dataset \"\(name)\" is not on this disk"
          + (file.isEmpty ? ", only where it can be loaded from" : ": \(path) is missing"))
    }
    return written(path)
  }

  /// `a,b`, or a list.
  private static func names(_ node: Node?) throws(YAML.Fault) -> [(String, Node)] {
    guard let node, !node.isNull else { return [] }
    var names: [(String, Node)] = []
    for element in try node.listed() {
      for name in try element.string().split(separator: ",") {
        names.append((name.trimmed, element))
      }
    }
    return names
  }

  /// The share of each dataset in the mixture; nil where all rows are met alike.
  private static func shares(_ node: Node, _ count: Int) throws(YAML.Fault) -> [Double]? {
    let mixing = try node["mix_strategy"]?.string() ?? "concat"
    if mixing == "concat" { return nil }
    guard mixing.hasPrefix("interleave") else {
      throw (node["mix_strategy"] ?? node).fault(
        "\"\(mixing)\" is none of concat, interleave_under, interleave_over")
    }
    guard let probabilities = node["interleave_probs"], !probabilities.isNull else {
      return [Double](repeating: 1, count: count)
    }
    var shares: [Double] = []
    for element in try probabilities.listed() {
      for word in try element.string().split(separator: ",") {
        guard let share = Double(word.trimmed), share >= 0, share.isFinite else {
          throw element.fault("\"\(word)\" is no probability")
        }
        shares.append(share)
      }
    }
    guard shares.count == count else {
      throw probabilities.fault(
        "there are probabilities for \(shares.count) datasets, and \(count.counted("dataset"))")
    }
    return shares
  }
}

extension Substring {
  /// Without white space around it.
  fileprivate var trimmed: String {
    var text = self
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
