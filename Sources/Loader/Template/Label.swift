import Corpus

/// The templates that name the speaker in plain words.
///
/// Plain words also stand in ordinary text. A text is taken for a conversation only when a label is
/// the very first thing in it (but for the preamble of `### Instruction:` and of Vicuna), when a user
/// and an assistant both speak, and labels count only where the template lets them stand: behind a
/// blank line, at the beginning of a line, or behind a space.
enum Label {
  static func template(of bytes: Bytes) -> Template? {
    guard bytes.find(UInt8(ascii: ":")) != nil else { return nil }
    for template in [Template.hhRLHF, .labels, .questions, .instruction, .vicuna] {
      if isWritten(bytes, in: template) { return template }
    }
    return nil
  }

  private static func isWritten(_ bytes: Bytes, in template: Template) -> Bool {
    guard let first = next(in: bytes, from: 0, template), first.role != .assistant else {
      return false
    }
    if template == .hhRLHF || template == .labels || template == .questions {
      guard bytes.trimmed(0..<first.start).isEmpty else { return false }
    }
    // Behind B, A is a choice.
    if template == .questions, bytes.find("\nB:") != nil { return false }
    var label: Found? = first
    var hasUser = false
    while let found = label {
      if found.role == .user { hasUser = true }
      if found.role == .assistant { return hasUser }
      label = next(in: bytes, from: found.body, template)
    }
    return false
  }

  static func read(_ template: Template, _ text: Text, into record: inout Record) {
    guard var label = next(in: record.bytes(text), from: 0, template) else { return }
    let preface = record.bytes(text).trimmed(0..<label.start)
    if !preface.isEmpty { record.turns.append(Turn(.system, text.part(preface))) }
    while true {
      let bytes = record.bytes(text)
      var following = next(in: bytes, from: label.body, template)
      // `### Input:` belongs to the instruction above it.
      while template == .instruction, label.role == .user, let inner = following,
        inner.isInput
      {
        record.arena.blank(Int(text.start) + inner.start..<Int(text.start) + inner.body)
        following = next(in: bytes, from: inner.body, template)
      }
      let said = ended(bytes, bytes.trimmed(label.body..<(following?.start ?? bytes.count)))
      if !said.isEmpty || following != nil {
        if label.role == .tool {
          record.add(Outcome(text: text.part(said)))
        } else {
          record.turns.append(Turn(label.role, text.part(said)))
        }
      }
      guard let found = following else { return }
      label = found
    }
  }

  /// A body without the token that ends it.
  private static func ended(_ bytes: Bytes, _ said: Range<Int>) -> Range<Int> {
    for token in ["</s>", "<|endoftext|>"] as [StaticString] {
      let tail = said.upperBound - token.length
      if tail >= said.lowerBound, bytes.has(token, at: tail) {
        return bytes.trimmed(said.lowerBound..<tail)
      }
    }
    return said
  }
}

extension Label {
  struct Found {
    var start: Int
    var body: Int
    var role: Role
    var isInput = false
  }

  /// The next label that stands where the template lets it stand.
  private static func next(in bytes: Bytes, from start: Int, _ template: Template) -> Found? {
    var from = start
    while let colon = bytes.find(UInt8(ascii: ":"), from: from) {
      from = colon + 1
      if let found = label(bytes, endingAt: colon, notBefore: start, template) { return found }
    }
    return nil
  }

  private static func label(
    _ bytes: Bytes, endingAt colon: Int, notBefore limit: Int, _ template: Template
  ) -> Found? {
    var word = colon
    while word > limit, colon - word < 16, isLetter(bytes[word - 1]) { word -= 1 }
    guard word < colon else { return nil }
    let name = bytes[word..<colon]
    if name.spells("RESPONSE"), word >= limit + 9, bytes.has("FUNCTION ", at: word - 9) {
      return Found(start: word - 9, body: colon + 1, role: .tool)
    }
    switch template {
    case .vicuna:
      guard word == 0 || bytes[word - 1] <= 0x20 || bytes[word - 1] == UInt8(ascii: ">") else {
        return nil
      }
      let role: Role? = name.spells("USER") ? .user : name.spells("ASSISTANT") ? .assistant : nil
      return role.map { Found(start: word, body: colon + 1, role: $0) }
    case .instruction:
      guard word >= 4, bytes.has("### ", at: word - 4), let role = heading(name) else { return nil }
      // Guanaco writes its turns on one line.
      guard bytes.beginsLine(word - 4) || name.spells("Human") || name.spells("Assistant") else {
        return nil
      }
      return Found(
        start: word - 4, body: colon + 1, role: role, isInput: name.spells("Input"))
    case .hhRLHF:
      guard word == 0 || bytes.beginsLine(word) && (word < 2 || bytes[word - 2] == 0x0A) else {
        return nil
      }
      let role: Role? = name.spells("Human") ? .user : name.spells("Assistant") ? .assistant : nil
      return role.map { Found(start: word, body: colon + 1, role: $0) }
    default:
      guard let role = template == .questions ? letter(name) : speaker(name) else { return nil }
      if bytes.beginsLine(word) { return Found(start: word, body: colon + 1, role: role) }
      guard role == .assistant, name.count == 1 || name.spells("Answer") else { return nil }
      return answerOnLine(bytes, word, colon, notBefore: limit)
    }
  }

  /// `A:` on the line of its question, behind a slash, a bar or blanks.
  private static func answerOnLine(
    _ bytes: Bytes, _ word: Int, _ colon: Int, notBefore limit: Int
  ) -> Found? {
    var start = word
    while start > limit, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    guard start < word, start > limit else { return nil }
    let mark = bytes[start - 1]
    if mark == UInt8(ascii: "/") || mark == UInt8(ascii: "|") { start -= 1 }
    var line = start
    while line > 0, bytes[line - 1] != UInt8(ascii: "\n") { line -= 1 }
    guard TextBorders.isQuestion(bytes, line) else { return nil }
    return Found(start: start, body: colon + 1, role: .assistant)
  }

  private static func letter(_ name: Bytes) -> Role? {
    name.spells("Q") ? .user : name.spells("A") ? .assistant : nil
  }

  private static func speaker(_ name: Bytes) -> Role? {
    if name.spells("Human") || name.spells("User") { return .user }
    if name.spells("USER") || name.spells("HUMAN") { return .user }
    if name.spells("Assistant") || name.spells("ASSISTANT") { return .assistant }
    if name.spells("Question") { return .user }
    if name.spells("Answer") { return .assistant }
    if name.spells("AI") || name.spells("Bot") { return .assistant }
    if name.spells("System") || name.spells("SYSTEM") { return .system }
    return nil
  }

  private static func heading(_ name: Bytes) -> Role? {
    if name.spells("Instruction") || name.spells("Input") { return .user }
    if name.spells("Human") || name.spells("User") { return .user }
    if name.spells("Response") || name.spells("Assistant") { return .assistant }
    return name.spells("System") ? .system : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
  }
}
