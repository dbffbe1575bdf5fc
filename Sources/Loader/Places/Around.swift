import Corpus

/// What a short quote needs beside it to be understood: the arguments of a call, what a tool is for,
/// the question that is answered.
struct Around {
  private(set) var call = ""
  private(set) var tool = ""
  private(set) var answers = ""

  /// More of a user's words is not shown beside a quote.
  private static let most = 160

  init(_ passage: Passage, _ sight: Survey.Sight) {
    var around = Around()
    sight.reread(passage) { record in
      if around.call.isEmpty && around.answers.isEmpty { around.look(passage, record) }
    }
    self = around
  }

  private init() {}

  private mutating func look(_ passage: Passage, _ record: borrowing Record) {
    for index in record.turns.indices {
      let turn = record.turns[index]
      for number in turn.calls where record.calls[number].name.isAt(passage) {
        let call = record.calls[number]
        let arguments = Arguments(record.bytes(call.arguments)).text
        self.call = "\(record.string(call.name))(\(arguments))"
        answers = request(before: index, record)
        return
      }
      if turn.role == .assistant, turn.text.holds(passage) {
        answers = request(before: index, record)
        return
      }
    }
    for tool in record.tools where tool.name.isAt(passage) {
      let says = Around.flat(record.string(tool.description))
      if says.utf8.count <= Around.most { self.tool = says }
      return
    }
  }

  /// The user's words before a turn, or the last question in them; none where they are long.
  private func request(before turn: Int, _ record: borrowing Record) -> String {
    var index = turn - 1
    while index >= 0, record.turns[index].role != .user { index -= 1 }
    guard index >= 0 else { return "" }
    let bytes = Array(record.bytes(record.turns[index].text).buffer)
    if bytes.count <= Around.most { return Around.flat(String(decoding: bytes, as: UTF8.self)) }
    guard let mark = bytes.lastIndex(of: UInt8(ascii: "?")) else { return "" }
    let asked = Around.flat(Sentence(bytes, mark..<mark + 1).text)
    return asked.utf8.count <= Around.most ? asked : ""
  }

  /// On one line, without space at its ends.
  private static func flat(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Text {
  /// Whether it is the very text of a passage.
  fileprivate func isAt(_ passage: Passage) -> Bool {
    count == passage.count && skip == passage.skip && source == passage.source
      && coding == passage.coding
  }

  /// Whether a passage is a part of it.
  fileprivate func holds(_ passage: Passage) -> Bool {
    source == passage.source && coding == passage.coding && passage.skip >= skip
      && passage.skip + passage.count <= skip + count
  }
}
