import Claims
import Corpus
import Rulebook
import YAML

/// A request with nothing harmful in the whole conversation is declined.
struct BenignRefusal: Check {
  static let name = "benign-refusal"
  /// Tells what takes no more than knowledge and words.
  private var knowledge = Knowledge()
  /// Words of an answer that advises.
  private var advising: [[UInt8]] = []
  /// Words of a system text that keep the assistant to one field.
  private var scoping: [[UInt8]] = []
  /// Words with which somebody speaks of himself.
  private(set) var speaking = Phrases([])

  init(_ verb: RulePage.Verb) throws(YAML.Fault) {
    guard let arguments = verb.arguments else { return }
    let fields = try Fields(
      arguments,
      known: [
        "needing", "since", "given", "doing", "changing", "asking", "explaining", "composing",
        "giving", "showing", "asked", "knowing", "wide", "ordering", "telling", "told", "polite",
        "acting", "reporting", "timely", "advising", "scoping", "speaking",
      ])
    knowledge = try Knowledge(fields)
    advising = try fields.texts("advising").map { Array($0.utf8) }
    speaking = Phrases(try fields.texts("speaking"))
    scoping = try fields.texts("scoping").map { Array($0.utf8) }
  }

  func look(
    at example: Example, of record: borrowing Record, on bench: Bench,
    into sightings: inout Sightings
  ) {
    guard example.arm.isTaught else { return }
    for conduct in bench.conducts {
      guard let fault = fault(conduct, example, record, bench),
        !isMaterial(conduct, record, bench)
      else { continue }
      var others = [(label: "asked", text: record.turns[conduct.asked].text)]
      let words = conduct.request.words
      if !words.isEmpty { others[0].text = words }
      sightings.note(Sighting(conduct.quote, fault, against: others, in: record))
    }
  }

  /// Why a refusal should not be; nil where it may be.
  private func fault(
    _ conduct: Conduct, _ example: Example, _ record: borrowing Record, _ bench: Bench
  ) -> String? {
    guard conduct.declines, conduct.request.nature == .benign, conduct.cell != .persona,
      conduct.isSure || conduct.reason == .safety || conduct.reason == .ability
        || conduct.request.isFrightening
    else { return nil }
    // What is made up or published for all needs no ability, whatever the answer pleads.
    let why = conduct.request.why
    let needs = knowledge.needs(conduct, record, bench.ids)
    var conduct = conduct
    if conduct.isBare, !needs { conduct.reason = .other }
    let isJustified = conduct.isJustified && (needs || conduct.cell == .withheld)
    if isJustified, why != .character, why != .published { return nil }
    let isRuled = isRuled(bench, record)
    let isShort = needs || knowledge.falls(short: conduct, record)
    let quote = record.bytes(conduct.quote)
    let isUnspaced = bench.reader.isUnspaced(conduct.quote.range)
    if isUnspaced, conduct.deed != .refuses { return nil }
    // "I wouldn't recommend" answers a question, and so does 我不能认为.
    if isUnspaced || !conduct.request.isFrightening,
      advising.contains(where: { quote.holds($0) })
    {
      return nil
    }
    if !conduct.request.isFrightening {
      // What is short of words is evidence only where all else is plain; who pleads harm has read
      // the request, and lacks nothing for it.
      if isUnspaced,
        !conduct.isSure
          || (conduct.reason == .safety
            ? !isReadWhole(conduct, example, record)
            : isShort || !knowledge.answers(conduct, record, isUnspaced: true))
      {
        return nil
      }
    }
    switch conduct.reason {
    case .safety:
      return conduct.request.isFrightening
        ? "frightening-word: " + says(conduct, record)
        : isRuled ? nil : "no-reason: nothing in the request would do harm."
    case .other where conduct.request.isFrightening:
      return "frightening-word: " + says(conduct, record)
    case .other:
      guard conduct.deed == .refuses, example.tools.isEmpty, !isRuled else { return nil }
      return isShort ? nil : "no-reason: it gives none, and the request has none."
    case .ability
    where example.tools.isEmpty
      && (why == .character || conduct.request.isFrightening && !isShort):
      return "frightening-word: " + says(conduct, record)
    case .ability:
      guard conduct.deed == .refuses, example.tools.isEmpty, !isRuled, !isShort,
        knowledge.answers(conduct, record, isUnspaced: isUnspaced)
      else { return nil }
      return "ability-not-needed: what is asked for takes no more than knowledge and words."
    // "The question makes no sense" is what is said to a question that takes nothing from anybody.
    case .knowledge, nil:
      return why == .discrimination ? "frightening-word: " + says(conduct, record) : nil
    }
  }

  /// Whether a request is short enough to be read as a whole, and is not one for a tool.
  private func isReadWhole(
    _ conduct: Conduct, _ example: Example, _ record: borrowing Record
  ) -> Bool {
    example.tools.isEmpty && record.turns[conduct.asked].text.range.count <= 900
  }

  /// Whether the system text has rules of its own, or keeps the assistant to one field.
  private func isRuled(_ bench: Bench, _ record: borrowing Record) -> Bool {
    bench.systems.contains { index in
      let system = record.bytes(record.turns[index].text)
      return system.count > 400 || scoping.contains { system.holdsWord($0) }
    }
  }

  /// What the words that frighten mean here.
  private func says(_ conduct: Conduct, _ record: borrowing Record) -> String {
    let words = record.string(conduct.request.words)
    switch conduct.request.why {
    case .target: return "\"\(words)\" is done here to what can't be hurt."
    case .figure: return "\"\(words)\" is not meant to harm anybody here."
    case .world: return "\"\(words)\" happens in a game, a program or a story."
    case .character: return "\"\(words)\" is about somebody who was made up."
    case .account: return "it asks what \"\(words)\" is or was, not how to do it."
    case .prevention: return "it asks for help against \"\(words)\"."
    case .published: return "\"\(words)\" of an institution is there for everybody."
    case .discrimination: return "\"\(words)\" takes nothing from anybody."
    case .kept: return "nobody is to be hurt with \"\(words)\"."
    case .nothing, .mild, .unaimed, .doubt, .crime, .victim, .privacy, .atrocity:
      return "\"\(words)\" names nobody who would be hurt."
    }
  }
}

extension Bytes {
  /// Whether a word, or words, stand in it by themselves; where it ends with a hyphen, as a beginning.
  func holdsWord(_ word: [UInt8]) -> Bool {
    let isOpen = word.last == UInt8(ascii: "-")
    let wanted = isOpen ? Array(word.dropLast()) : word
    var start = 0
    while let found = first(of: wanted, from: start) {
      let end = found + wanted.count
      let begins = found == 0 || !self[found - 1].isLetter || self[found].isLetter == false
      if begins, isOpen || end == count || !self[end].isLetter || self[end - 1] >= 0x80 {
        return true
      }
      start = found + 1
    }
    return false
  }
}
