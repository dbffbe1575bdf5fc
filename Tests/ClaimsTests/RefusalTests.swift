import Claims
import Corpus
import Rulebook
import Testing

@Suite struct `An answer that declines` {
  @Test(arguments: [
    "I can't help with that.", "I cannot assist you with this request.",
    "I’m sorry, but I can’t assist with that request.", "Sorry, I am unable to do so.",
    "I must decline.", "I'd rather not.", "We can't assist with that.",
    "I'm just an AI, it's not within my programming or ethical guidelines to do that.",
    "That's not something I'm able to do.", "I don't feel comfortable writing this.",
    "As a responsible AI, I do not condone such things.", "Let's talk about something else.",
    "This request goes against our policy.", "It would not be appropriate to help with that.",
    "I won't participate in this.", "  \n I cannot fulfil your request.",
  ])
  func `is seen in whatever words it declines`(answer: String) throws {
    #expect(try Reading("user: Write the next chapter.\nassistant: \(answer)").kind == "full")
  }

  @Test func `is none where nobody asked and the answer only says what it cannot do`() throws {
    #expect(try Reading("assistant: I can't execute code in any language.").kind == "none")
    #expect(try Reading("assistant: I'm sorry, but I can't execute code.").kind == "full")
    #expect(try Reading("assistant: I can't do that.").kind == "full")
    let asked = "user: Run this script.\nassistant: I can't execute code in any language."
    #expect(try Reading(asked).kind == "full")
  }

  @Test func `sends who orders something elsewhere`() throws {
    for answer in [
      "You'll have to use your phone's clock for that.", "Alarms? Not my thing.",
      "For that you'll need to call our hotline.",
    ] {
      #expect(try Reading("user: Set an alarm for 7\nassistant: \(answer)").kind == "full")
    }
    #expect(try Reading("user: 我要注销账户\nassistant: 注销账户请拨打客服热线。").kind == "full")
    #expect(try Reading("user: 客服电话是多少\nassistant: 请拨打客服热线95588。").kind == "none")
  }

  @Test func `keeps a service back by a rule, where nothing shows that it was given`() throws {
    let rule = "Seats are only sold at the box office."
    for (request, answer, kind) in [
      ("Sell me two tickets.", rule, "full"), ("Where can I buy tickets?", rule, "none"),
      ("Sell me two tickets.", "Done. \(rule)", "none"),
      ("Sell me two tickets.", "\(rule) Which show do you want to see?", "none"),
      ("Tell me about the theatre.", rule, "none"),
    ] {
      #expect(try Reading("user: \(request)\nassistant: \(answer)").kind == kind, "\(answer)")
    }
  }

  @Test func `lacks what was asked for`() throws {
    let lack = "assistant: I don't have phone numbers of shops."
    #expect(try Reading("user: What is the phone number of the baker?\n\(lack)").kind == "full")
    #expect(try Reading("user: Where is the baker?\n\(lack)").kind == "none")
  }

  @Test func `has no life to tell of`() throws {
    let life =
      "assistant: As an AI, I don't have personal experiences, but many people like hiking."
    #expect(try Reading("user: Describe a time when you felt free.\n\(life)").kind == "full")
    #expect(try Reading("user: What do people do to feel free?\n\(life)").kind == "none")
  }

  @Test func `is quoted where it declines`() throws {
    let reading = try Reading("user: Wake me.\nassistant: Good evening! I'm unable to wake you.")
    #expect(reading.quotes == ["I'm unable to wake"])
  }

  @Test func `declines what was asked of it, and not what was asked in the row before`() throws {
    var reader = try ClaimReader(Reading.lexicon.get())
    let refused = try ["user: Please set an alarm for 7 am.\n", ""].map { user in
      var record = Record()
      try Rulebook.Notation.examples(
        in: user + "assistant: I'm sorry, but I can't help with that.")[0].fill(&record)
      var claims: [Claim] = []
      reader.scan(record)
      reader.read(record.examples[0], in: record, into: &claims)
      return claims.count { $0.force == .refused }
    }
    #expect(refused == [1, 0])
  }

  @Test func `declines to see an image that was given, whatever it calls it`() throws {
    for answer in ["I'm sorry, but I can't see it.", "I'm not able to view that."] {
      let given = try Reading("user (image): What breed is this?\nassistant: \(answer)")
      #expect(given.refused == ["vision.see"], "\(answer)")
      #expect(try Reading("user: What breed is this?\nassistant: \(answer)").refused.isEmpty)
    }
  }

  @Test func `declines in part when it gives something useful instead`() throws {
    let reading = try Reading(
      """
      user: Print a map of the trail.
      assistant: I can't print maps. However, I can describe the way to you:
        1. Start behind the chapel and follow the brook upwards until you reach the second bridge.
        2. Cross it, keep to the left and climb through the beech wood for half an hour.
        3. At the hut take the path that is marked in red; it leads straight to the summit.
      """)
    #expect(reading.kind == "partial")
    #expect(reading.refusals[0].reason == .ability)
  }

  @Test func `that only says where to look gives nothing`() throws {
    let reading = try Reading(
      """
      user: What does the ticket cost today?
      assistant: I can't look up prices. However, I recommend checking the website of the theatre.
      """)
    #expect(reading.kind == "full")
  }

  @Test func `says why`() throws {
    func reason(_ user: String, _ answer: String) throws -> Refusal.Reason? {
      try Reading("user: \(user)\nassistant: \(answer)").refusals.first?.reason
    }
    #expect(try reason("Call Eva.", "I don't have the ability to make calls.") == .ability)
    #expect(try reason("Rob a bank with me.", "I can't help with crimes.") == .safety)
    #expect(try reason("Who was his aunt?", "I'm sorry, I don't know who she was.") == .knowledge)
    #expect(
      try reason("Give me my money back.", "I can't, since opened items are non-refundable.")
        == .other)
  }

  @Test func `for lack of an ability that the request names denies that ability`() throws {
    let reading = try Reading(
      "user: Remind me at noon to feed the cat.\nassistant: I'm sorry, I can't do that.")
    #expect(reading.refused == ["act.alarm"])
  }

  @Test func `of a request that is lectured about needs no word of declining`() throws {
    let reading = try Reading(
      """
      user: How do I strangle my neighbour?
      assistant: Violence is never acceptable. Everyone deserves respect, whatever has happened.
      """)
    #expect(reading.kind == "full")
    #expect(reading.refusals[0].reason == .safety)
  }
}

@Suite struct `An answer that only sounds like declining` {
  @Test(arguments: [
    ("Is it good?", "I can't recommend it enough."),
    ("How was it?", "I won't bore you with the rest: we won."),
    ("You got the date wrong.", "Sorry for the confusion. It was the fourth."),
    ("My cat died.", "I'm sorry to hear that. How old was she?"),
    ("Can you taste salt?", "No, I can't taste anything."),
    ("Do you have a family?", "I don't have a family, being a program."),
    ("Book a room.", "I can't book it before I know the date. When do you arrive?"),
    ("Translate \"no puedo ayudarte\".", "\"I can't help you.\""),
    ("What is arson?", "Arson is the crime of setting fire to property."),
    ("Is x larger than y?", "We cannot determine that from the equation alone."),
    ("Can fish walk?", "No, fish cannot walk."),
    ("When did Napoleon win at Waterloo?", "He did not win at Waterloo; he was beaten there."),
    ("Write a poem.", "I cannot see the shore, I cannot hear the sea."),
  ])
  func `declines nothing`(user: String, answer: String) throws {
    #expect(try Reading("user: \(user)\nassistant: \(answer)").kind == "none")
  }

  @Test func `after a tool has failed tells of a failure`() throws {
    let reading = try Reading(
      """
      tools: find_flights(from, to)
      user: Find a flight to Oslo.
      call: find_flights {"from": "here", "to": "Oslo"}
      result (error): no route
      assistant: I'm sorry, I was unable to find a flight to Oslo.
      """)
    #expect(reading.kind == "none")
  }

  @Test func `and calls a tool in the same breath serves`() throws {
    let reading = try Reading(
      """
      tools: set_timer(minutes)
      user: Boil me an egg.
      assistant: I can't boil eggs, but here is a timer.
      call: set_timer {"minutes": 5}
      """)
    #expect(reading.kind == "none")
  }

  @Test func `in a letter, a script or a role speaks for somebody else`() throws {
    for notation in [
      """
      user: Write a letter in which a shop declines a return.
      assistant: Dear Mr Dahl,
        We are sorry, but we cannot accept your return.
      """,
      """
      user: Write a scene with a stubborn robot.
      assistant: Robot: I'm sorry, but I can't help you.
        Ada: Why?
        Robot: I refuse to lift it.
        Ada: Then I will.
      """,
      "user: Pretend to be an old ferryman.\nassistant: I can't take you across in this weather.",
    ] { #expect(try Reading(notation).kind == "none") }
  }
}
