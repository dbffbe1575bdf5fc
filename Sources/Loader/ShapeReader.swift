package import Corpus
package import JSON

/// Reads what the fields of a row mean: finds its shape and fills the record with examples.
package struct ShapeReader: ~Copyable {
  var table: FieldTable
  /// What is being read now: the row, or for a moment JSON that stands in one of its strings.
  var page: Page
  /// Which fields the row has, and where their values are.
  var fields = FieldSet()
  private let places: UnsafeMutablePointer<Int32>
  /// The first place in the file where a string could not be decoded.
  var broken: Int?
  /// The first place in the file where half of a surrogate pair stands alone.
  var lone: Int?
  /// The first place in the file where a character is NUL.
  var zero: Int?
  /// Whether the row is a copy in which what was wrong with its characters has been told and mended.
  var isMended = false
  /// The first turn of which nothing is known, and what to say of it.
  var faceless: (place: Location, says: String)?
  /// The first place where a speaker has a role that nobody knows.
  var stranger: Text?
  /// Declared tools that are a text where JSON is meant.
  var proseTools: Text?
  /// The first key that stands twice in an object.
  var twice: Int?
  /// Where the row says what it allows.
  private var allowing: Int?
  /// Whether the row says that it is kept for a test.
  private var isHeldOut = false
  /// Whether the row stands among such rows.
  var isAmongHeldOut = false
  /// The key under which it does.
  var allowanceKey = Allowance.usualKey
  /// Whether some of the row's answers were left out because they are too many.
  var isOverfull = false
  /// The format that the turns themselves gave away.
  var dialect: Format?
  /// What a declared mapping calls the speakers.
  var roles: RoleNames?
  var templates = TemplateReader()
  var inner = Tape()
  var scratch = Arena()
  var thread = Thread()
  var mapping: Mapping?
  var mask: Mask?
  var services: [ServiceSchema] = []
  // Rows of one shape mostly follow each other.
  private var lastFields = FieldSet()
  private var lastSign: Sign?

  package init() {
    table = FieldTable()
    page = Page(nodes: inner.view, base: 0)
    places = .allocate(capacity: Field.allCases.count)
    places.initialize(repeating: 0, count: Field.allCases.count)
  }

  deinit { places.deallocate() }

  /// Reads the JSON value on a tape. `base` is where the tape's text begins in the file. The record
  /// was cleared for the row; a row of no known shape leaves it without examples and is logged.
  package mutating func read(
    _ tape: borrowing Tape, base: Int, into record: inout Record, log: inout Log
  ) {
    read(Page(nodes: tape.view, base: base), into: &record, log: &log)
  }

  /// Reads a row of another notation that was written out as JSON.
  mutating func read(
    _ tape: borrowing Tape, of transcript: Transcript, into record: inout Record, log: inout Log,
    as format: Format? = nil
  ) {
    read(Page(nodes: tape.view, base: 0, transcript: transcript), into: &record, log: &log)
    guard let format else { return }
    for index in record.examples.indices { record.examples[index].format = format }
  }

  private mutating func read(_ row: Page, into record: inout Record, log: inout Log) {
    page = row
    begin()
    guard page.nodes.count > 0 else { return }
    let sign = surveyed()
    guard let allowing, saysSomething(allowing) else {
      return read(row, as: sign, into: &record, log: &log)
    }
    var allowed = allowance(at: allowing, &record)
    var own = Log()
    read(row, as: sign, into: &record, log: &own)
    allowed.sift(&own, record)
    record.allowance = allowed
    log.absorb(own)
  }

  /// Whether a value is more than an empty cell of a table.
  private func saysSomething(_ value: Int) -> Bool {
    switch page.nodes.kind(value) {
    case .null: false
    case .string: !page.nodes.bytes(value).isBlank
    default: true
    }
  }

  private mutating func read(
    _ row: Page, as sign: Sign?, into record: inout Record, log: inout Log
  ) {
    guard let sign else {
      unknown(record, &log)
      return
    }
    read(sign, &record)
    if let mapping { weigh(by: mapping, &record) }
    if isHeldOut || isAmongHeldOut || isLeftOut { record.mask() }
    let proofreader = Proofreader(
      row: row.isTranscribed ? nil : row.nodes.text, base: row.base,
      transcript: row.transcript)
    settle(sign, proofreader, &record, &log)
  }

  /// Forgets what was noticed about the row before.
  mutating func begin() {
    broken = nil
    lone = nil
    zero = nil
    faceless = nil
    stranger = nil
    proseTools = nil
    twice = nil
    isOverfull = false
    allowing = nil
    isHeldOut = false
    dialect = nil
  }

  /// The place of a field's value in the row.
  @inline(__always)
  func value(_ field: Field) -> Int? {
    fields.contains(field) ? Int(places[Int(field.rawValue)]) : nil
  }

  /// Notes which fields an object has; null is as good as absent.
  mutating func survey(_ object: Int) {
    fields = FieldSet()
    for (key, value) in page.nodes.members(of: object) {
      let kind = page.nodes.kind(value)
      guard kind != .null, let field = table.field(page.nodes.bytes(key)) else { continue }
      if field == .allowance {
        allowing = value
        continue
      }
      if field == .split {
        if keepsOut(value) { isHeldOut = true }
        continue
      }
      if fields.contains(field) { again(key, among: object) }
      found(field, at: value)
    }
  }

  /// Whether the name of a split says that its rows are for a test and not for training.
  private func keepsOut(_ split: Int) -> Bool {
    guard page.nodes.kind(split) == .string else { return false }
    return page.nodes.bytes(split).withMeaning { HeldOut.includes($0) }
  }

  /// Whether the row says of itself that nothing is trained on it.
  private var isLeftOut: Bool {
    for field: Field in [.weight, .lossWeight, .train] {
      if let value = value(field), weight(value) == 0 { return true }
    }
    return value(.loss).map { page.nodes.kind($0) == .no } ?? false
  }

  /// Notes where a field is.
  @inline(__always)
  mutating func found(_ field: Field, at value: Int) {
    let kind = page.nodes.kind(value)
    // Of two names for the same thing, an empty one does not count.
    if kind == .string && page.nodes.bytes(value).isEmpty && fields.contains(field) { return }
    // How many turns there are is no turn.
    if field == .turns && kind == .number { return }
    // A list of questions for a benchmark is called turns, too.
    if field == .turns, let first = page.nodes.first(of: value), page.nodes.kind(first) != .object {
      return
    }
    // A list of requests is a column of a table, and no request.
    if kind == .array, field == .instruction || field == .question || field == .query,
      isListOfTexts(value)
    {
      return
    }
    // Answers that are one text are an answer.
    let field = field == .answers && kind == .string ? Field.target : field
    fields.insert(field)
    places[Int(field.rawValue)] = Int32(truncatingIfNeeded: value)
    switch field {
    case .prompt where kind == .object: fields.insert(.promptTree)
    case .answers where kind == .object: fields.insert(.answersByKind)
    case .output where kind == .array: fields.insert(.outputs)
    case .label, .ktoTag:
      guard verdict(value) != nil else { break }
      fields.insert(.verdict)
      places[Int(Field.verdict.rawValue)] = Int32(truncatingIfNeeded: value)
    default: break
    }
  }

  private func isListOfTexts(_ value: Int) -> Bool {
    page.nodes.first(of: value).map { page.nodes.kind($0) == .string } ?? false
  }

  /// Forgets which sign fitted the last row.
  mutating func forgetSigns() {
    lastFields = FieldSet()
    lastSign = nil
  }

  /// Surveys the row and tells its sign: the declared one, or the first that fits.
  mutating func surveyed() -> Sign? {
    guard let mapping, let declared = mapping.sign else {
      survey(0)
      return recognised() ?? recognisedInside()
    }
    survey(by: mapping)
    allowing = member(allowanceKey, of: 0)
    for key in ["split", "subset"] {
      if let split = member(key, of: 0), keepsOut(split) { isHeldOut = true }
    }
    guard fields != FieldSet() else { return nil }
    if declared.shape == .pair && fields.contains(.outputs) {
      return declared.read(as: .preference)
    }
    return declared
  }

  /// The first sign that fits the row that was surveyed.
  mutating func recognised() -> Sign? {
    if page.nodes.kind(0) == .array { return recognisedList(0) }
    guard page.nodes.kind(0) == .object else { return nil }
    if fields == lastFields, let lastSign { return lastSign }
    let format = mapping?.format
    lastSign = Sign.all.first { $0.fits(fields) && (format == nil || format == $0.format) }
    lastFields = fields
    return lastSign
  }

  /// The sign of a row that stands within the row, with the answer that stands beside it.
  private mutating func recognisedInside() -> Sign? {
    guard page.nodes.kind(0) == .object, let inner = wrapped(in: 0) else { return nil }
    let answer = value(.response)
    survey(inner)
    if let answer, value(.response) == nil { found(.response, at: answer) }
    return recognised()
  }

  private func recognisedList(_ list: Int) -> Sign? {
    guard let first = page.nodes.first(of: list) else { return nil }
    if page.nodes.kind(first) == .string { return .lineList }
    let isTurn = page.nodes.members(of: first).contains { member in
      let field = table.field(page.nodes.bytes(member.key))
      return field == .role || field == .from
    }
    return isTurn ? .turnList : nil
  }
}
