package import YAML

extension GrammarPage {
  private static let keys = [
    "grammar", "title", "cues", "whole cues", "words", "patterns", "irregular", "contractions",
    "endings", "flips", "names", "examples", "spaces", "folds", "frequent", "lists",
  ]

  package init(_ node: Node) throws(Fault) {
    let fields = try Fields(node, known: GrammarPage.keys)
    self.node = node
    language = try fields.text("grammar")
    title = try fields.text("title")
    isSpaced = try fields["spaces"]?.boolean() ?? true
    foldings =
      try fields["folds"]?.string().split(whereSeparator: \.isWhitespace)
      .filter { $0.count == 2 && $0.first != $0.last }
      .map { (letter: String($0.first!), meaning: String($0.last!)) } ?? []
    cues =
      try GrammarPage.cues(fields["cues"], isWhole: false)
      + GrammarPage.cues(fields["whole cues"], isWhole: true)
    words = try GrammarPage.words(fields["words"], WordClass.allCases.map { ($0, $0.rawValue) })
    lists = try GrammarPage.words(fields["lists"], WordList.allCases.map { ($0, $0.name) })
    var patterns: [Pattern: [Phrase.Placed]] = [:]
    if let node = fields["patterns"] {
      let fields = try Fields(node, known: Pattern.allCases.map(\.rawValue))
      for pattern in Pattern.allCases {
        patterns[pattern] = try Phrase.list(fields[pattern.rawValue])
      }
    }
    self.patterns = patterns
    var irregular: [String: [String]] = [:]
    for (verb, forms) in try GrammarPage.pairs(fields["irregular"]) {
      irregular[verb] = forms.split(separator: " ").map(String.init)
    }
    self.irregular = irregular
    contractions = try GrammarPage.pairs(fields["contractions"])
    var endings: [String: String] = [:]
    for (meaning, list) in try GrammarPage.pairs(fields["endings"]) {
      for ending in list.split(whereSeparator: \.isWhitespace) {
        endings[String(ending)] = meaning
      }
    }
    self.endings = endings
    frequent = try GrammarPage.rates(fields["frequent"])
    flips = try GrammarPage.pairs(fields["flips"])
    names = try GrammarPage.names(fields["names"])
  }

  private static func pairs(_ node: Node?) throws(Fault) -> [String: String] {
    var pairs: [String: String] = [:]
    for member in node?.members ?? [] { pairs[member.key] = try member.value.string() }
    return pairs
  }

  /// Words under the names of what they do.
  private static func words<Use: Hashable>(
    _ node: Node?, _ uses: [(use: Use, name: String)]
  ) throws(Fault) -> [Use: [String]] {
    guard let node else { return [:] }
    let fields = try Fields(node, known: uses.map(\.name))
    var words: [Use: [String]] = [:]
    for (use, name) in uses {
      words[use] = try fields.texts(name).flatMap {
        $0.split(whereSeparator: \.isWhitespace).map(String.init)
      }
    }
    return words
  }

  /// Words under the number of times that they stand in a million.
  private static func rates(_ node: Node?) throws(Fault) -> [String: Int] {
    var rates: [String: Int] = [:]
    for member in node?.members ?? [] {
      guard let rate = Int(member.key), rate > 0 else {
        throw Fault(
          "frequent words stand under how often they do in a million words, such as 1000; not "
            + "\"\(member.key)\"", at: member.place, in: node!.source)
      }
      for word in try member.value.string().split(whereSeparator: \.isWhitespace) {
        rates[String(word)] = rate
      }
    }
    return rates
  }

  private static func cues(_ node: Node?, isWhole: Bool) throws(Fault) -> [Cue] {
    var cues: [Cue] = []
    for member in node?.members ?? [] {
      let parts = member.key.split(separator: " ").map(String.init)
      guard parts.count == 2, let polarity = Polarity(rawValue: parts[0]),
        let frame = Frame(rawValue: parts[1])
      else {
        throw Fault(
          "a cue is \"deny\" or \"affirm\" and one of can, have, be, do; not \"\(member.key)\"",
          at: member.place, in: node!.source)
      }
      let phrases = try Phrase.list(member.value)
      cues.append(Cue(polarity: polarity, frame: frame, isWhole: isWhole, phrases: phrases))
    }
    return cues
  }

  private static func names(_ node: Node?) throws(Fault) -> [Name] {
    guard let node else { return [] }
    let fields = try Fields(node, known: Name.Kind.allCases.map(\.rawValue))
    var names: [Name] = []
    for kind in Name.Kind.allCases {
      for member in fields[kind.rawValue]?.members ?? [] {
        let aliases = member.value.isNull ? [] : try member.value.strings()
        names.append(Name(kind: kind, name: member.key, aliases: aliases))
      }
    }
    return names
  }

  /// The page's examples: read when they are asked for, for only tests do.
  package var examples: [Case] {
    get throws(Fault) { try GrammarPage.examples(node["examples"]) }
  }

  private static func examples(_ node: Node?) throws(Fault) -> [Case] {
    guard let node else { return [] }
    var cases: [Case] = []
    for example in try PageExample.list(node) {
      guard let arrow = example.text.lastRange(of: "=>") else {
        throw example.fault(
          "an example says behind \"=>\" what is found in it: topics with + or -, or nothing")
      }
      let claims = example.text[arrow.upperBound...].split(whereSeparator: \.isWhitespace)
        .map(String.init)
      let text = String(example.text[..<arrow.lowerBound])
      cases.append(
        Case(
          example: PageExample(text: text, place: example.place, source: example.source),
          claims: claims.filter { $0 != "nothing" }))
    }
    return cases
  }
}

extension String {
  /// The last place of a short text in this one.
  fileprivate func lastRange(of part: String) -> Range<Index>? {
    var index = endIndex
    while index > startIndex {
      index = self.index(before: index)
      if self[index...].hasPrefix(part) {
        return index..<self.index(index, offsetBy: part.count)
      }
    }
    return nil
  }
}
