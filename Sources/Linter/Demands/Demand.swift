import Corpus

/// What a system text demands of every answer, as far as it can be told whether one keeps to it.
struct Demand {
  enum Kind: Sendable {
    case form(Form)
    case language(Tongue, among: [Tongue])
    case length(Length)
    case ban(Ban)
    case silence(Silence)
  }

  let kind: Kind
  /// The sentence of the system text.
  let range: Range<Int>

  var message: String {
    switch kind {
    case .form(let form): "The system text demands \(form.names[0]); the answer is none."
    case .language(let tongue, _):
      "The system text demands \(tongue.names[0]); the answer is in another language."
    case .length(let length):
      "The system text demands no more than \(length); the answer is longer by far."
    case .ban(let ban): "The system text forbids \(ban.names[0]); the answer has some."
    case .silence(let silence):
      "The system text forbids to say that it \(silence.says); the answer does."
    }
  }

  /// What is wrong with an answer; nil where it is as it should be.
  func fault(in answer: Bytes) -> String? {
    if isBroken(by: answer) { return message }
    guard case .form(let form) = kind, form.isTorn(answer) else { return nil }
    return "The system text demands \(form.names[0]); the answer does not end as it began."
  }

  /// Whether the form of an answer is plainly not what is demanded.
  private func isBroken(by answer: Bytes) -> Bool {
    guard !answer.trimmed.isEmpty else { return false }
    return switch kind {
    case .form(let form): form.isMissed(by: answer)
    case .language(let tongue, let others): tongue.isMissed(by: answer, among: others)
    case .length(let length): length.isExceeded(by: answer)
    case .ban(let ban): ban.isBroken(by: answer)
    case .silence: false
    }
  }
}
