import Corpus
import Rulebook
import YAML

/// A call of a tool that the example does not declare, although it declares others.
struct UndeclaredTool: Check {
  static let name = "undeclared-tool"

  /// Built-in tools are declared under one name and called by another.
  private let builtIn: [[UInt8]]

  init(_ verb: RulePage.Verb) throws(YAML.Fault) {
    let fields = try verb.arguments.map { (node) throws(YAML.Fault) in
      try Fields(node, known: ["built in"])
    }
    builtIn = try (fields?.texts("built in") ?? []).map { Array($0.utf8) }
  }

  func look(
    at example: Example, of record: borrowing Record, on bench: Bench,
    into sightings: inout Sightings
  ) {
    guard example.arm.isTaught, !example.tools.isEmpty, !namesServices(example, record) else {
      return
    }
    var told: Set<String> = []
    for index in example.turns {
      let turn = record.turns[index]
      guard turn.role == .assistant, turn.isTrained else { continue }
      for call in turn.calls {
        let name = record.calls[call].name
        if name.isEmpty || declares(name, example, record) { continue }
        let spelled = record.string(name)
        guard told.insert(spelled).inserted else { continue }
        let declared = example.tools.map { record.string(record.tools[$0].name) }
        let guess = Nearest.word(to: spelled, among: declared)
        let meant = guess.map { "; did it mean \($0)?" } ?? ""
        sightings.note(
          Sighting(
            name, "\(spelled) is called, but this row declares only \(list(declared))\(meant)",
            in: record))
      }
    }
  }

  /// Schema-guided rows name services. Where no schema says which methods they have, every call may
  /// be one of theirs.
  private func namesServices(_ example: Example, _ record: borrowing Record) -> Bool {
    example.format == .schemaGuided
      && example.tools.contains {
        record.tools[$0].description.isEmpty && record.tools[$0].parameters.isEmpty
      }
  }

  private func declares(_ name: Text, _ example: Example, _ record: borrowing Record) -> Bool {
    let wanted = record.bytes(name)
    return builtIn.contains { wanted.equalsIgnoringCase($0) }
      || record.declares(name, in: example)
  }

  private func list(_ names: [String]) -> String {
    names.count <= 5
      ? names.joined(separator: ", ")
      : names.prefix(4).joined(separator: ", ") + " and \(names.count - 4) more"
  }
}
