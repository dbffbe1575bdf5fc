import Corpus

extension Node {
  /// The text of a scalar.
  package func string() throws(Fault) -> String {
    if case .scalar(let text, _) = content { return text }
    throw fault("a text is expected here, not \(kind)")
  }

  /// A pattern of paths: what YAML takes for a number or for yes and no is most likely a slip.
  package func pattern() throws(Fault) -> String {
    if case .scalar(let text, .plain) = content, text.isNumberOrFlag {
      throw fault(
        "a pattern is expected here, not \(text); if something is called so, write \"\(text)\"")
    }
    return try string()
  }

  /// The elements of a sequence.
  package func elements() throws(Fault) -> [Node] {
    if case .sequence(let elements) = content { return elements }
    throw fault("a list is expected here, not \(kind)")
  }

  /// The members of a mapping.
  package func mapping() throws(Fault) -> [Member] {
    if case .mapping(let members) = content { return members }
    throw fault("a mapping is expected here, not \(kind)\(unspaced)")
  }

  /// The elements of a list; a text counts as a list of one.
  package func listed() throws(Fault) -> [Node] {
    if case .scalar = content { return [self] }
    return try elements()
  }

  /// The texts of a sequence; a single text counts as a sequence of one.
  package func strings() throws(Fault) -> [String] {
    if case .scalar(let text, _) = content { return [text] }
    var texts: [String] = []
    for element in try elements() { texts.append(try element.string()) }
    return texts
  }

  /// A whole number, written plain.
  package func integer() throws(Fault) -> Int {
    if case .scalar(let text, .plain) = content, let number = Int(text) { return number }
    throw fault("a whole number is expected here, not \(kind)")
  }

  /// A number, written plain.
  package func number() throws(Fault) -> Double {
    if case .scalar(let text, .plain) = content, let number = Double(text), number.isFinite {
      return number
    }
    throw fault("a number is expected here, not \(kind)")
  }

  /// `true` or `false`, written plain.
  package func boolean() throws(Fault) -> Bool {
    if case .scalar(let text, .plain) = content {
      if text == "true" { return true }
      if text == "false" { return false }
    }
    throw fault("true or false is expected here, not \(kind)")
  }

  /// One of the cases of an enumeration, by its raw value.
  package func choice<Choice: RawRepresentable & CaseIterable>(
    _ type: Choice.Type
  ) throws(Fault) -> Choice where Choice.RawValue == String {
    let text = try string()
    if let choice = Choice(rawValue: text) { return choice }
    let all = Choice.allCases.map(\.rawValue)
    throw fault("\"\(text)\" is none of \(all.joined(separator: ", "))\(Nearest.hint(text, all))")
  }

  /// What to say of a text that would be a key and a value, had it a space: `name:Ada`.
  package var unspaced: String {
    guard case .scalar(let text, .plain) = content, let colon = text.firstIndex(of: ":"),
      colon != text.startIndex, text.index(after: colon) < text.endIndex
    else { return "" }
    return "; a space is missing behind the colon"
  }

  /// What the node is, as a part of a sentence.
  package var kind: String {
    switch content {
    case .scalar(let text, .plain) where text.isEmpty: "nothing"
    case .scalar(let text, .plain): "\"\(text.prefix(40))\""
    case .scalar: "a text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}

extension String {
  fileprivate var isNumberOrFlag: Bool {
    ["true", "false"].contains(lowercased()) || Double(self) != nil
  }
}
