import Corpus
import Foundation
import Testing

@testable import Loader

@Suite struct `An AIML file` {
  private func tale(_ categories: String) throws -> [String] {
    try Written("<aiml version=\"2.0\">\(categories)</aiml>", as: "a.aiml").tale().lines
  }

  @Test func `becomes what people say and what the bot answers`() throws {
    #expect(
      try tale(
        "<category><pattern>WHO ARE YOU</pattern><template>I am a bot.</template></category>")
        == ["user: who are you", "assistant: I am a bot."])
    #expect(
      try tale(
        "<topic name=\"JOKES\"><category><pattern>_ <set>number</set> YES *</pattern>"
          + "<that>DO YOU LIKE JOKES</that><template>Good.</template></category></topic>")
        == ["assistant (masked): do you like jokes", "user: yes", "assistant: Good."])
  }

  @Test func `gives an example for each answer`() throws {
    #expect(
      try tale(
        "<category><pattern>HI</pattern><template>Oh. <random><li>Hello.</li><li>Hi.</li></random>"
          + "</template></category>"
      ).map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        == ["user: hi", "assistant: Oh. Hello.", "user: hi", "assistant: Oh. Hi."])
    #expect(
      try tale(
        "<category><pattern>HI</pattern><template><condition name=\"x\"><li value=\"a\">A.</li>"
          + "<li><random><li>B.</li><li>C.</li></random></li><li/></condition></template></category>"
      ).filter { $0.hasPrefix("assistant") } == ["assistant: A.", "assistant: B.", "assistant: C."])
  }

  @Test func `does not print redirects, slots and thoughts`() throws {
    let (lines, log) = try Written(
      "<aiml><category><pattern>A</pattern><template><srai>B</srai></template></category>"
        + "<category><pattern>C</pattern><template><think><set name=\"x\"><star/></set></think>"
        + "I am <bot name=\"name\"/>, <set name=\"y\">ok</set>.</template></category>"
        + "<category><pattern>D</pattern><template><star/></template></category></aiml>",
      as: "a.aiml"
    ).tale()
    #expect(lines.count == 2)
    #expect(lines.last == "assistant: I am , ok.")
    #expect(log.rows == 3)
    #expect(log.asides == 2)
    #expect(log.counts.isEmpty)
  }

  @Test func `that learns categories keeps them to itself`() throws {
    let learner =
      "<category><pattern>A</pattern><template>B <learn><category><pattern>C</pattern><template>D"
      + "</template></category><category><pattern>E</pattern></category></learn></template></category>"
    let open = learner.replacingOccurrences(of: "</learn>", with: "")
    let next = "<category><pattern>F</pattern><template>G</template></category>"
    for first in [learner, open] {
      #expect(
        try tale(first + next) == ["user: a", "assistant: B", "user: f", "assistant: G"])
    }
  }

  @Test func `tells where its answers stand`() throws {
    let file = try Written(
      "<aiml>\n<category><pattern>A &amp; B</pattern>\n<template><random><li>C</li><li>D &gt; "
        + "<star/>E</li></random></template></category></aiml>", as: "a.aiml")
    let found = try file.reread()
    #expect(found == ["2:20 A & B", "3:23 C", "2:20 A & B", "3:33 D > E"])
  }

  @Test func `that is not well-formed is recovered from`() throws {
    let (lines, log) = try Written(
      "<aiml><category><pattern>A</pattern><template>B <br> C</template></category>"
        + "<category><pattern>D</pattern><template>E</template>"
        + "<category><pattern>F</pattern><template>G & H</template></category></aiml>",
      as: "a.aiml"
    ).tale()
    #expect(
      lines == [
        "user: a", "assistant: B  C", "user: d", "assistant: E", "user: f", "assistant: G & H",
      ])
    #expect(log.rows == 3)
    #expect(log.counts == [.brokenRow: 3])
  }

  @Test func `with answers without end is bounded, and says so`() throws {
    let many = String(repeating: "<li>x</li>", count: 2000)
    let most = try Written(
      "<aiml><category><pattern>A</pattern><template><random>\(many)</random></template></category>"
        + "</aiml>", as: "a.aiml"
    ).tale()
    #expect(most.log.examples == 1024)
    #expect(most.log.counts == [.brokenRow: 1])
    let long = String(repeating: "y", count: 1_000_000)
    let large = try Written(
      "<aiml><category><pattern>A</pattern><template>\(long)<random>\(many)</random></template>"
        + "</category></aiml>", as: "a.aiml"
    ).tale()
    #expect((20...40).contains(large.log.examples))
    #expect(large.log.counts[.brokenRow] == 1)
  }
}
