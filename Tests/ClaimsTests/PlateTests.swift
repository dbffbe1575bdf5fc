import Claims
import Corpus
import Foundation
import Rulebook
import Testing

@Suite struct `A plate`: ~Copyable {
  let folder = FileManager.default.temporaryDirectory.path + "/antinomy-\(UUID())"

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private static let texts = [
    "I can't browse the web, but I was made by OpenAI in 2021.",
    "As an AI language model, I don't have feelings.\nI can't: \n- set alarms\n- send e-mails",
    "I'm sorry, but I can't help you to build a bomb.",
    "我是一个人工智能助手，由智谱公司开发。我无法访问互联网，也没有感情。",
    "抱歉，我不能帮助您制造炸弹。",
  ]

  /// What the readers of a lexicon make of some texts.
  private func told(_ lexicon: Lexicon) throws -> [String] {
    var reader = try ClaimReader(lexicon)
    var record = Record()
    var told: [String] = []
    for text in `A plate`.texts {
      let indented = text.replacing("\n", with: "\n  ")
      let notation = "user: \(indented)\nassistant: \(indented)"
      try Notation.examples(in: notation)[0].fill(&record)
      reader.scan(record)
      var claims: [Claim] = []
      reader.read(record.examples[0], in: record, into: &claims)
      for claim in claims {
        told.append(
          "\(lexicon.topics[claim.topic].id) \(claim.polarity) \(record.string(claim.quote))"
            + " \(lexicon.spelling(of: claim.value, in: record))")
      }
      for refusal in reader.refusals { told.append("\(refusal.kind) \(refusal.reason)") }
    }
    return told
  }

  private var plate: String {
    get throws {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      return folder + "/" + (try #require(names.first))
    }
  }

  @Test func `is read as its pages are`() throws {
    let shelf = try Shelf.found()
    let compiled = try Lexicon.kept(for: [shelf], in: folder)
    #expect(FileManager.default.fileExists(atPath: try plate))
    let read = try Lexicon.kept(for: [shelf], in: folder)
    let told = try told(read)
    #expect(told.count >= 10)
    #expect(try self.told(compiled) == told)
    #expect(read.topics.map(\.title) == compiled.topics.map(\.title))
    #expect(
      read.topics.map { $0.tools.map(\.text) } == compiled.topics.map { $0.tools.map(\.text) })
    #expect(read.names.map(\.name) == compiled.names.map(\.name))
    #expect(read.places.count == compiled.places.count)
    for form in stride(from: 0, to: read.places.count, by: 97) {
      #expect(read.places[form].text == compiled.places[form].text)
      #expect(read.places[form].line == compiled.places[form].line)
      #expect(read.places[form].path == compiled.places[form].path)
    }
  }

  @Test func `is not believed when it is damaged`() throws {
    let shelf = try Shelf.found()
    let told = try told(Lexicon.kept(for: [shelf], in: folder))
    let path = try plate
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    for place in [3, 9, whole.count / 2] {
      var damaged = whole
      damaged[place] ^= 0x10
      try damaged.write(to: URL(fileURLWithPath: path))
      #expect(try self.told(Lexicon.kept(for: [shelf], in: folder)) == told)
      let mended = try Data(contentsOf: URL(fileURLWithPath: path))
      #expect(mended.count == whole.count && mended != damaged)
    }
    for count in [0, whole.count / 3] {
      try whole.prefix(count).write(to: URL(fileURLWithPath: path))
      #expect(try self.told(Lexicon.kept(for: [shelf], in: folder)) == told)
    }
  }

  @Test func `is another for other pages`() throws {
    let rules = folder + "/rules"
    let topics = rules + "/topics"
    try FileManager.default.createDirectory(atPath: topics, withIntermediateDirectories: true)
    let page = topics + "/one.yaml"
    try "topic: act.alarm\nphrases:\n  nouns: brass roosters\n".write(
      toFile: topics + "/alarm.yaml", atomically: true, encoding: .utf8)
    func titles() throws -> [String] {
      let lexicon = try Lexicon.kept(
        for: [Shelf.found(), Shelf(root: rules)], in: folder + "/kept")
      return lexicon.topics.map(\.title)
    }
    let before = try titles()
    try "topic: act.juggle\nlanguage: en\ntitle: can juggle\nphrases:\n  verbs: juggle chainsaws\n"
      .write(
        toFile: page, atomically: true, encoding: .utf8)
    #expect(try titles() == before + ["can juggle"])
  }

  @Test func `is not missed where nothing can be kept`() throws {
    let lexicon = try Lexicon.kept(for: [Shelf.found()], in: "/dev/null/nowhere")
    #expect(lexicon.topics.count > 10)
  }
}
