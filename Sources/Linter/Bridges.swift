package import Corpus
import JSON
package import Loader

/// Shows what bridges look like in the rows that were read: one that somebody wrote where there is
/// one, else a proposal in the form of the row that calls the tool, from words of the dataset itself.
package struct Bridges {
  private let loader: Loader

  /// Rows are looked at until one will do, and no more of them than this.
  private static let most = 24
  /// Longer texts are cut.
  private static let longest = 240

  package init(_ loader: Loader) { self.loader = loader }

  /// Shows the bridges of all findings that may have one.
  package func show(in findings: inout [Finding]) {
    guard findings.contains(where: { $0.bridge != nil }) else { return }
    // What is wrong by itself is no pattern.
    let alone = findings.filter { $0.contested == 0 && $0.subject == nil && $0.bridge == nil }
    let faulty = Set(alone.map { Location(file: $0.place.file, bytes: $0.place.row) })
    func isFaulty(_ passage: Passage) -> Bool {
      faulty.contains(Location(file: passage.file, bytes: passage.row))
    }
    for index in findings.indices {
      guard var bridge = findings[index].bridge else { continue }
      bridge.denials.removeAll(where: isFaulty)
      bridge.deeds.removeAll(where: isFaulty)
      bridge.found.removeAll(where: isFaulty)
      findings[index].bridge?.shown = real(bridge) ?? proposal(bridge)
    }
  }

  private func real(_ bridge: Bridge) -> Bridge.Shown? {
    let tried = Array(bridge.found.prefix(Bridges.most))
    guard !tried.isEmpty else { return nil }
    for (passage, found) in zip(tried, loader.talks(tried)) {
      guard let found, let place = place(of: passage) else { continue }
      var lines = before(found.turn, found.talk)
      lines.append(("assistant", cut(found.talk.turns[found.turn].text)))
      lines += calls(found.talk.turns[found.turn...])
      return Bridge.Shown(isProposed: false, places: [place], lines: lines)
    }
    return nil
  }

  /// Of one topic, a denial that names its condition; of two, the denial before the call.
  private func proposal(_ bridge: Bridge) -> Bridge.Shown? {
    let words = BridgeWords(both: bridge.both, condition: bridge.condition, before: bridge.before)
    let denials = Array(bridge.denials.prefix(Bridges.most))
    let quotes = zip(denials, loader.locate(denials)).compactMap { passage, citation in
      citation.flatMap { Quote(passage, $0) }
    }
    if bridge.isOfOneTopic {
      for quote in quotes {
        guard let denial = words.conditional(quote.text, before: quote.rest),
          let found = loader.talks([quote.passage])[0]
        else { continue }
        let isWhole = quote.rest.first.map { $0.isPunctuation } ?? true
        let answer = denial.begun + (isWhole ? "" : quote.rest)
        return Bridge.Shown(
          isProposed: true, places: [quote.place],
          lines: before(found.turn, found.talk) + [("assistant", answer.ended)])
      }
      return nil
    }
    let deeds = Array(bridge.deeds.prefix(Bridges.most))
    // A call that does it, and not one that stands beside.
    let names = loader.locate(deeds).map { $0?.quoted ?? "" }
    let talks = loader.talks(deeds)
    let calling = deeds.indices.filter { number in
      talks[number].map { found in
        found.talk.turns[found.turn].calls.contains { $0.name == names[number] }
      } ?? false
    }
    let naming = TopicWords(bridge.naming)
    let fitting = quotes.filter { naming.areNamed(in: $0.text) }
    for which in calling {
      guard let found = talks[which], let place = place(of: deeds[which]) else { continue }
      let before = before(found.turn, found.talk)
      let asked = before.last { $0.role == "user" }?.text ?? ""
      // A row in one language gets no answer in another.
      for quote in fitting where quote.text.mayStand(beside: asked) {
        guard let answer = words.both(quote.text, tool: names[which]) else { continue }
        return Bridge.Shown(
          isProposed: true, places: [quote.place, place],
          lines: tool(names[which], found.talk) + before + [("assistant", answer)]
            + self.calls(found.talk.turns[found.turn...found.turn]))
      }
    }
    return nil
  }

  /// A denial that may begin an answer.
  private struct Quote {
    let passage: Passage
    let text: String
    /// What follows it in its sentence.
    let rest: String
    let place: String

    /// Nil where the speaker does not come first, or the quote is long.
    init?(_ passage: Passage, _ citation: Citation) {
      text = citation.quoted
      rest = String(citation.sentence.utf8.dropFirst(citation.quote.upperBound)) ?? ""
      guard ["I ", "I'", "I’", "我"].contains(where: text.hasPrefix), text.utf8.count <= 120 else {
        return nil
      }
      self.passage = passage
      place = "\(citation.path):\(citation.line)"
    }
  }

  /// What stands before an answer: the prompt, and what the user said last.
  private func before(_ turn: Int, _ talk: Exhibit.Talk) -> [(role: String, text: String)] {
    let earlier = talk.turns[..<turn]
    let prompts = earlier.filter { $0.role == .system || $0.role == .developer }
    let asked = earlier.last { $0.role == .user }
    return (prompts + (asked.map { [$0] } ?? [])).filter { !$0.text.isEmpty }
      .map { ("\($0.role)", cut($0.text)) }
  }

  private func tool(_ name: String, _ talk: Exhibit.Talk) -> [(role: String, text: String)] {
    guard let tool = talk.tools.first(where: { $0.name == name }) else { return [] }
    return [("tools", "\(name)(\(parameters(tool.parameters).joined(separator: ", ")))")]
  }

  /// The names of a tool's parameters.
  private func parameters(_ schema: String) -> [String] {
    let padded = Array(schema.utf8) + [UInt8](repeating: 0, count: 64)
    return padded.withUnsafeBufferPointer { buffer in
      var tape = Tape()
      let bytes = Bytes(start: buffer.baseAddress!, count: schema.utf8.count)
      guard (try? tape.read(bytes)) != nil, tape.count > 0 else { return [] }
      var names: [String] = []
      tape.eachMember(of: tape.value("properties", of: 0) ?? 0) { key, _ in
        if let name = tape.string(key) { names.append(name) }
      }
      return names
    }
  }

  private func calls(_ turns: ArraySlice<Exhibit.Turn>) -> [(role: String, text: String)] {
    guard let turn = turns.first(where: { $0.role == .assistant && !$0.calls.isEmpty }) else {
      return []
    }
    return turn.calls.prefix(2).map { ("call", cut("\($0.name) \($0.arguments)")) }
  }

  private func place(of passage: Passage) -> String? {
    loader.locate([passage])[0].map { "\($0.path):\($0.line)" }
  }

  /// On one line, and not too long for one.
  private func cut(_ text: String) -> String {
    let flat = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return flat.count > Bridges.longest ? flat.prefix(Bridges.longest) + "…" : flat
  }
}
