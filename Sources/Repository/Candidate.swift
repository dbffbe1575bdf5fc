import Disk
import Loader

/// Whether a file that a walk comes upon is a dataset, or merely lies beside one.
package enum Candidate {
  /// Names that look like data and never are: descriptions of datasets, settings of models and tools.
  static let strangers: Set<String> = [
    "antinomy.yaml", "antinomy.yml", "dataset_info.json", "dataset_infos.json", "dataset_dict.json",
    "schema.json", "state.json", "metadata.json", "config.json", "generation_config.json",
    "preprocessor_config.json", "tokenizer.json", "tokenizer_config.json", "vocab.json",
    "special_tokens_map.json", "added_tokens.json", "adapter_config.json", "trainer_state.json",
    "package.json", "package-lock.json", "tsconfig.json", "composer.json", "requirements.txt",
    "readme.txt", "license.txt", "licence.txt", "notice.txt", "changelog.txt", "cmakelists.txt",
    "robots.txt", "pom.xml", "sitemap.xml",
  ]

  /// Whether a file that can't be looked into has the name of one.
  package static func mayBeDataset(_ path: String) -> Bool {
    let name = path.lastName.lowercased()
    return !strangers.contains(name) && !Keepsake.names.contains(name)
      && !name.hasSuffix(".schema.json")
      && Container(path: path) != nil
  }

  /// Whether a file that is no dataset may be the settings of a training run.
  static func mayBeSettings(_ path: String) -> Bool {
    let name = path.lastName.lowercased()
    return (name.hasSuffix(".yaml") || name.hasSuffix(".yml")) && !strangers.contains(name)
  }

  /// Looks at the name first, and then at how the file begins.
  static func isDataset(_ path: String) -> Bool {
    guard mayBeDataset(path), let container = Container(path: path), !Keepsake.isOne(path)
    else { return false }
    let name = path.lastName.lowercased()
    let isPacked = name.hasSuffix(".gz") || name.hasSuffix(".zst")
    switch container {
    case .text where !isPacked: return begins(path, withOneOf: templateMarks)
    case .yaml where !isPacked: return begins(path, withOneOf: ["conversations:"])
    default: return true
    }
  }

  /// What the text of a rendered conversation shows early.
  private static let templateMarks = [
    "<|im_start|>", "<|start_header_id|>", "<|header_start|>", "<|start|>", "<start_of_turn>",
    "<|user|>", "<|from|>", "<｜User｜>", "[INST]", "Human:", "User:", "USER:", "### Instruction:",
    "### Human:", "### User:",
    "version https://git-lfs",
  ]

  /// Whether one of the marks stands in the first kilobytes of a file.
  private static func begins(_ path: String, withOneOf marks: [String]) -> Bool {
    guard let file = File(path: path) else { return true }
    let text = file.beginning(8192)
    return marks.contains { text.contains($0) }
  }
}
