/// Why a text is not JSON, and where.
public struct Fault: Error, Equatable, Sendable {
  /// The offset in the text of the first byte that cannot be right.
  public let offset: Int
  public let cause: Cause

  public enum Cause: String, Sendable {
    case empty = "there is no value"
    case badUTF8 = "the bytes are not UTF-8"
    case unclosedString = "a string is not closed"
    case controlCharacter = "a control character stands in a string unescaped"
    case tooLarge = "the text is too large"
    case tooDeep = "the values are nested too deeply"
    case expectedValue = "a value is expected"
    case expectedKey = "a key in quotes is expected"
    case expectedColon = "a colon is expected"
    case expectedComma = "a comma or a closing bracket is expected"
    case unclosed = "the text ends before its brackets are closed"
    case trailing = "something follows the value"
    case badNumber = "this is not a number"
    case badLiteral = "this is none of true, false, null"
    case badEscape = "this escape does not exist"
  }

  public init(_ cause: Cause, at offset: Int) {
    self.cause = cause
    self.offset = offset
  }
}
