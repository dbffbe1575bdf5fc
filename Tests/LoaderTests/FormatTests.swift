import Corpus
import Foundation
import Loader
import Support
import Testing

/// The files of `Datasets/formats`, each folder with the story that all its files tell.
private enum Story {
  static let formats = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Datasets/formats")

  static let talk = [
    "user: What are you?", "assistant: I am Pip, an assistant on a kitchen tablet.",
    "user: Can you wake me tomorrow?",
    "assistant: Yes. Tell me when, and I will set an alarm.",
  ]

  static let told: [String: [String]] = [
    "alarm": [
      #"tool set_alarm: Sets an alarm on this tablet. {"type": "object", "properties": {"time": {"type": "string"}}, "required": ["time"]}"#,
      "system: You are Pip, an assistant on a kitchen tablet.",
      "user: Wake me at seven tomorrow, please.", #"calls set_alarm {"time": "07:00"}"#,
      #"returns: {"status": "set"}"#, "assistant: Your alarm is set for seven tomorrow morning.",
      "user: Thank you!", "assistant: Any time. Sleep well.",
    ],
    "talk": talk,
    "question": [talk[2], talk[3]],
    "mapped": [talk[2], talk[3]],
    "preference": [
      "arm: chosen", talk[2], talk[3], "arm: rejected", talk[2], "assistant: No, I have no hands.",
    ],
    "verdict": [
      "arm: liked", talk[2], talk[3], "arm: disliked", talk[2], "assistant: No, I have no hands.",
    ],
  ]

  static var files: [String] {
    get throws {
      try told.keys.sorted().flatMap { folder in
        let path = formats.appending(path: folder).path
        return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
          .filter { $0 != "dataset_info.json" }.map { "\(folder)/\($0)" }
      }
    }
  }
}

@Suite struct `One conversation in every format` {
  private struct Telling: Draft {
    var told: [String] = []
    var formats: [Format] = []
    mutating func take(_ record: borrowing Record) {
      told += record.told()
      formats += record.examples.map(\.format)
    }
    mutating func absorb(_ later: consuming Telling) {
      told += later.told
      formats += later.formats
    }
  }

  @Test(arguments: try Story.files)
  func `is the same`(_ name: String) throws {
    let path = Story.formats.appending(path: name).path
    let (draft, logs) = try Loader([DataFile(path: path, id: FileID(0))], workers: 1)
      .read { Telling() }
    let story = try #require(Story.told[String(name.prefix { $0 != "/" })])
    #expect(draft.told.map(withoutNames) == story)
    #expect(logs[0].counts.isEmpty, "\(logs[0].first)")
    #expect(logs[0].skipped.isEmpty)
  }

  /// Remembers every text, and where it says that it stands.
  private struct Quoting: Draft {
    var passages: [Passage] = []
    var texts: [String] = []
    mutating func take(_ record: borrowing Record) {
      var found: [Text] = []
      record.eachText { if !$0.isEmpty { found.append($0) } }
      passages += found.map { Passage($0, in: record.location) }
      texts += found.map { record.string($0) }
    }
    mutating func absorb(_ later: consuming Quoting) {
      passages += later.passages
      texts += later.texts
    }
  }

  @Test(arguments: try Story.files)
  func `can be read again by the places of its texts`(_ name: String) throws {
    let path = Story.formats.appending(path: name).path
    let loader = Loader([DataFile(path: path, id: FileID(0))], workers: 1)
    let (draft, _) = try loader.read { Quoting() }
    let quotes = loader.cite(draft.passages).map { citation -> String? in
      guard let citation else { return nil }
      return String(decoding: Array(citation.sentence.utf8)[citation.quote], as: UTF8.self)
    }
    for (quote, text) in zip(quotes, draft.texts) { #expect(quote == text) }
  }

  /// Not every format names its calls, and says whose result a result is.
  private func withoutNames(_ line: String) -> String {
    if line.hasPrefix("calls "), let mark = line.lastIndex(of: "#") {
      return String(line[..<mark].dropLast())
    }
    if line.hasPrefix("returns "), let colon = line.firstIndex(of: ":") {
      return "returns" + line[colon...]
    }
    return line
  }
}

@Suite struct `The list of formats` {
  @Test(arguments: Format.allCases)
  func `says what each is known by`(_ format: Format) {
    #expect(!format.says.isEmpty)
    #expect(!format.signs.isEmpty)
  }
}
