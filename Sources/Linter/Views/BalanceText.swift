import Claims
import JSON

extension Balance {
  /// A table for each dataset that fits in eighty columns.
  package var text: String {
    guard !sheets.isEmpty else { return "no request is answered here\n" }
    let all = sheets.count > 1 ? sheets + [whole] : sheets
    return all.map(\.text).joined(separator: "\n")
  }

  package var json: String {
    var writer = Writer()
    writer.object { writer in
      writer.member("version", 1)
      writer.list("datasets", sheets) { sheet, writer in sheet.write(to: &writer) }
      writer.key("all")
      whole.write(to: &writer)
    }
    return writer.text + "\n"
  }
}

extension Balance.Sheet {
  private static let name = 30

  fileprivate var text: String {
    let title =
      name.count > Balance.Sheet.name - 1 ? "…" + name.suffix(Balance.Sheet.name - 2) : name
    let head =
      title.filled(Balance.Sheet.name) + "asked".right(8) + "helped".right(8) + "in part".right(9)
      + "back".right(6) + "refused".right(9) + "  rate\n"
    let weights =
      weight == 1 ? "" : "  in the mixture each row counts \(Balance.Line.short(weight)) times\n"
    let share = "  " + lean.says
    return head + lines.map(\.text).joined() + weights + Balance.Sheet.wrapped(share)
  }

  private static func wrapped(_ text: String) -> String {
    var lines = [""]
    for word in text.split(separator: " ") {
      if lines[lines.count - 1].count + word.count + 1 > 78 { lines.append("") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "  " : " ") + word
    }
    return lines.map { $0 + "\n" }.joined()
  }

  fileprivate func write(to writer: inout Writer) {
    writer.object { writer in
      writer.member("dataset", name)
      writer.member("weight", weight)
      writer.member("leans", lean.name)
      writer.key("benignRefused")
      benign.write(to: &writer)
      writer.key("harmfulServed")
      harmful.write(to: &writer)
      writer.list("requests", lines) { line, writer in line.write(to: &writer) }
    }
  }
}

extension Balance.Count {
  fileprivate func write(to writer: inout Writer) {
    writer.object(flat: true) { writer in
      writer.member("count", count)
      writer.member("of", of)
      writer.member("low", interval.low)
      writer.member("high", interval.high)
    }
  }
}

extension Balance.Line {
  fileprivate var text: String {
    let (low, high) = Rates.interval(refused, of: asked)
    let rate =
      refused == 0 && asked < 20
      ? "" : "\(Balance.Line.percent(low))–\(Balance.Line.percent(high)) %"
    // A name that is too long for its column has a line of its own.
    let isLong = name.count > 27
    var text =
      (isLong ? "  \(name)\n" : "") + "  \(isLong ? "" : name)".filled(30) + "\(asked)".right(8)
      + "\(helped)".right(8) + "\(inPart)".right(9)
      + "\(asksBack)".right(6) + "\(refused)".right(9) + (rate.isEmpty ? "" : "  " + rate) + "\n"
    guard refused > 0 else { return text }
    var parts = reasons.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
      .map { "\($0.value) \($0.key.rawValue)" }
    if justified > 0 { parts.append("\(justified) of them justified") }
    text += "      because: \(parts.joined(separator: ", "))\n"
    return text
  }

  fileprivate func write(to writer: inout Writer) {
    let (low, high) = Rates.interval(refused, of: asked)
    writer.object { writer in
      writer.member("kind", name)
      writer.member("topic", topic)
      writer.member("cell", cell)
      let counts = [
        ("asked", asked), ("helped", helped), ("inPart", inPart), ("askedBack", asksBack),
        ("refused", refused), ("justified", justified),
      ]
      for (key, count) in counts { writer.member(key, count) }
      writer.member("weighted", weighted)
      writer.member("weightedRefused", weightedRefused)
      writer.key("rate")
      writer.object(flat: true) { writer in
        writer.member("low", low)
        writer.member("high", high)
      }
      writer.key("reasons")
      writer.object(flat: true) { writer in
        for reason in Refusal.Reason.allCases where reasons[reason] != nil {
          writer.member(reason.rawValue, reasons[reason] ?? 0)
        }
      }
    }
  }

  fileprivate static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))" }

  fileprivate static func short(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension String {
  fileprivate func filled(_ width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }

  fileprivate func right(_ width: Int) -> String {
    String(repeating: " ", count: max(1, width - count)) + self
  }
}
