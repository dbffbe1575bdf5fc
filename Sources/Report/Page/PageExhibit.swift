import Corpus
import JSON

/// Rows in full, as the page reads them.
enum PageExhibit {
  /// An exhibit on one line, with the number by which findings refer to it.
  static func json(_ exhibit: Exhibit, _ number: Int) -> String {
    Writer.told { writer in
      writer.object(flat: true) { writer in
        writer.member("number", number)
        writer.list("talks", exhibit.talks) { talk, writer in write(talk, &writer) }
      }
    }
  }

  private static func write(_ talk: Exhibit.Talk, _ writer: inout Writer) {
    writer.object { writer in
      writer.member("arm", "\(talk.arm)")
      writer.member("format", talk.format)
      if !talk.tools.isEmpty {
        writer.list("tools", talk.tools) { tool, writer in
          write(
            [
              ("name", tool.name), ("description", tool.description),
              ("parameters", tool.parameters),
            ], &writer)
        }
      }
      writer.list("turns", talk.turns) { turn, writer in writer.object { write(turn, &$0) } }
    }
  }

  private static func write(_ turn: Exhibit.Turn, _ writer: inout Writer) {
    writer.member("role", "\(turn.role)")
    members([("text", turn.text), ("reasoning", turn.reasoning)], &writer)
    if !turn.calls.isEmpty {
      writer.list("calls", turn.calls) { call, writer in
        write([("name", call.name), ("arguments", call.arguments)], &writer)
      }
    }
    if !turn.outcomes.isEmpty {
      writer.list("outcomes", turn.outcomes) { outcome, writer in
        write(
          [
            ("name", outcome.name), ("text", outcome.text),
            ("error", outcome.isError ? "yes" : ""),
          ], &writer)
      }
    }
    if turn.role == .assistant && !turn.isTrained { writer.member("untrained", true) }
    let attached: [(Attachments, String)] = [
      (.image, "image"), (.audio, "audio"), (.video, "video"), (.file, "file"),
    ]
    let names = attached.filter { turn.attachments.contains($0.0) }.map(\.1)
    members([("with", names.joined(separator: ", "))], &writer)
  }

  private static func write(_ texts: [(String, String)], _ writer: inout Writer) {
    writer.object { members(texts, &$0) }
  }

  /// Members whose texts are not empty.
  private static func members(_ texts: [(String, String)], _ writer: inout Writer) {
    for (name, text) in texts where !text.isEmpty { writer.member(name, text) }
  }
}
