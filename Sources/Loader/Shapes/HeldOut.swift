import Corpus

/// The parts of a dataset that a model is measured with, by their names.
enum HeldOut {
  static func includes(_ name: Bytes) -> Bool { names.contains { name.spells(caseless: $0) } }

  private static let names: [StaticString] = [
    "test", "eval", "evaluation", "validation", "valid", "val", "dev",
  ]
}
