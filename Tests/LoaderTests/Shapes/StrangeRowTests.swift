import Foundation
import Testing

@Suite struct `A row of a known format, with something strange in it` {
  /// Numbers that look random and are the same in every run.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private let strange: [Any] = [
    NSNull(), 5, -0.5, true, "", " ", "x", "{", "[{\"role\": \"user\", \"content\": []}]",
    "{\"name\": {\"name\": 1}}", [Any](), [[Any]()], [NSNull()], ["a", 1, ["b"]],
    [String: Any](), ["role": ["x"]], ["type": 1], ["text": ["text": "x"]], ["prompt": NSNull()],
    "<think>", "<tool_call>{</tool_call>", "[INST]", "\n\nHuman: x", "<|im_start|>",
  ]

  /// A copy of a value in which one of its parts is replaced.
  private func spoiled(_ value: Any, _ dice: inout Dice) -> Any {
    let stops = Int.random(in: 0..<4, using: &dice) == 0
    if !stops, let object = value as? [String: Any],
      let key = object.keys.sorted()
        .randomElement(using: &dice)
    {
      var object = object
      object[key] = spoiled(object[key] ?? 0, &dice)
      return object
    }
    if !stops, let list = value as? [Any], !list.isEmpty {
      var list = list
      let index = Int.random(in: 0..<list.count, using: &dice)
      list[index] = spoiled(list[index], &dice)
      return list
    }
    return strange.randomElement(using: &dice) ?? 0
  }

  @Test func `is read or told, and never stops the reader`() throws {
    let formats = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Datasets/formats")
    let files = FileManager.default.enumerator(at: formats, includingPropertiesForKeys: nil)
    var dice = Dice(state: 7)
    var read = 0
    while let url = files?.nextObject() as? URL {
      guard ["json", "jsonl"].contains(url.pathExtension),
        url.lastPathComponent != "dataset_info.json"
      else { continue }
      let text = try String(contentsOf: url, encoding: .utf8)
      let first = text.split(separator: "\n").first { $0.contains(":") || $0.contains("\"") }
      var line = first.map(String.init) ?? ""
      if line.hasSuffix(",") { line.removeLast() }
      let row = try JSONSerialization.jsonObject(
        with: Data(line.utf8), options: [.fragmentsAllowed])
      for _ in 0..<30 {
        let other = spoiled(row, &dice)
        let data = try JSONSerialization.data(withJSONObject: other, options: [.fragmentsAllowed])
        let reading = try Reading(String(decoding: data, as: UTF8.self))
        if reading.told.isEmpty { #expect(!reading.troubles.isEmpty) }
        read += 1
      }
    }
    #expect(read > 1500)
  }
}

@Suite struct `A row with more answers than anyone can read` {
  @Test func `is read as far as it goes, and told`() throws {
    let turns = (0..<3000).map {
      #"{"role": "\#($0 % 2 == 0 ? "user" : "assistant")", "content": "x"}"#
    }
    let answers = [String](repeating: #""y""#, count: 3000).joined(separator: ",")
    let row = """
      {"prompt": [\(turns.joined(separator: ","))], "chosen": "z", "rejected": [\(answers)]}
      """
    let troubles = try Reading(row).troubles
    #expect(troubles.contains { $0.hasPrefix("row-too-large") })
  }
}
