import Corpus
import JSON

// LLaMA-Factory's `dataset_info.json`: a mapping for every dataset by its file's name.
extension Mapping {
  /// What a `dataset_info.json` says about a data file; nil when it says nothing.
  init?(datasetInfo text: [UInt8], for data: String, named wanted: String? = nil) {
    let name = data.split(separator: "/").last.map(String.init) ?? data
    self.init(datasetInfo: text) { key, file in
      if let wanted { return key == wanted }
      let last = file.flatMap { $0.split(separator: "/").last.map(String.init) }
      return last == name || last.map({ name.hasPrefix($0 + ".") }) == true
    }
  }

  /// The same for a file in a folder below the listing, whose path from there is given.
  init?(datasetInfo text: [UInt8], forInside path: String) {
    self.init(datasetInfo: text) { _, file in
      guard var file, !file.isEmpty else { return false }
      while file.hasSuffix("/") { file.removeLast() }
      return path == file || path.hasPrefix(file + "/") || path.hasPrefix(file + ".")
    }
  }

  private init?(datasetInfo text: [UInt8], isMeant: (_ key: String, _ file: String?) -> Bool) {
    let padded = text + [UInt8](repeating: 0, count: 64)
    let found = padded.withUnsafeBufferPointer { buffer -> Mapping? in
      var tape = Tape()
      guard (try? tape.read(Bytes(buffer)[0..<text.count])) != nil else { return nil }
      for (key, value) in tape.view.members(of: 0) {
        let file = tape.value("file_name", of: value).flatMap { tape.string($0) }
        guard isMeant(tape.bytes(key).string, file) else { continue }
        return Mapping(tape, value)
      }
      return nil
    }
    guard let found else { return nil }
    self = found
  }

  private init(_ tape: borrowing Tape, _ entry: Int) {
    self.init()
    origin = .datasetInfo
    func text(_ key: StaticString, of object: Int?) -> String? {
      object.flatMap { tape.value(key, of: $0) }.flatMap { tape.string($0) }
    }
    let columns = tape.value("columns", of: entry)
    let isShareGPT = text("formatting", of: entry) == "sharegpt"
    format = isShareGPT ? .shareGPT : .alpaca
    if isShareGPT {
      put(.messages, at: text("messages", of: columns) ?? "conversations")
      tags(tape, tape.value("tags", of: entry))
    } else if columns == nil {
      put(.instruction, at: "instruction")
      put(.input, at: "input")
      put(.output, at: "output")
    } else if let prompt = text("prompt", of: columns) {
      let isRanking = tape.value("ranking", of: entry).map { tape[$0].kind } == .yes
      let response = text("response", of: columns)
      let isText = response == nil && !isRanking && text("chosen", of: columns) == nil
      put(isText ? .text : .instruction, at: prompt)
      if let query = text("query", of: columns) { put(.input, at: query) }
      if let response { put(.output, at: response) }
    }
    if let chosen = text("chosen", of: columns) { put(.chosen, at: chosen) }
    if let rejected = text("rejected", of: columns) { put(.rejected, at: rejected) }
    if let tag = text("kto_tag", of: columns) { put(.verdict, at: tag) }
    if let system = text("system", of: columns) { put(.system, at: system) }
    if let history = text("history", of: columns) { put(.history, at: history) }
    if let tools = text("tools", of: columns) { put(.tools, at: tools) }
    if let images = text("images", of: columns) { put(.images, at: images) }
    if let videos = text("videos", of: columns) { put(.videos, at: videos) }
    if let audios = text("audios", of: columns) { put(.audios, at: audios) }
  }

  /// What the turns' keys and the roles are called.
  private mutating func tags(_ tape: borrowing Tape, _ tags: Int?) {
    func tag(_ key: StaticString) -> String? {
      tags.flatMap { tape.value(key, of: $0) }.flatMap { tape.string($0) }
    }
    put(.role, ofTurnUnder: tag("role_tag") ?? "from")
    put(.content, ofTurnUnder: tag("content_tag") ?? "value")
    let spoken: [(StaticString, Speaker)] = [
      ("user_tag", .user), ("assistant_tag", .assistant), ("observation_tag", .tool),
      ("function_tag", .call), ("system_tag", .system),
    ]
    for (key, speaker) in spoken {
      if let name = tag(key) { roles.append(Name(name: name, speaker: speaker)) }
    }
  }
}
