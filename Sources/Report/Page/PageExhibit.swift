import Corpus
import JSON

/// Rows in full, as the page reads them.
enum PageExhibit {
  /// An exhibit on one line, with the number by which findings refer to it.
  static func json(_ exhibit: Exhibit, _ number: Int) -> String {
    Writer.told { writer in
      writer.object(flat: true) { writer in
        writer.key("number")
        writer.value(number)
        writer.key("talks")
        writer.array { writer in
          for talk in exhibit.talks {
            writer.element()
            write(talk, &writer)
          }
        }
      }
    }
  }

  private static func write(_ talk: Exhibit.Talk, _ writer: inout Writer) {
    writer.object { writer in
      writer.key("arm")
      writer.value("\(talk.arm)")
      writer.key("format")
      writer.value(talk.format)
      if !talk.tools.isEmpty {
        writer.key("tools")
        writer.array { writer in
          for tool in talk.tools {
            writer.element()
            write(
              [
                ("name", tool.name), ("description", tool.description),
                ("parameters", tool.parameters),
              ], &writer)
          }
        }
      }
      writer.key("turns")
      writer.array { writer in
        for turn in talk.turns {
          writer.element()
          writer.object { write(turn, &$0) }
        }
      }
    }
  }

  private static func write(_ turn: Exhibit.Turn, _ writer: inout Writer) {
    writer.key("role")
    writer.value("\(turn.role)")
    members([("text", turn.text), ("reasoning", turn.reasoning)], &writer)
    if !turn.calls.isEmpty {
      writer.key("calls")
      writer.array { writer in
        for call in turn.calls {
          writer.element()
          write([("name", call.name), ("arguments", call.arguments)], &writer)
        }
      }
    }
    if !turn.outcomes.isEmpty {
      writer.key("outcomes")
      writer.array { writer in
        for outcome in turn.outcomes {
          writer.element()
          write(
            [
              ("name", outcome.name), ("text", outcome.text),
              ("error", outcome.isError ? "yes" : ""),
            ], &writer)
        }
      }
    }
    if turn.role == .assistant && !turn.isTrained {
      writer.key("untrained")
      writer.value(true)
    }
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
    for (name, text) in texts where !text.isEmpty {
      writer.key(name)
      writer.value(text)
    }
  }
}
