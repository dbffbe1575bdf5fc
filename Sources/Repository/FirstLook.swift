import Disk
import Loader
import YAML

// What `antinomy init` finds beside datasets.
extension Configuration {
  /// Settings of a training run, as they would be named in a configuration.
  package struct TrainingFile: Sendable {
    /// From the configuration's folder.
    package let path: String
    package let datasets: [Dataset]
    /// Why they can't be read; nil where they can.
    package let complaint: String?
  }

  /// A configuration of a folder in which nothing is written yet.
  package init(in folder: String) {
    self.init()
    self.folder = Folder.canonical(folder) ?? Folder.current
  }

  /// Those among some files that are settings of LLaMA-Factory or Axolotl.
  package func trainingFiles(among paths: [String]) -> [TrainingFile] {
    paths.compactMap { path in
      guard let name = relative(path), let text = SmallFile.bytes(of: path),
        let node = try? Node(reading: text, path: path), Configuration.isTraining(node),
        let naming = try? Node(reading: Array(name.asYAML.utf8), path: "antinomy.yaml")
      else { return nil }
      do throws(YAML.Fault) {
        let training = try Training(naming, in: folder)
        return TrainingFile(path: name, datasets: training.datasets, complaint: nil)
      } catch {
        return TrainingFile(path: name, datasets: [], complaint: error.message)
      }
    }
  }

  private static func isTraining(_ node: Node) -> Bool {
    func has(_ keys: String...) -> Bool { keys.contains { node[$0] != nil } }
    if has("dataset", "eval_dataset") {
      return has("stage", "finetuning_type", "dataset_dir", "template", "model_name_or_path")
    }
    guard case .sequence(let list)? = node["datasets"]?.content else { return false }
    return has("base_model", "sequence_len", "micro_batch_size", "dataset_prepared_path")
      || list.contains { $0["path"] != nil && $0["type"] != nil }
  }
}
