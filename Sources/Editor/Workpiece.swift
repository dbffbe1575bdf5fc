import Corpus
package import Loader
package import Review

/// One file with what is to be done to it.
package struct Workpiece: Sendable {
  package let file: DataFile
  package private(set) var edits: [Edit] = []
  package private(set) var done: [Deed] = []
  package private(set) var refused: [Refusal] = []
  /// What rows are allowed that have no room to say it.
  package private(set) var unheld: [Decision] = []
  /// Rows that are set aside, as they stood.
  package private(set) var quarantined: [Deed] = []

  /// What was done to a row.
  package struct Deed: Sendable {
    package let decision: Decision
    package let row: FoundRow
    /// What the row becomes; empty where it goes.
    package var becomes: [UInt8] = []
  }

  /// A decision that is not carried out.
  package struct Refusal: Sendable {
    package let decision: Decision
    package let why: String
  }

  package init(
    _ file: DataFile, _ orders: [Orders.Order], _ loader: Loader
  ) throws(LoaderError) {
    self.file = file
    let intake = try Intake(file)
    if let why = intake.cannotBeWritten {
      leave(orders, why)
      return
    }
    let found = try RowFinder(loader, file).rows(orders.compactMap(\.row))
    let rows = Dictionary(found.map { ($0.number, $0) }) { first, _ in first }
    var leaving: [FoundRow] = []
    for order in orders {
      guard let number = order.row else {
        leave([order], "it is not said which row is meant")
        continue
      }
      guard let row = rows[number] else {
        leave([order], "there is no such row, or it can't be read")
        continue
      }
      if let why = order.changed(row) {
        refused += (order.decisions + order.allowances).map { Refusal(decision: $0, why: why) }
      } else if order.removes {
        leaving.append(row)
        done.append(Deed(decision: order.decisions[0], row: row))
        if order.choice == .quarantine { quarantined.append(done[done.count - 1]) }
      } else {
        change(row, order, isJSON: intake.container.isJSON)
      }
    }
    cut(leaving, intake.container)
    edits.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Leaves rows alone that can't be changed; what they are allowed must be said elsewhere.
  private mutating func leave(_ orders: [Orders.Order], _ why: String) {
    refused += orders.flatMap(\.decisions).map { Refusal(decision: $0, why: why) }
    unheld += orders.flatMap(\.allowances)
  }

  /// Rewrites the answer of a row, and lets it say what it is allowed.
  private mutating func change(_ row: FoundRow, _ order: Orders.Order, isJSON: Bool) {
    var changes: [Edit] = []
    var told: [Decision] = []
    if order.choice == .rewrite {
      switch rewriting(row, order.decisions[0]) {
      case .edit(let edit):
        changes.append(edit)
        told.append(order.decisions[0])
      case .impossible(let why):
        refused.append(Refusal(decision: order.decisions[0], why: why))
      }
    }
    if !order.allowances.isEmpty {
      let allowance =
        isJSON ? RowAllowance(order.allowances, in: row.bytes, key: file.allowanceKey) : nil
      if let allowance {
        let start = row.location.bytes.lowerBound
        let range = allowance.range
        changes.append(
          Edit(start + range.lowerBound..<start + range.upperBound, allowance.bytes))
        told += order.allowances
      } else {
        unheld += order.allowances
      }
    }
    var becomes = row.bytes
    for change in changes.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      let start = change.range.lowerBound - row.location.bytes.lowerBound
      becomes.replaceSubrange(start..<start + change.range.count, with: change.bytes)
    }
    edits += changes
    done += told.map { Deed(decision: $0, row: row, becomes: becomes) }
  }

  private enum Rewriting {
    case edit(Edit)
    case impossible(String)
  }

  private func rewriting(_ row: FoundRow, _ decision: Decision) -> Rewriting {
    let places = Set(row.answers.filter { decision.means($0) }.compactMap(\.place))
    guard let place = places.first, places.count == 1,
      let answer = row.answers.first(where: { $0.place == place })
    else {
      return .impossible(
        places.isEmpty
          ? "the answer can't be written here: it is put together of several parts"
          : "the answer stands in several places of the row; rewrite it by hand")
    }
    func inRow(_ range: Range<Int>) -> Range<Int> {
      let start = range.lowerBound - row.location.bytes.lowerBound
      return start..<start + range.count
    }
    let old = inRow(place)
    guard
      let new = Wording.bytes(
        decision.ideal, coding: answer.coding, isQuoted: answer.isQuoted,
        escapesAll: row.bytes.escapesAll)
    else {
      return .impossible(
        "the ideal answer can't be written where this one stands; rewrite it by hand")
    }
    if answer.coding == .xml, row.bytes[..<old.lowerBound].endsInsideCDATA {
      return .impossible("the answer stands in a CDATA section; rewrite it by hand")
    }
    guard !answer.isQuoted, let cell = answer.cell else { return .edit(Edit(place, new)) }
    let around = inRow(cell)
    return .edit(
      Edit(
        cell,
        Wording.cell(
          row.bytes[around.lowerBound..<old.lowerBound] + new
            + row.bytes[old.upperBound..<around.upperBound])))
  }

  /// Takes rows out, those that stand side by side together.
  private mutating func cut(_ rows: [FoundRow], _ container: Container) {
    var at = 0
    while at < rows.count {
      var last = at
      while last + 1 < rows.count, rows[last + 1].number == rows[last].number + 1 { last += 1 }
      let run = rows[at...last]
      var margins = rows[at].margins
      margins.goOn(rows[last])
      if let cut = Cut(rows[at].location.bytes, rows[last].location.bytes, in: container, margins) {
        edits.append(Edit(cut.range))
      } else {
        let numbers = Set(run.map(\.number))
        let gone = done.filter { numbers.contains($0.row.number) }
        done.removeAll { numbers.contains($0.row.number) }
        quarantined.removeAll { numbers.contains($0.row.number) }
        refused += gone.map {
          Refusal(decision: $0.decision, why: "the array in which the row stands is not closed")
        }
      }
      at = last + 1
    }
  }
}

extension Orders.Order {
  /// Why the row is not what it was when it was decided about; nil where it is.
  fileprivate func changed(_ row: FoundRow) -> String? {
    for decision in decisions + allowances {
      if !decision.content.isEmpty {
        if decision.content != row.content { return "the row has changed since" }
      } else if !decision.current.isEmpty, !row.answers.contains(where: { decision.means($0) }) {
        return "the row has changed since: no answer in it is what the sheet says"
      }
    }
    return nil
  }
}

extension Decision {
  /// Whether an answer is the one that was decided about.
  fileprivate func means(_ answer: FoundRow.Answer) -> Bool {
    let isThere = field.isEmpty || answer.field.isEmpty || field == answer.field
    // The hash of the row has vouched for its texts.
    if !content.isEmpty && !field.isEmpty { return isThere }
    let shown = answer.text.isEmpty ? answer.calls.joined(separator: "\n") : answer.text
    return isThere
      && (current.isEmpty || Cell.isSame(current, shown))
  }
}

extension ArraySlice<UInt8> {
  /// Whether a CDATA section is open at its end.
  fileprivate var endsInsideCDATA: Bool {
    let text = String(decoding: self, as: UTF8.self)
    guard let open = text.ranges(of: "<![CDATA[").last else { return false }
    return !text[open.upperBound...].contains("]]>")
  }
}
