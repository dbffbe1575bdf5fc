import Corpus
import Rulebook
import Testing

@testable import Linter

@Suite struct `Tools and their arguments` {
  @Test(arguments: [
    ("start_time", Matter.time), ("time", .time), ("departure.date", .date), ("birthday", .birth),
    ("dob", .birth), ("check_out_date", .end), ("end_time", .end), ("timer", .duration),
    ("party_size", .headcount(.people)), ("num_rooms", .count),
    ("number_of_nights", .headcount(.nights)), ("total_price", .amount), ("to", .recipient),
  ])
  func `the name of an argument says what it is about`(key: String, matter: Matter) {
    #expect(Matter(key: key) == matter)
  }

  @Test(arguments: [
    "time_zone", "timezone_name", "date_format", "user_id", "current_date", "query",
  ])
  func `what can't be compared is about nothing`(key: String) {
    #expect(Matter(key: key) == nil)
  }

  @Test(arguments: [
    ("set_alarm", ["set", "alarm"]), ("CreateTimer2x", ["create", "timer2x"]),
    ("getHTTP", ["get", "http"]),
    ("a..b", ["a", "b"]), ("", []), ("größeÄndern", ["größe", "ändern"]),
  ])
  func `a tool's name is parted by marks and by capitals`(name: String, words: [String]) {
    #expect(ToolPattern.words(of: name) == words)
  }

  @Test(arguments: [
    ("reminders", "Reminder"), ("scheduling", "schedule"), ("created", "CREATING"),
    ("größen", "größen"),
  ])
  func `words of which only the endings differ have one stem`(left: String, right: String) {
    #expect(Stem(left).hash == Stem(right).hash)
    #expect(Stem(left).hash != Stem("weather").hash)
  }

  @Test func `stems are taken of whole words in whatever script`() {
    var counts: [Int] = []
    Stem.each(in: Bytes("Zähle 2 big-ones, naïve 天气。")) { counts.append($0.count) }
    #expect(counts == [5, 3, 3, 5, 6])
  }

  @Test func `a table knows its words and no others`() {
    let table: WordTable<Int> = ["one": 1, "two": 2, "telephone": 3]
    #expect(table["two"] == 2)
    #expect(table["telephony"] == 3)
    #expect(table["three"] == nil)
    #expect(table[.none] == nil)
    #expect(Set(table.keys) == ["one", "two", "telephon"])
    #expect(WordSet([]).isEmpty)
  }

  @Test func `phrases are found whatever the case and the apostrophe`() {
    let phrases = Phrases(["I can't", "x", "sorry"])
    func found(_ text: StaticString) -> Range<Int>? { phrases.first(in: Bytes(text)) }
    #expect(found("Well, i CAN’T.") == 6..<15)
    #expect(found("Is it x?") == 6..<7)
    #expect(found("axe, sorrynot, taxi") == nil)
    #expect(found("SORRY") == 0..<5)
  }
}
