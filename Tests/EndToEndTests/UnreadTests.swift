import Foundation
import Testing

@Suite struct `Rows in a script that no page reads` {
  private static let russian = Alarms.row(
    "Разбуди меня в 7.", "Извините, я не могу ставить будильник.")
  private static let arabic = Alarms.row("أيقظني", "آسف، لا أستطيع ضبط المنبه.")
  private static let english = Alarms.row("Разбуди меня в 7.", "Your alarm is set for 7.")

  private func workplace() throws -> Workplace {
    let workplace = try Workplace()
    let rows = [Self.russian, Self.english, Self.arabic, Self.russian]
    try rows.joined(separator: "\n").write(
      to: workplace.folder.appendingPathComponent("a.jsonl"), atomically: true, encoding: .utf8)
    try workplace.write(Self.russian, to: "b.jsonl")
    try workplace.write(Self.english, to: "c.jsonl")
    return workplace
  }

  @Test func `are counted in the summary, by script`() throws {
    let workplace = try workplace()
    let told = try workplace.run("lint a.jsonl").folded
    #expect(told.contains("3 rows in scripts that no page reads (Cyrillic 2, Arabic 1)"), "\(told)")
    #expect(
      try workplace.run("lint b.jsonl").folded.contains("1 row in Cyrillic, which no page reads"))
    #expect(try !workplace.run("lint c.jsonl").folded.contains("no page reads"))
    let json = try workplace.run("lint . -o json").out
    #expect(json.contains(#""unread": {"Cyrillic": 3, "Arabic": 1},"#), "\(json.prefix(600))")
  }

  @Test func `are counted alike when a lint is done in steps`() throws {
    let workplace = try workplace()
    for name in ["a", "b", "c"] { _ = try workplace.run("map \(name).jsonl -o \(name).draft") }
    _ = try workplace.run("merge c.draft a.draft b.draft -o all.index")
    let told = try workplace.run("judge all.index").folded
    #expect(told.contains("4 rows in scripts that no page reads (Cyrillic 3, Arabic 1)"), "\(told)")
  }

  @Test func `are read where pages of one's own have its words`() throws {
    let workplace = try workplace()
    try workplace.write(
      """
      language: ru
      sentence ends: []
      # Разбуди меня в семь часов. Извините, я не могу ставить будильник и напоминать о чём-либо,
      # потому что я программа и у меня нет ни часов, ни рук, ни доступа к телефону.
      """, to: "pages/notes/words.yaml")
    let told = try workplace.run("lint b.jsonl --rules pages").folded
    #expect(!told.contains("no page reads"), "\(told)")
  }
}
