import Corpus
import Foundation
import Rulebook
import Testing
import YAML

private let page = """
  rule: refused-with-tool
  says: A request is refused although a tool does it.
  why: Because.
  instead: Call the tool.
  severity: error
  look: example
  check:
    refuses: {least: 2}
  catches:
    - |
      user: Wake me.
      assistant: ⟦No.⟧
  allows:
    - |
      user: Wake me.
      assistant: Yes.

  """

private func read(_ text: String) throws -> RulePage {
  try RulePage(Node(reading: Array(text.utf8), path: "refused-with-tool.yaml"))
}

private func message(_ find: String, _ put: String) -> String {
  var text = page
  guard let range = text.range(of: find) else { return "the test does not fit the page" }
  text.replaceSubrange(range, with: put)
  do {
    _ = try read(text)
    return "no error"
  } catch {
    return "\(error)"
  }
}

@Suite struct `A rule page` {
  @Test func `is read`() throws {
    let read = try read(page)
    #expect(read.rule == "refused-with-tool")
    #expect(read.severity == .error && read.look == .example)
    #expect(read.check.name == "refuses")
    #expect(try read.check.arguments?["least"]?.integer() == 2)
    #expect(read.catches.count == 1 && read.allows.count == 1)
  }

  @Test(arguments: [
    ("severity", "severty", ":5:1: error: nothing is called \"severty\" here; did you mean"),
    ("severity: error", "severity: err", ":5:11: error: \"err\" is none of info, warning, error"),
    ("why: Because.", "why:", ":3:5: error: \"why\" is missing"),
    ("rule: refused-with-tool", "rule: Refused", ":1:7: error: a rule's name is in kebab case"),
    ("⟦No.⟧", "⟦No.", ":12:1: error: ⟦ without ⟧"),
    ("assistant: Yes.", "asistant: Yes.", ":16:1: error: a part of an example is expected here"),
  ])
  func `says where it is wrong`(_ find: String, _ put: String, _ wanted: String) {
    #expect(message(find, put).hasPrefix("refused-with-tool.yaml" + wanted))
  }

  @Test func `is found on the shelf with all others`() throws {
    let shelf = try Shelf.found()
    let pages = try RulePages(shelf, verbs: shelf.verbs)
    for kind in Trouble.Kind.allCases {
      #expect(pages[kind.rawValue]?.look == .record, "\(kind.rawValue)")
    }
    #expect(shelf.digest == (try Shelf(root: shelf.root)).digest)
  }

  @Test func `names the check that nobody wrote`() throws {
    let shelf = try Shelf.found()
    let fault = #expect(throws: YAML.Fault.self) {
      try RulePages(shelf, verbs: shelf.verbs.filter { $0 != "trouble" } + ["troubl"])
    }
    #expect(fault?.message.contains("did you mean \"troubl\"?") == true)
  }
}

extension Shelf {
  /// Every check that any page names.
  fileprivate var verbs: [String] {
    leaves(in: "rules").compactMap { try? RulePage($0.node()).check.name }
  }
}
