/// A passage, read again from its file and ready to be printed.
package struct Citation: Sendable {
  package var path: String
  /// Which row of the file, counted from 1; nil for what stands in no row.
  package var row: Int?
  package var line: Int
  package var column: Int
  /// The way to the field within the row, such as `messages[2].content`; empty where there is none.
  package var field: String
  /// The sentence, or so, around the quote.
  package var sentence: String
  /// The quote, as a range of the sentence's UTF-8.
  package var quote: Range<Int>
  /// Where the quote is the name of a call: the call with its arguments, as `set_alarm(time: 06:30)`.
  package var call = ""
  /// What the user asked, where the quote alone is too short to tell, or is a call.
  package var answers = ""

  package init(
    path: String, row: Int? = nil, line: Int, column: Int, field: String = "",
    sentence: String = "", quote: Range<Int> = 0..<0
  ) {
    self.path = path
    self.row = row
    self.line = line
    self.column = column
    self.field = field
    self.sentence = sentence
    self.quote = quote
  }

  /// The quote alone.
  package var quoted: String {
    let bytes = Array(sentence.utf8)
    return String(decoding: bytes[quote.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
}
