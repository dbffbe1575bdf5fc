package import Corpus

/// A piece of a file that holds whole rows, as one worker gets it.
package struct Stretch {
  package let file: FileID
  /// Where its first byte stands in the uncompressed file.
  package let offset: Int
  /// The rows' bytes; 64 more are readable behind them.
  package let bytes: Bytes
  /// What the rows are kept in.
  package let container: Container
  /// What stands before the first row of the file: brackets, or the names of a table's columns.
  package let preamble: Bytes
  /// How many brackets of a JSON file are open around a row.
  package let depth: Int
  /// Whether the rows of a JSON file are members of an object.
  var areNamed = false
  /// What is to be known of what stands before its first row.
  let standing: Standing
  /// Whether the file breaks off at its end, which is told once for the file.
  let isTorn: Bool
  /// Which rows belong together.
  let threading: Threading
  /// What parts the conversations of a text file.
  var textBorders = TextBorders()
  /// Where the conversations of a chatterbot corpus begin.
  var conversations: ConversationBorders?
  /// Which elements of an XML file are rows.
  var plan: XMLPlan?
  /// What is known about the file from elsewhere.
  var companions: Companions?

  package init(
    file: FileID, offset: Int, bytes: Bytes, container: Container = .jsonLines,
    preamble: Bytes = Bytes(""), depth: Int = 0
  ) {
    self.file = file
    self.offset = offset
    self.bytes = bytes
    self.container = container
    self.preamble = preamble
    self.depth = depth
    standing = Standing()
    isTorn = false
    threading = .none
  }

  /// What a splitter put into a tray.
  init(_ tray: borrowing Tray, of intake: Intake, _ cutting: Cutting) {
    file = intake.file.id
    offset = tray.offset
    bytes = tray.bytes
    container = intake.container
    preamble = intake.head[0..<cutting.preamble]
    depth = cutting.depth
    areNamed = cutting.areNamed
    standing = tray.standing
    isTorn = tray.isTorn
    threading = cutting.threading
    plan = cutting.plan
    textBorders = cutting.textBorders
    conversations = cutting.conversations
    companions = intake.companions
  }

  /// Whether what ends at a place is cut off there with the file itself, so that whatever is
  /// wrong with it has been told.
  func isTorn(at end: Int) -> Bool {
    isTorn && bytes.trimmed(end..<bytes.count).isEmpty
  }

  /// Where a part of the stretch stands in its file.
  package func location(_ range: Range<Int>) -> Location {
    Location(file: file, bytes: offset + range.lowerBound..<offset + range.upperBound)
  }
}

/// Reads the rows of a container. One for each worker; it keeps its memory from row to row.
package protocol RowReader: ~Copyable {
  /// Reads every row of a stretch into the record and hands it on; what is wrong goes to the log.
  mutating func read(
    _ stretch: Stretch, into record: inout Record, log: inout Log,
    each: (borrowing Record) -> Void)
}

/// Reads a container that can't be cut: it pulls the bytes of a file itself, in order, and hands
/// its records on one by one. One for each worker.
package protocol StreamReader: ~Copyable {
  mutating func read(
    _ intake: Intake, into record: inout Record, log: inout Log,
    each: (borrowing Record) -> Void) throws(LoaderError)
}
