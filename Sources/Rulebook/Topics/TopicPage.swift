package import YAML

/// A page of `Rules/topics`: one thing that can be claimed, as one language puts it.
///
/// The page that carries the title defines the topic; other pages of the same topic add to it, in
/// other languages or from a user's own folder.
package struct TopicPage: Sendable {
  package let topic: String
  package let language: String
  /// What affirming it means; nil on a page that only adds phrases.
  package let title: String?
  package let kind: Kind
  /// The slots whose phrases may be affirmed by "can", "have" and "am".
  package let affirmed: Set<Slot>
  package let phrases: [Slot: [Phrase.Placed]]
  package let acts: [Acts]
  package let aspects: [Aspect]
  /// Words that make a denial one of degree only: "I can't remember very long talks".
  package let limits: [String]
  package let spills: [Spill]
  /// Topics that it denies to affirm this one: who is a human is no AI.
  package let excludes: [String]
  /// What tools are called that provide it.
  package let tools: [ToolPattern]
  package let node: Node

  package enum Kind: String, Sendable, CaseIterable {
    case nature, fact, ability
  }

  /// Verbs and objects of which any pair is an act of the topic.
  package struct Acts: Sendable {
    package let verbs: [String]
    package let objects: [String]
  }

  /// A part of a topic that must not be made to clash with others.
  package struct Aspect: Sendable {
    package let name: String
    package let phrases: [Phrase.Placed]
  }

  /// A topic onto which models stretch a denial of this one.
  package struct Spill: Sendable {
    package let onto: String
    package let because: String

    package init(onto: String, because: String) {
      self.onto = onto
      self.because = because
    }
  }

  /// What an example on the page proves.
  package enum Proof: String, Sendable, CaseIterable {
    case deny, affirm, performed, declared, refused, failed
  }
}
