import Corpus
import Disk

/// A form in which something is told, and the file that it goes to.
struct Output: Equatable {
  let form: Form
  /// Nil for standard output.
  let file: String?

  /// The forms that a verdict can be told in; other commands know the first and `json`.
  enum Form: String, CaseIterable {
    case text, concise, json, jsonl, sarif, github, markdown, html
  }

  /// Reads `FORM` or `FORM:FILE`.
  init(_ value: String, among forms: [Form]) throws(Misuse) {
    let parts = value.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let form = forms.first(where: { $0.rawValue == name }) else {
      let names = forms.map(\.rawValue)
      let guess = Nearest.word(to: name, among: names).map { "; did you mean '\($0)'?" } ?? ""
      throw Misuse(
        "'\(name)' is no value of --output\(guess)",
        advice: "it takes one of: " + names.joined(separator: ", ") + ", and :FILE behind it")
    }
    self.form = form
    file = parts.count > 1 ? String(parts[1]) : nil
    if file == "" { throw Misuse("--output \(value) names no file behind the colon") }
    if let file { try Written.check(file) }
  }

  init(_ form: Form) {
    self.form = form
    file = nil
  }

  /// Writes what was told: a file is written beside its place and put there whole.
  func write(_ text: String, _ console: Console) throws {
    guard let file else { return console.out.write(text) }
    guard SmallFile.replace(file, with: Array(text.utf8), for: .everyone) else {
      throw Unwritable(path: file, reason: SmallFile.complaint)
    }
  }

  /// The report has no place to go to.
  struct Unwritable: Error, CustomStringConvertible {
    let path: String
    let reason: String
    var description: String { "\(path): error: can't be written: \(reason)" }
  }
}

extension Invocation {
  /// What `--output` asks for, each time that it is said; text on standard output where it is not.
  func outputs(among forms: [Output.Form] = Output.Form.allCases) throws(Misuse) -> [Output] {
    var outputs: [Output] = []
    for value in all(.output) {
      let output = try Output(value, among: forms)
      if outputs.contains(where: { $0.file == output.file }) {
        throw Misuse(
          output.file.map { "two reports can't both be '\($0)'" }
            ?? "two reports can't both go to standard output",
          advice: "give each a file of its own: --output \(output.form.rawValue):FILE")
      }
      outputs.append(output)
    }
    return outputs.isEmpty ? [Output(.text)] : outputs
  }

  /// The one output of a command that knows text and JSON.
  func output() throws(Misuse) -> Output {
    let outputs = try outputs(among: [.text, .json])
    guard outputs.count == 1 else {
      throw Misuse("'antinomy \(verb.rawValue)' tells one thing once")
    }
    return outputs[0]
  }
}
