package import Review

/// What is to be done with rows, by file.
package struct Orders: Sendable {
  /// In the order of their names.
  package private(set) var files: [(path: String, orders: [Order])] = []

  /// What is to be done with one row: the decisions that agree on it.
  package struct Order: Sendable {
    /// Nil where nobody knows the rows.
    package var row: Int?
    /// To drop it, to rewrite it or to set it aside.
    package var decisions: [Decision] = []
    /// What it is allowed besides.
    package var allowances: [Decision] = []

    package var choice: Decision.Choice { decisions.first?.choice ?? .keep }
    package var removes: Bool { choice == .drop || choice == .quarantine }
  }

  /// Sorts decisions. Those to keep a row give way to any other; two others must agree. What a row is
  /// allowed goes with it.
  package init(_ decisions: [Decision]) throws(EditorFault) {
    var byRow: [String: [Int: Order]] = [:]
    var nameless: [String: [Order]] = [:]
    for decision in decisions {
      guard let choice = decision.choice else { continue }
      var rows = byRow[decision.file] ?? [:]
      defer { byRow[decision.file] = rows }
      if choice == .keep { continue }
      guard let row = decision.row else {
        nameless[decision.file, default: []].append(
          choice == .allow ? Order(allowances: [decision]) : Order(decisions: [decision]))
        continue
      }
      if choice == .allow {
        rows[row, default: Order(row: row)].allowances.append(decision)
        continue
      }
      if let before = rows[row]?.decisions.first {
        guard before.choice == choice, choice != .rewrite || before.ideal == decision.ideal else {
          throw .clash(
            file: decision.file, row: row, first: before.told, second: decision.told)
        }
      }
      rows[row, default: Order(row: row)].decisions.append(decision)
    }
    files = byRow.keys.sorted().map { path in
      let rows = (byRow[path] ?? [:]).sorted { $0.key < $1.key }.map(\.value)
      return (path, rows + (nameless[path] ?? []))
    }
  }
}

extension Decision {
  /// Why a finding is allowed; an allowance without a reason allows nothing.
  var reason: String { why.isEmpty ? "a reviewer allowed it" : why }

  /// How a clash calls it.
  fileprivate var told: String {
    switch choice {
    case .drop: "dropped"
    case .quarantine: "set aside"
    case .rewrite: "rewritten as \"\(ideal.prefix(60))\""
    case .keep, .allow, nil: "kept"
    }
  }
}
