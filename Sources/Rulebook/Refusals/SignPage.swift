package import YAML

/// A page of `Rules/refusals` or `Rules/requests`: phrases of one language by what they tell.
package struct SignPage<Sign: RawRepresentable<UInt8> & CaseIterable & Hashable & Sendable>:
  Sendable
{
  package let language: String
  package let title: String
  /// Literals of which one must stand in a text before it is looked at.
  package let anchors: [String]
  package let signs: [Sign: [Phrase.Placed]]
  /// Examples by the name of what must be found.
  package let catches: [String: [PageExample]]
  package let allows: [PageExample]
  package let node: Node

  /// Reads a page whose first key is `kind` and whose examples prove one of `found`.
  package init(_ node: Node, kind: String, found: [String]) throws(Fault) {
    let fields = try Fields(
      node, known: [kind, "title", "anchors", "words", "signs", "catches", "allows"])
    self.node = node
    language = try fields.text(kind)
    title = try fields.text("title")
    anchors = try fields.texts("anchors")
    for anchor in anchors where anchor.utf8.count < 3 {
      throw try fields.required("anchors").fault("\"\(anchor)\" is too short to be looked for")
    }
    let words = try WordLists(fields["words"])
    let lists = try Fields(fields.required("signs"), known: Sign.allCases.map { "\($0)" })
    var signs: [Sign: [Phrase.Placed]] = [:]
    for sign in Sign.allCases { signs[sign] = try Phrase.list(lists["\(sign)"], lists: words) }
    self.signs = signs
    var catches: [String: [PageExample]] = [:]
    if let node = fields["catches"] {
      let fields = try Fields(node, known: found)
      for name in found { catches[name] = try PageExample.list(fields[name]) }
    }
    self.catches = catches
    allows = try PageExample.list(fields["allows"])
  }
}

/// A page of `Rules/refusals`: how a language declines.
package typealias RefusalPage = SignPage<RefusalSign>
/// A page of `Rules/requests`: what a language asks for, and whether it would do harm.
package typealias RequestPage = SignPage<RequestSign>

extension SignPage where Sign == RefusalSign {
  package init(_ node: Node) throws(Fault) {
    try self.init(node, kind: "refusal", found: ["full", "partial"])
  }
}

extension SignPage where Sign == RequestSign {
  package init(_ node: Node) throws(Fault) {
    try self.init(node, kind: "requests", found: ["harmful", "borderline"])
  }
}
