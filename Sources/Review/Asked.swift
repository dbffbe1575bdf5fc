package import Corpus

/// What an answer answers: the request before it, and what else the model can see.
package struct Asked {
  package private(set) var request = ""
  /// System text, tools and earlier turns, in the notation of the rule pages.
  package private(set) var context = ""

  package init(_ passage: Passage, _ exhibition: Exhibition) {
    guard let place = exhibition.places[passage], let answer = place.answer else { return }
    let talk = exhibition.exhibits[place.exhibit].talks[answer.talk]
    let before = talk.turns[..<answer.turn]
    let asking = before.lastIndex { $0.role == .user }
    request = asking.map { before[$0].text } ?? ""
    var lines: [String] = []
    if !talk.tools.isEmpty {
      lines.append("tools: " + talk.tools.map { $0.name + "()" }.joined(separator: ", "))
    }
    for (index, turn) in before.enumerated() where index != asking { lines += turn.told }
    context = lines.joined(separator: "\n")
  }
}

extension Exhibit.Turn {
  /// The turn in the notation of the rule pages, a line for each of its parts.
  var told: [String] {
    var lines: [String] = []
    func add(_ part: String, _ text: String) {
      lines.append(part + ": " + text.replacing("\n", with: "\n  "))
    }
    if role == .tool {
      if outcomes.isEmpty { add("result", text) }
    } else if !text.isEmpty {
      add("\(role)", text)
    }
    for call in calls { add("call", "\(call.name) \(call.arguments)") }
    for outcome in outcomes { add(outcome.isError ? "result (error)" : "result", outcome.text) }
    return lines
  }
}

extension Decision {
  /// An open decision about the row of a passage; nil where its place is not known any more.
  package init?(
    on passage: Passage, of finding: Finding, _ exhibition: Exhibition, citation: Citation?
  ) {
    self.init(
      fingerprint: finding.fingerprint, rule: finding.rule, topic: finding.subject?.topic ?? "",
      file: "", row: nil)
    if let place = exhibition.places[passage] {
      let exhibit = exhibition.exhibits[place.exhibit]
      file = exhibit.path
      row = exhibit.row
      content = exhibit.content
      if let answer = exhibition.answer(to: place) {
        // Where there are only calls there is no text to rewrite.
        field = answer.text.isEmpty ? "" : answer.field
        current = answer.text.isEmpty ? answer.told.joined(separator: "\n") : answer.text
      }
    } else if let citation {
      file = citation.path
      row = citation.row
      current = citation.sentence
    } else {
      return nil
    }
  }
}
