package import Corpus

/// The first row of a CSV file: what its columns are called.
package struct CSVHeader: Sendable {
  package let delimiter: UInt8
  /// Behind its line end.
  package let end: Int
  let columns: [Column]
  /// A name that two columns share.
  let duplicate: String?

  struct Column: Sendable {
    let name: String
    /// The name as the key of a JSON member, colon included.
    var key: [UInt8]
    var kind: Kind

    enum Kind { case text, verdict, list, repeated }
  }

  /// Reads the header that a file begins with.
  package init(_ head: Bytes, isTabbed: Bool) {
    delimiter = isTabbed ? UInt8(ascii: "\t") : CSVHeader.delimiter(of: head)
    var row = CSVRow()
    row.read(head, from: 0, to: head.count, delimiter: delimiter)
    var names: Set<String> = []
    var columns: [Column] = []
    var duplicate: String?
    for field in row.fields {
      let written = head[head.trimmed(field.range)].string
      let name = field.isQuoted ? CSVHeader.plain(written) : written
      let isNew = names.insert(name).inserted
      if !isNew { duplicate = duplicate ?? name }
      columns.append(
        Column(
          name: name, key: CSVHeader.key(name), kind: isNew ? CSVHeader.kind(name) : .repeated))
    }
    end = row.end
    self.columns = columns
    self.duplicate = duplicate
  }

  /// Semicolons where a spreadsheet of a country with decimal commas wrote the file.
  private static func delimiter(of head: Bytes) -> UInt8 {
    var counts = (comma: 0, semicolon: 0, tab: 0)
    var isQuoted = false
    for byte in head.buffer {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted: counts.comma += 1
      case UInt8(ascii: ";") where !isQuoted: counts.semicolon += 1
      case UInt8(ascii: "\t") where !isQuoted: counts.tab += 1
      case UInt8(ascii: "\n") where !isQuoted:
        return best(counts)
      default: break
      }
    }
    return best(counts)
  }

  private static func best(_ counts: (comma: Int, semicolon: Int, tab: Int)) -> UInt8 {
    if counts.comma == 0 && counts.semicolon > 0 { return UInt8(ascii: ";") }
    if counts.comma == 0 && counts.tab > 0 { return UInt8(ascii: "\t") }
    return UInt8(ascii: ",")
  }

  private static func plain(_ written: String) -> String {
    var name = ""
    var isSecond = false
    for character in written {
      if character == "\"", !isSecond {
        isSecond = true
        name.append(character)
      } else if character != "\"" || !isSecond {
        isSecond = false
        name.append(character)
      } else {
        isSecond = false
      }
    }
    return name
  }

  private static func key(_ name: String) -> [UInt8] {
    var key: [UInt8] = [UInt8(ascii: "\"")]
    for byte in name.utf8 {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { key.append(UInt8(ascii: "\\")) }
      key.append(byte < 0x20 ? UInt8(ascii: " ") : byte)
    }
    return key + [UInt8(ascii: "\""), UInt8(ascii: ":")]
  }

  /// Columns whose empty cells say that there is nothing, and those that hold yes, no or a number.
  private static func kind(_ name: String) -> Column.Kind {
    switch name {
    case "label", "kto_tag", "weight", "train", "training", "loss", "loss_weight", "rank": .verdict
    case "tools", "functions", "images", "image", "videos", "audios", "history", "system",
      "system_prompt", "input":
      .list
    default: .text
    }
  }
}
