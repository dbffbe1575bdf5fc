import Corpus

/// How DeepSeek's template marks what its tools give back: behind the turn that called them, with an
/// answer behind it that nothing opens.
enum DeepSeek {
  /// Who speaks behind a mark that is no role's name.
  static func role(of mark: Bytes) -> Role? {
    if mark.spells("tool▁outputs▁begin") { return .tool }
    return mark.spells("tool▁outputs▁end") ? .assistant : nil
  }

  /// Appends each of several outcomes; false when none is marked.
  static func addOutcomes(_ whole: Text, to record: inout Record) -> Bool {
    let open: StaticString = "<｜tool▁output▁begin｜>"
    let bytes = record.bytes(whole)
    var at = bytes.find(open)
    guard at != nil else { return false }
    while let place = at {
      let start = place + open.length
      let end = bytes.find("<｜tool▁output▁end｜>", from: start) ?? bytes.count
      record.add(Outcome(text: whole.part(bytes.trimmed(start..<end))))
      at = bytes.find(open, from: end)
    }
    return true
  }
}
