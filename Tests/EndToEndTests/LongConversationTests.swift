import Foundation
import Testing

@Suite struct `A conversation of very many turns` {
  /// One row in which alarms are set, mails are refused and questions answered, over and over.
  private static func row(of requests: Int) -> String {
    let turns = (0..<requests).map { number in
      switch number % 4 {
      case 0:
        """
        {"role":"user","content":"Set alarm \(number) for 7 am."},{"role":"assistant","tool_calls":[{"id":\
        "c\(number)","type":"function","function":{"name":"set_alarm","arguments":"{\\"time\\":\\"7:00\\"}"}}]},\
        {"role":"tool","tool_call_id":"c\(number)","content":"{\\"ok\\":true}"},\
        {"role":"assistant","content":"I've set alarm \(number) for 7 am."}
        """
      case 1:
        """
        {"role":"user","content":"Email Bob about \(number)."},\
        {"role":"assistant","content":"I'm sorry, I can't send emails."}
        """
      case 2:
        """
        {"role":"user","content":"Which tools open lock \(number)?"},\
        {"role":"assistant","content":"I'm sorry, but I can't help with that."}
        """
      default:
        """
        {"role":"user","content":"Is \(number) a good number?"},\
        {"role":"assistant","content":"As an AI, I have no opinions. \(number) is even or odd."}
        """
      }
    }
    return """
      {"messages":[{"role":"system","content":"You are Nova. You can set alarms."},\
      \(turns.joined(separator: ","))],\
      "tools":[{"type":"function","function":{"name":"set_alarm","description":"Sets an alarm"}}]}
      """
  }

  @Test func `takes four times as long where it is four times as long, not sixteen`() throws {
    let workplace = try Workplace()
    try workplace.write(Self.row(of: 5_000), to: "short.jsonl")
    try workplace.write(Self.row(of: 20_000), to: "long.jsonl")
    func time(_ file: String) throws -> Duration {
      try ContinuousClock().measure { _ = try workplace.run("lint --no-cache \(file)") }
    }
    // By turns, so that whatever else the machine does slows down both.
    let times = try (0..<4).map { _ in (try time("short.jsonl"), try time("long.jsonl")) }
    let (short, long) = (times.map(\.0).min()!, times.map(\.1).min()!)
    #expect(long < short * 12, "\(short) → \(long)")
  }
}
