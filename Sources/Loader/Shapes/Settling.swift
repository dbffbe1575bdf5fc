import Corpus
import JSON

// What is said about a row once it has been read, or could not be.
extension ShapeReader {
  func settle(
    _ sign: Sign, _ proofreader: Proofreader, _ record: inout Record, _ log: inout Log
  ) {
    if let broken {
      record.examples.removeAll(keepingCapacity: true)
      let place = Location(file: record.location.file, bytes: broken..<broken + 1)
      log.note(
        Trouble(.brokenRow, at: place, "a string holds an escape that does not exist"),
        skips: true)
      return
    }
    if let lone {
      let place = Location(file: record.location.file, bytes: lone..<lone + 6)
      let detail = "half of a surrogate pair stands alone"
      let content = Proofreader.content(of: record)
      log.note(Trouble(.badEncoding, at: place, detail, content: content))
    }
    if let zero, !isMended {
      let place = Location(file: record.location.file, bytes: zero..<zero + 6)
      let detail = "a NUL character stands in the text"
      let content = Proofreader.content(of: record)
      log.note(Trouble(.badEncoding, at: place, detail, content: content))
    }
    if let twice {
      let content = Proofreader.content(of: record)
      log.note(
        Trouble(.duplicateKey, at: location(of: twice, record), repeated, content: content))
    }
    if let faceless {
      let isLost = record.turns.isEmpty
      if isLost {
        record.examples.removeAll(keepingCapacity: true)
        log.keep(Likeness(page.nodes))
      }
      log.note(
        Trouble(.unknownShape, at: faceless.place, faceless.says, content: content), skips: isLost)
      if isLost { return }
    }
    if record.examples.isEmpty {
      if sign.shape == .aside { return }
      let detail = "\(sign.because), but nothing is in it"
      log.keep(Likeness(page.nodes))
      log.note(
        Trouble(.unknownShape, at: record.location, detail, content: content), skips: true)
      return
    }
    if isOverfull {
      log.note(
        Trouble(
          .rowTooLarge, at: record.location,
          "its answers, each with the turns before it, are more than a million turns"))
    }
    if let stranger { log.note(unknownRole(stranger, record)) }
    if let proseTools {
      let detail = "the tools are a text that is no JSON; it was taken for a description of them"
      let content = Proofreader.content(of: record)
      log.note(
        Trouble(.unknownShape, at: location(of: proseTools, record), detail, content: content))
    }
    proofreader.read(record, log: &log)
  }

  /// Notes a key that stands in an object once more.
  mutating func again(_ key: Int, among object: Int) {
    guard twice == nil, page.written == nil else { return }
    let name = page.nodes.bytes(key).meaning
    for member in page.nodes.members(of: object) {
      if member.key == key { return }
      if page.nodes.bytes(member.key).meaning == name {
        twice = key
        return
      }
    }
  }

  private var repeated: String {
    let name = twice.map { page.nodes.bytes($0).meaning } ?? ""
    return "the key \"\(name)\" stands twice in one object; only the last one counts"
  }

  func location(of node: Int, _ record: borrowing Record) -> Location {
    let range = page.nodes[node].range
    guard !page.isTranscribed else { return record.location }
    return Location(
      file: record.location.file,
      bytes: page.base + range.lowerBound..<page.base + range.upperBound)
  }

  private func location(of text: Text, _ record: borrowing Record) -> Location {
    let source = Int(text.source)
    return Location(file: record.location.file, bytes: source..<source + Int(text.count))
  }

  private func unknownRole(_ role: Text, _ record: borrowing Record) -> Trouble {
    Trouble(
      .unknownShape, at: location(of: role, record),
      "nobody knows the role \"\(record.string(role))\", so it was taken for the user's; "
        + "say under map: roles: who it is", content: Proofreader.content(of: record))
  }

  /// Notes a row of which nothing is known.
  func unknown(_ record: borrowing Record, _ log: inout Log) {
    if isListOfDatasets { return }
    let isPrinted = log.counts[.unknownShape, default: 0] < Log.kept
    let detail = isPrinted ? describeUnknown : ""
    log.keep(Likeness(page.nodes))
    log.note(
      Trouble(.unknownShape, at: record.location, detail, content: content), skips: true)
  }

  /// What the row's JSON means, as a hash.
  private var content: UInt64 {
    var contents = Contents()
    return contents.hash(page.nodes)
  }

  /// LLaMA-Factory's `dataset_info.json` names datasets and is none.
  private var isListOfDatasets: Bool {
    var members = page.nodes.members(of: 0)
    guard let first = members.next(), page.nodes.kind(first.value) == .object else { return false }
    return page.nodes.members(of: first.value).contains { member in
      let key = page.nodes.bytes(member.key)
      return key.spells("file_name") || key.spells("hf_hub_url") || key.spells("ms_hub_url")
        || key.spells("script_url")
    }
  }

  private var describeUnknown: String {
    if let mapping, !mapping.entries.isEmpty { return describeMissing(mapping) }
    guard page.nodes.kind(0) == .object else {
      return "the row is no object and no list of turns; say under map: what it means"
    }
    let keys = page.nodes.members(of: 0).map { page.nodes.bytes($0.key).meaning }
      .filter { $0 != allowanceKey }.prefix(8)
    return keys.isEmpty
      ? "the row is empty"
      : "no known format has the keys \(keys.joined(separator: ", ")); "
        + "say under map: which of them hold the conversation"
  }
}
