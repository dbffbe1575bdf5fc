import Corpus

// Mapping: what someone declares about the rows of a dataset, instead of leaving it to detection.
//
// A mapping says under which paths a row keeps its fields, how the fields of a turn are called, who
// speaks under which role, and whose turns are trained. It is written in `antinomy.yaml` under
// `map:`, or read from where training tools keep the same knowledge: LLaMA-Factory's
// `dataset_info.json`, which counts when it lies beside a file, and Axolotl's `datasets:`. A
// declared mapping always wins over what a row looks like.

/// What is declared about the rows of a dataset.
package struct Mapping: Sendable, Equatable {
  /// Where a row keeps a field: the keys on the way to it.
  struct Entry: Sendable, Equatable {
    let field: Field
    let path: [String]
  }

  /// What a role is called.
  struct Name: Sendable, Equatable {
    let name: String
    let speaker: Speaker
  }

  var entries: [Entry] = []
  /// The keys of a turn that are not called as usual.
  var turnKeys: [Entry] = []
  var roles: [Name] = []
  /// Who is trained, where it is not the assistant alone.
  var trained: [Role]?
  /// The format to read, where detection chooses among its shapes.
  var format: Format?
  var origin = Origin.configuration

  /// Where a mapping was declared.
  enum Origin: Sendable, CaseIterable {
    case configuration, datasetInfo, axolotl

    var because: StaticString {
      switch self {
      case .configuration: "map: in antinomy.yaml says so"
      case .datasetInfo: "dataset_info.json says so"
      case .axolotl: "datasets: of Axolotl's configuration says so"
      }
    }
  }

  /// Lets a field stand under a path: keys with dots between them.
  mutating func put(_ field: Field, at path: String) {
    entries.removeAll { $0.field == field }
    let keys = path.split(separator: ".").map(String.init)
    if !keys.isEmpty { entries.append(Entry(field: field, path: keys)) }
  }

  /// Lets a key of a turn mean a field.
  mutating func put(_ field: Field, ofTurnUnder key: String) {
    turnKeys.removeAll { $0.field == field }
    turnKeys.append(Entry(field: field, path: [key]))
  }

  func has(_ field: Field) -> Bool { entries.contains { $0.field == field } }

  /// How rows are read; nil where detection chooses.
  var sign: Sign? {
    guard !entries.isEmpty else { return nil }
    return Sign(format ?? .mapped, shape, needs: [], because: origin.because)
  }

  private var shape: Shape {
    if has(.chosen) && has(.rejected) { return .preference }
    if has(.verdict) { return .label }
    if has(.messages) { return .chat }
    if has(.text) { return .text }
    return has(.response) || has(.output) ? .pair : .prompt
  }
}
