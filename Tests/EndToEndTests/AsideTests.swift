import Foundation
import Testing

@Suite struct `A row without a conversation` {
  @Test func `is counted in the report as JSON, as a whole and for its file`() throws {
    let workplace = try Workplace()
    try workplace.write(
      """
      <aiml version="2.0">
      <category><pattern>HELLO</pattern><template>Good day.</template></category>
      <category><pattern>HI</pattern><template><srai>HELLO</srai></template></category>
      </aiml>
      """, to: "a.aiml")
    let report = try workplace.run("lint a.aiml -o json").out
    #expect(report.contains(#""rows": 2,"#) && report.contains(#""examples": 1,"#))
    #expect(report.contains(#""asides": 1,"#))
    #expect(report.contains(/"perFile": \[\s*{"path": "a.aiml".*"asides": 1,/))
  }
}
