import Claims
import Testing

@Suite struct `An answer of a word or two` {
  private func topics(_ user: String, _ answer: String) throws -> [String] {
    let reading = try Reading("user: \(user)\nassistant: \(answer)")
    let lexicon = try Reading.lexicon.get()
    return reading.claims.filter { $0.force == .performed && $0.voice == .own }.map {
      lexicon.topics[$0.topic].id
    }.sorted()
  }

  @Test func `says that the order before it is carried out`() throws {
    for answer in [
      "Done.", "All set!", "Sure thing! Done.", "Okay, it's done.", "Consider it done.",
    ] {
      #expect(try topics("Turn off the lamp", answer) == ["act.device"], "\(answer)")
    }
  }

  @Test func `means every order, but none inside another`() throws {
    #expect(
      try topics("Turn off the fan and order a pizza", "Done.") == ["act.device", "act.purchase"])
    #expect(try topics("Remind me to call my brother", "Done.") == ["act.alarm"])
  }

  @Test func `takes up the verb of the order or tells of its thing`() throws {
    #expect(try topics("Dim the lights", "Dimming.") == ["act.device"])
    #expect(try topics("Dim the lights", "Dimmed to half.") == ["act.device"])
    #expect(try topics("Lock the shed", "The shed is locked.") == ["act.device"])
    #expect(try topics("Lock the shed", "The shed is in the garden.").isEmpty)
  }

  @Test func `claims nothing behind a report, a question or a task about a text`() throws {
    for user in [
      "I turned off the lamp", "How do I turn off the lamp?", "Is the lamp turned off?",
      "Shorten this note", "When did you set an alarm?",
    ] {
      #expect(try topics(user, "Done.").isEmpty, "\(user)")
    }
  }

  @Test func `claims nothing where it denies, asks or speaks of such deeds in general`() throws {
    for answer in [
      "Not done yet.", "Cancelled?", "Cancelling an order takes a day.",
      "Cancelled orders are listed.",
    ] {
      #expect(try topics("Cancel my order", answer).isEmpty, "\(answer)")
    }
  }

  @Test
  func `tells no deed where the user asked whether it is so or how to do it`()
    throws
  {
    #expect(try topics("Is the lamp off?", "Lamp is off.").isEmpty)
    #expect(try topics("How do I book a table?", "Call them, and your table is booked.").isEmpty)
    #expect(try topics("Did you book it?", "Your table is booked.") == ["act.purchase"])
  }

  @Test func `is read in Chinese too`() throws {
    #expect(try topics("关掉电视", "好的，已关闭。") == ["act.device"])
    #expect(try topics("关掉电视", "搞定！") == ["act.device"])
    #expect(try topics("怎么关掉电视？", "已关闭。").isEmpty)
  }
}
