import Claims
import Corpus
import Disk
import JSON

/// Files of labelled texts.
enum GoldFile {
  /// The rows of some files, whose claims are about some topics.
  static func texts(of paths: [String], topics: [String]) throws -> [GoldText] {
    guard !paths.isEmpty else { throw Misuse("say what to score: antinomy eval GOLD.jsonl") }
    return try paths.flatMap { try texts(in: $0, topics) }
  }

  private static func texts(in path: String, _ topics: [String]) throws -> [GoldText] {
    guard let bytes = SmallFile.bytes(of: path) else {
      throw Misuse("\(path): \(SmallFile.complaint)")
    }
    var texts: [GoldText] = []
    var tape = Tape()
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() where line.contains(where: { $0 > 32 }) {
      let padded = Array(line) + [UInt8](repeating: 0, count: 64)
      try padded.withUnsafeBufferPointer { buffer in
        do {
          try tape.read(Bytes(start: buffer.baseAddress!, count: line.count))
          texts.append(try GoldText(tape, topics: topics))
        } catch let fault as JSON.Fault {
          throw complaint(path, number + 1, line, fault.offset, fault.cause.rawValue)
        } catch let slip as GoldSlip {
          throw complaint(path, number + 1, line, slip.offset, slip.message)
        }
      }
    }
    if texts.isEmpty {
      throw Misuse(
        "\(path): there is no labelled text in it",
        advice: "`antinomy help eval` says what a row is")
    }
    return texts
  }

  /// The place, the message, and the words around the place with a caret below.
  private static func complaint(
    _ path: String, _ number: Int, _ line: ArraySlice<UInt8>, _ offset: Int, _ message: String
  ) -> Complaint {
    let before = String(decoding: line.prefix(offset), as: UTF8.self)
    let lead = before.suffix(40)
    let rest = String(decoding: line.dropFirst(offset), as: UTF8.self).prefix(30)
    return Complaint(
      description: "\(path):\(number):\(before.count + 1): error: \(message)\n  \(lead)\(rest)\n  "
        + String(repeating: " ", count: lead.count) + "^")
  }

  /// What is wrong with a row, in a compiler's form.
  struct Complaint: Error, CustomStringConvertible {
    let description: String
  }
}
