import Loader
import Testing

@testable import Repository

@Suite struct `The settings of a training run` {
  private let listing = """
    {"talk": {"file_name": "talk.json", "formatting": "sharegpt"},
     "facts": {"file_name": "facts.jsonl", "columns": {"prompt": "q", "response": "a"}},
     "far": {"hf_hub_url": "someone/far"}, "proof": {"file_name": "proof.jsonl"},
     "counted": {"file_name": "counted.jsonl", "num_samples": 500}}
    """

  private func configuration(_ training: String) throws -> Configuration {
    let scratch = try Scratch([
      "antinomy.yaml": "datasets: conf/sft.yaml\n", "conf/sft.yaml": training,
      "data/dataset_info.json": listing, "data/talk.json": "", "data/facts.jsonl": "",
      "data/proof.jsonl": "", "data/counted.jsonl": "", "conf/own.jsonl": "",
    ])
    return try Configuration(reading: "\(scratch.path)/antinomy.yaml")
  }

  @Test func `list datasets with their shares`() throws {
    let datasets = try configuration(
      """
      model_name_or_path: some/model
      dataset: talk, facts
      eval_dataset: proof
      mix_strategy: interleave_over
      interleave_probs: 0.7, 0.3
      mask_history: true
      """
    ).datasets
    #expect(datasets.map(\.name) == ["talk", "facts", "proof"])
    #expect(
      datasets.map(\.paths) == [["data/talk.json"], ["data/facts.jsonl"], ["data/proof.jsonl"]])
    #expect(datasets.map(\.weight) == [.share(0.7), .share(0.3), .epochs(1)])
    #expect(datasets.map(\.role) == [.train, .train, .eval])
    #expect(datasets.map(\.mask) == [.history, .history, nil])
  }

  @Test func `mix all rows alike unless they say otherwise`() throws {
    let plain = try configuration("dataset: [talk, facts]\n").datasets
    #expect(plain.map(\.weight) == [.epochs(1), .epochs(1)])
    let even = try configuration("dataset: talk,facts\nmix_strategy: interleave_under\n").datasets
    #expect(even.map(\.weight) == [.share(1), .share(1)])
  }

  @Test func `cut datasets down, or repeat them, as LLaMA-Factory does`() throws {
    let plain = try configuration("dataset: [talk, counted]\n").datasets
    #expect(plain.map(\.weight) == [.epochs(1), .rows(500)])
    let fewer = try configuration("dataset: [talk, counted]\nmax_samples: 100\n").datasets
    #expect(fewer.map(\.weight) == [.atMost(100), .rows(100)])
    let mixed = try configuration(
      "dataset: [talk, counted]\nmix_strategy: interleave_under\n"
    ).datasets
    #expect(mixed.map(\.weight) == [.share(1), .share(1)])
    #expect(
      Weight.perRow([(.rows(500), 1000), (.rows(500), 100), (.atMost(100), 50), (.atMost(10), 40)])
        == [0.5, 5, 1, 0.25])
  }

  @Test func `is heeded where a mapping names the list`() throws {
    let scratch = try Scratch([
      "antinomy.yaml": """
      datasets:
        - {name: a, paths: data/counted.jsonl, map: data/dataset_info.json}
        - {name: b, paths: more, map: data/dataset_info.json, epochs: 2}
      """,
      "data/dataset_info.json": listing, "data/counted.jsonl": "",
    ])
    let configuration = try Configuration(reading: "\(scratch.path)/antinomy.yaml")
    #expect(configuration.weight(of: "\(scratch.path)/data/counted.jsonl") == .rows(500))
    #expect(configuration.weight(of: "\(scratch.path)/more/counted.jsonl") == .epochs(2))
    #expect(configuration.weight(of: "\(scratch.path)/other.jsonl") == .epochs(1))
  }

  @Test func `may be those of Axolotl`() throws {
    let datasets = try configuration(
      """
      datasets:
        - {path: own.jsonl, type: alpaca}
        - {path: json, data_files: [data/talk.json], type: chat_template}
      test_datasets: [{path: data/proof.jsonl}]
      """
    ).datasets
    #expect(datasets.map(\.name) == ["conf/own.jsonl", "data/talk.json", "data/proof.jsonl"])
    #expect(datasets.map(\.role) == [.train, .train, .eval])
  }

  @Test(arguments: [
    ("dataset: tlak\n", "has no dataset \"tlak\"; did you mean \"talk\"?"),
    ("dataset: far\n", "the dataset \"far\" is not on this disk, only where it can be loaded from"),
    (
      "dataset: talk\nmix_strategy: interleave_under\ninterleave_probs: 0.5,0.5\n",
      "there are probabilities for 2 datasets, and 1 dataset"
    ),
    ("dataset: talk\nmix_strategy: shuffle\n", "\"shuffle\" is none of concat"),
    ("dataset: talk\ndataset_dir: elsewhere\n", "there is no \"elsewhere/dataset_info.json\""),
    ("datasets: [{path: someone/chat}]\n", "\"someone/chat\" is not on this disk"),
    ("learning_rate: 1\n", "\"conf/sft.yaml\" lists no datasets"),
  ])
  func `say where they are wrong`(_ training: String, _ complaint: String) throws {
    let fault = #expect(throws: Fault.self) { try configuration(training) }
    #expect("\(try #require(fault))".contains(complaint), "\(fault!)")
  }
}
