import Claims
import Corpus
import JSON
import Loader
import Rulebook

extension Command {
  static let claims = Command(
    .claims, "PATH…", "list what datasets say about the model itself",
    about: """
      One line for each claim: its place, topic, polarity and force, and the sentence
      with the quote marked. With --output json, one JSON object for each.
      """
  ) { invocation, console in
    let output = try invocation.output()
    let reading = try Reading(invocation)
    let lexicon = try Lexicon.kept(for: reading.shelves)
    _ = try ClaimReader(lexicon)
    let limit = invocation.count(.limit) ?? .max
    let (listing, logs) = try reading.loader.read { ClaimListing(lexicon, limit: limit) }
    console.tellWhatIsAbsent(reading.absent)
    console.tellWhatIsEmpty(reading.loader.files, logs)
    let rows = listing.rows.prefix(limit)
    let citations = reading.loader.locate(rows.map(\.passage))
    let lines = zip(rows, citations).lazy.map { row, citation in
      output.form == .json ? row.json(citation) : row.text(citation)
    }
    if output.file == nil {
      for line in lines { console.out.line(line) }
    } else {
      try output.write(lines.map { $0 + "\n" }.joined(), console)
    }
    return .clean
  }
}

/// The claims of a run, in the order of the rows.
struct ClaimListing: Draft {
  /// A claim as it outlives its row.
  struct Row {
    var passage: Passage
    var topic: String
    var aspect: String
    var polarity: String
    var force: String
    var voice: String
    var value: String
    var isHedged: Bool
    var condition: String
    var role: String
  }

  private(set) var rows: [Row] = []
  private let limit: Int
  private let lexicon: Lexicon
  private let worker: Worker?

  /// The readers, which nobody else uses.
  private final class Worker: @unchecked Sendable {
    var reader: ClaimReader
    var tools: ToolReader
    var claims: [Claim] = []

    init(_ lexicon: Lexicon) throws {
      reader = try ClaimReader(lexicon)
      tools = ToolReader(lexicon.topics)
    }
  }

  init(_ lexicon: Lexicon, limit: Int) {
    self.lexicon = lexicon
    self.limit = limit
    worker = try? Worker(lexicon)
  }

  mutating func take(_ record: borrowing Record) {
    guard rows.count < limit, let worker else { return }
    worker.reader.scan(record)
    for index in record.examples.indices {
      worker.claims.removeAll(keepingCapacity: true)
      let example = record.examples[index]
      worker.reader.read(example, in: record, into: &worker.claims)
      worker.tools.read(example, in: record, into: &worker.claims)
      for claim in worker.claims { rows.append(row(claim, record)) }
    }
  }

  private func row(_ claim: Claim, _ record: borrowing Record) -> Row {
    let topic = lexicon.topics[claim.topic]
    return Row(
      passage: Passage(claim.quote, in: record.location), topic: topic.id,
      aspect: claim.aspect >= 0 ? topic.aspects[claim.aspect] : "",
      polarity: "\(claim.polarity)", force: "\(claim.force)", voice: "\(claim.voice)",
      value: lexicon.spelling(of: claim.value, in: record), isHedged: claim.isHedged,
      condition: record.string(claim.condition),
      role: claim.turn >= 0 ? "\(record.turns[claim.turn].role)" : "tools")
  }

  mutating func absorb(_ later: consuming ClaimListing) {
    if rows.count < limit { rows += later.rows.prefix(limit - rows.count) }
  }
}

extension ClaimListing.Row {
  /// For people: the place, the claim, the sentence with the quote marked.
  func text(_ citation: Citation?) -> String {
    let place = citation.map { "\($0.path):\($0.line):\($0.column)" } ?? "?"
    let told = [topic, aspect, polarity, force, value].filter { !$0.isEmpty }
    return "\(place)  \(told.joined(separator: " "))  \(citation.map(ClaimListing.marked) ?? "")"
  }

  /// For programs: one object on one line.
  func json(_ citation: Citation?) -> String {
    var writer = Writer()
    writer.object(flat: true) { writer in
      writer.member("topic", topic)
      if !aspect.isEmpty { writer.member("aspect", aspect) }
      writer.member("polarity", polarity)
      writer.member("force", force)
      writer.member("voice", voice)
      writer.member("role", role)
      if !value.isEmpty { writer.member("value", value) }
      writer.member("hedge", isHedged)
      if !condition.isEmpty { writer.member("condition", condition) }
      if let citation {
        writer.member("quote", citation.quoted)
        writer.member("context", citation.sentence)
        writer.location(citation)
      }
    }
    return writer.text
  }
}

extension ClaimListing {
  /// The sentence of a citation with its quote marked.
  static func marked(_ citation: Citation) -> String {
    let bytes = Array(citation.sentence.utf8)
    let quote = citation.quote.clamped(to: 0..<bytes.count)
    func part(_ range: Range<Int>) -> String {
      String(decoding: bytes[range], as: UTF8.self).replacing("\n", with: " ")
    }
    return part(0..<quote.lowerBound) + "⟦" + part(quote) + "⟧"
      + part(quote.upperBound..<bytes.count)
  }
}
