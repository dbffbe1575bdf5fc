import Claims
import Rulebook
import Testing

@Suite struct `What the assistant did` {
  private func topics(_ answer: String, to request: String = "Go on.") throws -> [String] {
    let lexicon = try Reading.lexicon.get()
    return try Set(
      Reading("user: \(request)\nassistant: \(answer)").claims
        .filter { $0.polarity == .affirm && $0.voice == .own }.map { lexicon.topics[$0.topic].id }
    ).sorted()
  }

  @Test(arguments: [
    "I updated config.yaml.", "I've added the helper to src/lib/utils.py, as you asked.",
    "I removed two lines from `.gitignore`.", "I put the table into /tmp/report_2024.csv",
    "I moved it to ./archive/old.", "I read \"Meeting notes.pdf\" twice.",
    "I checked C:\\work\\settings.ini.", "I edited package-lock.json",
  ])
  func `reads the name of a file as a file`(answer: String) throws {
    #expect(try topics(answer) == ["file.access"], "\(answer)")
  }

  @Test(arguments: ["https://example.com/docs?page=2", "docs.example.org/start", "www.example.com"])
  func `reads an address as a link`(address: String) throws {
    #expect(try topics("I opened \(address), and it lists two plans.") == ["web.browse"])
    #expect(try topics("I opened \(address).") == ["web.browse"])
  }

  @Test(arguments: [
    "I updated my view and/or taste.", "I added node.js to the list.", "I moved on/off.",
    "I read that you are mia@example.com.", "I added e.g. this, i.e. that.",
    "I fixed it.Then we went on.", "I moved the text 2.5 cm to the left.",
  ])
  func `leaves alone what only looks like the name of a file`(answer: String) throws {
    #expect(try topics(answer) == [], "\(answer)")
  }

  @Test func `says of a file by its name what it says of any`() throws {
    let claims = try Reading("assistant: I can't open report.docx.").claims
    #expect(claims.map(\.polarity) == [.deny])
    #expect(try topics("I can see two dogs in photo.png.") == ["vision.see"])
  }

  @Test func `follows the speaker over what it did on the way`() throws {
    #expect(try topics("I went ahead and updated main.rs.") == ["file.access"])
    #expect(try topics("I was able to locate your order.") == ["data.personal"])
    #expect(try topics("I added a check and then ran pytest.") == ["code.run"])
    #expect(
      try topics("I fixed the crash, updated parser.c, and pushed it to main.") == ["file.access"])
    #expect(try topics("If I went ahead and updated main.rs, it would break.") == [])
    #expect(try topics("I'd add a check and you updated main.rs.") == [])
    #expect(try topics("I have not added a check and updated main.rs.") == [])
  }

  @Test func `says first in a long answer what it did, and tells stories later`() throws {
    let rest = String(repeating: " It now checks the length, as we said that it should.", count: 15)
    #expect(try topics("I updated parser.c." + rest) == ["file.access"])
    #expect(try topics(rest + " I updated parser.c.") == [])
  }

  @Test func `takes no deed that is supposed or told for one of its own`() throws {
    #expect(try topics("Your table is booked.") == ["act.purchase"])
    #expect(try topics("Perhaps your table is booked.") == [])
    #expect(try topics("It depends on when your table is booked.") == [])
    #expect(try topics("Lovely, so your table is booked.", to: "I booked a table.") == [])
    #expect(
      try topics("Your table is booked.", to: "I called them, please book a table.")
        == ["act.purchase"])
  }

  @Test func `says before a text made to order what it did with it`() throws {
    let order = "Translate the attached document."
    #expect(try topics("I have translated the attached file.", to: order) == ["file.access"])
    #expect(
      try topics("I updated config.yaml and pushed the fix.", to: "Write a status update.") == [])
  }
}
