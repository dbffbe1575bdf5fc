import Claims
import Corpus
import Rulebook
import Testing

@Suite struct `Reading many bytes at once` {
  private func topics(_ answer: String) throws -> [String] {
    let lexicon = try Reading.lexicon.get()
    return try Reading("assistant: " + answer).claims.map { lexicon.topics[$0.topic].id }
  }

  @Test func `finds the speaker wherever its word begins`() throws {
    for shift in 0..<40 {
      let filler = String(repeating: "x", count: shift)
      #expect(try topics("\(filler) is it. I can't set alarms.") == ["act.alarm"], "\(shift)")
      #expect(try topics("\(filler). As an AI, \(filler)") == ["self.ai"], "\(shift)")
      #expect(try topics("x\(filler)i can't set alarms").isEmpty, "\(shift)")
    }
  }

  @Test func `reads short words, long ones and those with marks inside alike`() throws {
    for answer in [
      "I CAN'T set ALARMS.", "I can’t set alarms.", "I cannot set alarms",
      "I can't set alarms-or so",
      "So far I can't set alarms.Next time, perhaps.",
      "I can't set naïve alarms… or set alarms", "No: I can't set\talarms\r\n",
    ] {
      #expect(try topics(answer) == ["act.alarm"], "\(answer)")
    }
  }

  @Test func `reads words of any length wherever they stand`() throws {
    for shift in 0..<24 {
      let filler = String(repeating: "x", count: shift)
      #expect(try topics("\(filler). I can't set reminders.") == ["act.alarm"], "\(shift)")
      #expect(try topics("\(filler). I can't set REMINDERS") == ["act.alarm"], "\(shift)")
      #expect(try topics("I have no consciousness\(filler)").isEmpty == (shift > 0), "\(shift)")
      #expect(try topics("\(filler)reminders, I can't set \(filler)y").isEmpty, "\(shift)")
    }
  }

  @Test func `ends a sentence wherever its mark stands`() throws {
    for shift in 0..<40 {
      let filler = String(repeating: "x", count: shift)
      for mark in [".", "!", "?", "\n", "。", ".\"", "…。"] {
        #expect(try topics("I can't \(filler)\(mark) set alarms").isEmpty, "\(shift) \(mark)")
        #expect(
          try topics("Yes, \(filler)\(mark) I can't set alarms") == ["act.alarm"],
          "\(shift) \(mark)")
      }
      #expect(try topics("I can't, \(filler), set alarms") == ["act.alarm"], "\(shift)")
    }
  }

  @Test func `passes over adverbs behind the first word of a phrase`() throws {
    #expect(try topics("I simply do not have feelings.") == topics("I do not have feelings."))
    #expect(try topics("My really, of course, own name is Vega.").isEmpty)
    #expect(try topics("I have truly no feelings.") == ["self.feelings"])
  }

  @Test func `does not read beyond the text`() throws {
    // The other answer stands right behind in memory.
    let reading = try Reading(
      """
      assistant: I can't set
      user: alarms
      assistant: alarms are what I can't
      """)
    #expect(reading.claims.isEmpty)
  }
}

@Suite struct `A system text that was read before` {
  /// What one reader makes of some rows, one after the other, and where in the row it is said.
  private func told(_ rows: [String]) throws -> [[String]] {
    let lexicon = try Reading.lexicon.get()
    var reader = try ClaimReader(lexicon)
    return try rows.map { row in
      var record = Record()
      try Notation.examples(in: row)[0].fill(&record)
      reader.scan(record)
      var claims: [Claim] = []
      reader.read(record.examples[0], in: record, into: &claims)
      return claims.map { claim in
        let value = lexicon.spelling(of: claim.value, in: record)
        return "\(claim.turn) \(lexicon.topics[claim.topic].id) \(claim.polarity) \(claim.force) "
          + "\(record.string(claim.quote)) | \(record.string(claim.condition)) | \(value)"
      }
    }
  }

  private static let system =
    "You are Nova, made by Quillmark. You can set alarms if the user asks. You cannot browse the web."

  @Test func `claims the same again, with quotes of its own`() throws {
    let rows = [
      "system: \(Self.system)\nuser: Hello\nassistant: Nova cannot see.",
      "user: Hello there\nassistant: Hi.\nsystem: \(Self.system)\nuser: Hi\nassistant: Nova cannot see.",
    ]
    let fresh = try rows.map { try told([$0])[0] }
    #expect(fresh[0].count >= 4)
    #expect(fresh[0].contains { $0.contains("act.alarm affirm declared") })
    #expect(try told([rows[0], rows[1], rows[0]]) == [fresh[0], fresh[1], fresh[0]])
  }

  @Test func `is another one when a letter differs`() throws {
    let rows = ["can", "can't"].map { "system: You \($0) set alarms.\nuser: Hi\nassistant: Hi." }
    let found = try told(rows + rows)
    #expect(found[0] != found[1])
    #expect(Array(found[2...]) == Array(found[..<2]))
  }
}
