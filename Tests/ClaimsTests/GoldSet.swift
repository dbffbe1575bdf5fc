import Claims
import Corpus
import Foundation
import JSON

/// The labelled texts in `Datasets/gold`.
enum GoldSet {
  static func all() throws -> [GoldText] {
    try ["chinese", "claims", "english", "refusals", "tools"].flatMap { try texts("\($0).jsonl") }
  }

  static func texts(_ name: String) throws -> [GoldText] {
    var folder = URL(filePath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    let data = try Data(contentsOf: folder.appending(path: "Datasets/gold/\(name)"))
    let topics = try Reading.lexicon.get().topics.map(\.id)
    var tape = Tape()
    return try data.split(separator: UInt8(ascii: "\n")).map { line in
      let padded = Array(line) + [UInt8](repeating: 0, count: 64)
      return try padded.withUnsafeBufferPointer { buffer in
        try tape.read(Bytes(start: buffer.baseAddress!, count: line.count))
        return try GoldText(tape, topics: topics)
      }
    }
  }
}
