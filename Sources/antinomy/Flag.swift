/// A flag: what it is called, what it takes, what it means, and which commands know it.
struct Flag: Sendable {
  /// Without its two dashes.
  let name: String
  let short: Character?
  let takes: Value
  /// One sentence, without the full stop.
  let says: String
  /// Nil: every command takes it.
  let verbs: Set<Verb>?

  /// What stands behind a flag.
  enum Value: Equatable, Sendable {
    case nothing
    /// Free text; the name of what is wanted.
    case text(String)
    /// A name, by what is wanted; the command lists those that there are.
    case listed(String, by: Verb)
    /// A path; the name of what is wanted.
    case path(String)
    /// A whole number of at least one.
    case count
    /// A whole number, also zero.
    case amount
    /// A number between 0 and 1.
    case fraction
    /// One of a few words, and a file behind a colon.
    case form([String])
    /// One of a few words.
    case choice([String])
  }

  init(
    _ name: String, _ short: Character? = nil, _ takes: Value = .nothing, for verbs: Set<Verb>?,
    _ says: String
  ) {
    self.name = name
    self.short = short
    self.takes = takes
    self.says = says
    self.verbs = verbs
  }

  /// Whether a command takes it.
  func belongs(to verb: Verb) -> Bool { verbs?.contains(verb) ?? true }

  /// What stands behind the flag in the help; nil for a switch.
  var placeholder: String? {
    switch takes {
    case .nothing: nil
    case .text(let name), .path(let name), .listed(let name, _): name
    case .count, .amount: "N"
    case .fraction: "X"
    case .form: "FORMAT[:FILE]"
    case .choice(let words): words.joined(separator: "|")
    }
  }

  /// As it is written in help and README: `-c, --config FILE`.
  var spelling: String {
    (short.map { "-\($0), " } ?? "") + "--\(name)" + (placeholder.map { " \($0)" } ?? "")
  }
}
