import Corpus
import Foundation
import Testing

@testable import Loader

@Suite struct `A text file` {
  private func tale(_ text: String, as name: String = "a.txt") throws -> [String] {
    try Written(text, as: name).tale().lines
  }

  private static let two = ["user: a", "assistant: b", "user: c", "assistant: d"]

  @Test(arguments: [
    "User: a\nAssistant: b\n---\nUser: c\nAssistant: d\n",
    "User: a\r\nAssistant: b\r\n\r\n======\r\n\r\nUser: c\r\nAssistant: d\r\n",
    "\n\nHuman: a\n\nAssistant: b\n\n\n\nHuman: c\n\nAssistant: d",
    "<|im_start|>user\na<|im_end|>\n<|im_start|>assistant\nb<|im_end|>\n<|endoftext|>"
      + "<|im_start|>user\nc<|im_end|>\n<|im_start|>assistant\nd<|im_end|>\n",
    "<s>[INST] a [/INST] b </s>\n<s>[INST] c [/INST] d </s>\n",
    "Q: a / A: b\nQ: c / A: d\n", "Q: a\nA: b\n\nQ: c\nA: d\n",
    "Question: a\nAnswer: b\nQuestion: c\nAnswer: d",
    "### Instruction:\na\n### Response:\nb\n\u{C}### Instruction:\nc\n### Response:\nd",
    "USER: a ASSISTANT: b</s>\n\n\nUSER: c ASSISTANT: d</s>",
    "<bos><start_of_turn>user\na<end_of_turn>\n<start_of_turn>model\nb<end_of_turn>\n"
      + "<bos><start_of_turn>user\nc<end_of_turn>\n<start_of_turn>model\nd<end_of_turn>\n",
    "<|im_start|>user\na<|im_end|>\n<|im_start|>assistant\nb<|im_end|>\n\n"
      + "<|im_start|>user\nc<|im_end|>\n<|im_start|>assistant\nd<|im_end|>\n",
    "[INST] a [/INST] b</s>\r\n\r\n[INST] c [/INST] d</s>\r\n",
    "<|start|>user<|message|>a<|end|><|start|>assistant<|channel|>final<|message|>b<|return|>\n"
      + "<|start|>user<|message|>c<|end|><|start|>assistant<|channel|>final<|message|>d<|return|>",
    "[gMASK]<sop><|user|>\na<|assistant|>\nb\n[gMASK]<sop><|user|>\nc<|assistant|>\nd",
    "<start_of_turn>user\na<end_of_turn>\n<start_of_turn>model\nb<end_of_turn>\n\n"
      + "<start_of_turn>user\nc<end_of_turn>\n<start_of_turn>model\nd<end_of_turn>\n",
  ])
  func `holds conversations that are clearly ruled off`(_ text: String) throws {
    let file = try Written(text, as: "a.txt")
    let whole = try file.tale()
    #expect(whole.lines == Self.two)
    #expect(whole.log.rows == 2)
    for chunk in 1...text.utf8.count {
      #expect(try file.tale(chunk: chunk).lines == whole.lines, "\(chunk) bytes")
    }
  }

  @Test func `begins a conversation where Alpaca's frame begins`() throws {
    let frame = "Below is an instruction that describes a task. Write a response.\n\n"
    let text =
      "\(frame)### Instruction:\na\n\n### Response:\nb\n\n\(frame)### Instruction:\nc\n\n### Response:\nd\n"
    let file = try Written(text, as: "a.txt")
    let (lines, log) = try file.tale()
    #expect(lines.filter { !$0.hasPrefix("system:") } == Self.two)
    #expect(log.rows == 2)
    for chunk in 1...text.utf8.count {
      #expect(try file.tale(chunk: chunk).lines == lines, "\(chunk) bytes")
    }
  }

  @Test func `begins a conversation at a system turn`() throws {
    let one = "<|im_start|>system\nS<|im_end|>\n<|im_start|>user\na<|im_end|>\n"
    let file = try Written(one + one, as: "a.txt")
    let (lines, log) = try file.tale()
    #expect(lines == ["system: S", "user: a", "system: S", "user: a"])
    #expect(log.rows == 2)
    let found = try file.reread()
    #expect(found == ["2:1 S", "4:1 a", "6:1 S", "8:1 a"])
  }

  @Test(arguments: [
    ("User: a\nAssistant: b\n\nUser: c\nAssistant: d\n", 1),
    // Blank lines stand between all turns, or within what a system turn has opened, or in a text.
    (
      "<|im_start|>user\na<|im_end|>\n\n<|im_start|>assistant\nb<|im_end|>\n\n"
        + "<|im_start|>user\nc<|im_end|>\n\n<|im_start|>assistant\nd<|im_end|>\n", 1
    ),
    (
      "<|im_start|>system\nS<|im_end|>\n<|im_start|>user\na<|im_end|>\n"
        + "<|im_start|>assistant\nb<|im_end|>\n\n<|im_start|>user\nc<|im_end|>\n", 1
    ),
    (
      "<|im_start|>user\na\n\n<|im_start|>user<|im_end|>\n<|im_start|>assistant\nb<|im_end|>\n", 1
    ),
    ("User: a\nAssistant: b\n---\nmore b\nUser: c\nAssistant: d\n", 1),
  ])
  func `does not tear what may be one conversation`(_ text: String, _ rows: Int) throws {
    #expect(try Written(text, as: "a.txt").tale().log.rows == rows)
  }

  @Test(arguments: [64, 700, 5000, 1 << 20])
  func `with a conversation beyond the limit keeps its neighbours`(_ chunk: Int) throws {
    let small = "User: a\nAssistant: b\n---\n"
    let large = "User: a\nAssistant: \(String(repeating: "long ", count: 800))\n---\n"
    let text = small + large + small + large + small
    let (rows, log) = try Written(text, as: "a.txt").read(chunk: chunk, row: 1000)
    #expect(
      rows.map(\.lowerBound) == [
        0, small.utf8.count + large.utf8.count, 2 * (small.utf8.count + large.utf8.count),
      ])
    #expect(log.skipped == [.rowTooLarge: 2])
  }

  @Test func `with a NUL byte is told so`() throws {
    let log = try Written("User: a\nAssistant: b\0c\n", as: "a.txt").tale().log
    #expect(log.counts == [.badEncoding: 1])
    #expect(log.first[.badEncoding]?.first?.location.bytes == 20..<21)
  }

  @Test func `that is no conversation is told so`() throws {
    let log = try Written("Just prose.\n\nMore of it.\n", as: "a.txt").tale().log
    #expect(log.skipped == [.unknownShape: 1])
  }
}

@Suite struct `A chatterbot corpus` {
  @Test func `is read as lines that speak in turn`() throws {
    let text =
      "categories:\n- x\nconversations:\n- - Hé?\n  - 'Ho, \"you\".'\n- - a\n  - b\n  - c\n"
    let file = try Written(text, as: "a.yml")
    let (lines, log) = try file.tale()
    #expect(
      lines == [
        "user: Hé?", "assistant: Ho, \"you\".", "user: a", "assistant: b", "user: c",
      ])
    #expect(log.rows == 2)
    let found = try file.reread()
    #expect(found.prefix(2) == ["4:5 Hé?", "5:6 Ho, \"you\"."])
  }

  @Test(arguments: [
    "categories:\n- x\nconversations:\n- - a\n  - b: c\n- - \"a\n    - x\"\n  - |\n    c\n    - d\n- - e\n  - f\n",
    "# c\nconversations:   \n\n  # d\n  - - a\n    - b\n  # - - x\n  -\n    - c\n    - d\n\ncategories:\n  - AI\n- - e\n",
    "conversations:\r\n- - a\r\n  - b\r\n- c\r\n- [d, e]\r\n---\r\n- - f\r\n",
    "conversations: [[a, b], [c, d]]\n", "conversations:\n- [a, b]\n- [c, d]\n",
    "conversations:\n- - a\n  - b\n- - [c\n- - d\n  - e\nconversations:\n- - x\n",
  ])
  func `is read alike wherever it is cut`(_ text: String) throws {
    let file = try Written(text, as: "a.yml")
    let whole = try file.read()
    let lines = try file.tale().lines
    for chunk in 1...text.utf8.count {
      let cut = try file.read(chunk: chunk)
      #expect(cut.rows == whole.rows && cut.log.story == whole.log.story, "\(chunk) bytes")
      #expect(try file.tale(chunk: chunk).lines == lines)
    }
  }

  @Test func `loses no conversation but a broken one`() throws {
    let text =
      "categories:\n- x\nconversations:\n- - a\n  - b\n- - \"c\n- - d\n  - e\n- - f: [\n- - g\n  - \"h\\tö\"\nrest:\n- i\n"
    let (lines, log) = try Written(text, as: "a.yml").tale()
    #expect(
      lines == ["user: a", "assistant: b", "user: d", "assistant: e", "user: g", "assistant: h\tö"])
    #expect(log.skipped == [.brokenRow: 2])
    let places = log.first[.brokenRow]?.map(\.location.bytes.lowerBound) ?? []
    #expect(places.allSatisfy { text.utf8.count > $0 && $0 > 40 })
  }

  @Test func `loses no conversation by bytes that are not UTF-8, or by one that is too large`()
    throws
  {
    let large = String(repeating: "x", count: 3000)
    var bytes = Array("conversations:\n- - a\n  - b?\n- - \(large)\n  - c\n- - d\n  - e\n".utf8)
    bytes[bytes.firstIndex(of: UInt8(ascii: "?"))!] = 0xE9
    for chunk in [64, 700, 1 << 20] {
      let log = try Written(bytes, as: "a.yml").read(chunk: chunk, row: 1000).log
      #expect(log.rows == 2, "\(chunk)")
      #expect(log.counts == [.badEncoding: 1, .rowTooLarge: 1])
    }
  }

  @Test func `is not what the settings of a training run are`() throws {
    let log = try Written("base_model: x\ndatasets:\n- path: a\n", as: "a.yaml").tale().log
    #expect(
      log.first[.unknownShape]?.first?.detail.contains("name the file under datasets:") == true)
  }

  @Test(arguments: [
    ("a: [", Trouble.Kind.brokenRow), ("rows: 1", .unknownShape),
    ("conversations:\n- a\n", .unknownShape),
  ])
  func `of another form is told so`(_ text: String, _ kind: Trouble.Kind) throws {
    #expect(try Written(text, as: "a.yaml").tale().log.skipped == [kind: 1])
  }
}
