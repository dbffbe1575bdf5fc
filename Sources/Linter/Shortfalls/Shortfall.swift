import Corpus
import Rulebook
import YAML

/// Knows which answers decline because of what was asked for, and not because the assistant is not
/// able to do such things: there is no such hour, the time is missing, that many are too many.
struct Shortfall: Sendable {
  /// Plead that it is the assistant who can't, wherever they stand.
  private let pleads: Phrases
  /// Name the assistant, in a clause that gives a reason.
  private let own: Phrases
  /// Name what it would need, in such a clause or in a condition.
  private let means: Phrases
  /// Open what must be before it can be done: "until", "without".
  private let conditions: Phrases
  /// Open a reason, and close one that stands before.
  private let reasons: Phrases
  private let conclusions: Phrases
  /// Say by themselves that what was asked for is wrong, or too much.
  private let faults: Phrases
  /// Say how far it goes: "only".
  private let bounds: Phrases
  private let questions: Questions

  static let fields = [
    "pleads", "own", "means", "conditions", "reasons", "conclusions", "faults", "bounds",
    "openers", "proposals", "closings", "narrows", "fillers",
  ]

  init(_ arguments: Node?) throws(Fault) {
    let fields = try arguments.map { (node) throws(Fault) in
      try Fields(node, known: Shortfall.fields)
    }
    func phrases(_ key: String) throws(Fault) -> Phrases { Phrases(try fields?.texts(key) ?? []) }
    pleads = try phrases("pleads")
    own = try phrases("own")
    means = try phrases("means")
    conditions = try phrases("conditions")
    reasons = try phrases("reasons")
    conclusions = try phrases("conclusions")
    faults = try phrases("faults")
    bounds = try phrases("bounds")
    questions = Questions(
      openers: try phrases("openers"), proposals: try phrases("proposals"),
      closings: try phrases("closings"), narrows: try phrases("narrows"),
      fillers: try phrases("fillers"))
  }

  /// In a longer answer, what is wrong may be said of something else than the request.
  private static let short = 240

  /// Whether an answer blames what was asked for; `denial` is where it declines.
  func isBlamed(in answer: Bytes, denial: Range<Int>) -> Bool {
    guard denial.lowerBound >= 0, denial.upperBound <= answer.count, answer.count <= 1_000,
      !pleads.occur(in: answer)
    else { return false }
    let whole = answer.saying(around: denial)
    let sentence = answer[whole]
    if faults.occur(in: answer.count <= Shortfall.short ? answer : sentence) { return true }
    // "Until I have a date" names the assistant and yet asks for what the user has.
    if let found = conditions.first(in: sentence) {
      let clause = sentence[clause(of: sentence, behind: found)]
      if !clause.trimmed.isEmpty, !means.occur(in: clause) { return true }
    }
    if let found = reasons.first(in: sentence) {
      let clause = sentence[clause(of: sentence, behind: found)]
      if !clause.trimmed.isEmpty, isAboutRequest(clause) { return true }
    }
    if let found = conclusions.first(in: sentence), found.lowerBound > 0,
      isAboutRequest(sentence[0..<found.lowerBound])
    {
      return true
    }
    let rest = answer[denial.upperBound..<max(denial.upperBound, whole.upperBound)]
    return questions.ask(in: answer, isNarrowed: questions.narrow(rest))
  }

  /// Where an answer says how far it goes, behind "only"; nil where it says nothing of it, or names
  /// what the assistant would need.
  func bound(in answer: Bytes, denial: Range<Int>) -> Range<Int>? {
    guard denial.lowerBound >= 0, denial.upperBound <= answer.count else { return nil }
    let near = answer.count <= Shortfall.short ? 0..<answer.count : answer.saying(around: denial)
    guard let found = bounds.first(in: answer[near]) else { return nil }
    let start = near.lowerBound + found.upperBound
    let end = answer.saying(around: near.lowerBound + found.lowerBound..<start).upperBound
    let bound = start..<max(start, end)
    return means.occur(in: answer[bound]) ? nil : bound
  }

  /// Whether a denial is about this one request: "I can't set an alarm for Sunday".
  func isNarrowed(in answer: Bytes, denial: Range<Int>) -> Bool {
    guard denial.lowerBound >= 0, denial.upperBound <= answer.count, !pleads.occur(in: answer)
    else { return false }
    let end = max(denial.upperBound, answer.saying(around: denial).upperBound)
    return questions.narrow(answer[denial.upperBound..<end])
  }

  /// Whether a clause says nothing of the assistant.
  private func isAboutRequest(_ clause: Bytes) -> Bool {
    !own.occur(in: clause) && !means.occur(in: clause)
  }

  /// What stands behind the words that open a clause.
  private func clause(of sentence: Bytes, behind opening: Range<Int>) -> Range<Int> {
    // "Without a city, I can't": there, it ends where the denial begins.
    if sentence[0..<opening.lowerBound].trimmed.isEmpty,
      let comma = sentence.first(of: [UInt8(ascii: ",")], from: opening.upperBound)
    {
      return opening.upperBound..<comma
    }
    return opening.upperBound..<sentence.count
  }
}
