package import Review

/// What is to be done with rows, by file.
package struct Orders: Sendable {
  /// In the order of their names.
  package private(set) var files: [(path: String, orders: [Order])] = []
  /// Decisions to allow a finding in a row; they change no data.
  package private(set) var allowed: [Decision] = []

  /// What is to be done with one row: the decisions that agree on it.
  package struct Order: Sendable {
    package var row: Int
    package var decisions: [Decision]

    package var choice: Decision.Choice { decisions[0].choice ?? .keep }
    package var removes: Bool { choice == .drop || choice == .quarantine }
  }

  /// Sorts decisions. Those to keep a row give way to any other; two others must agree.
  package init(_ decisions: [Decision]) throws(EditorFault) {
    var byRow: [String: [Int: Order]] = [:]
    for decision in decisions {
      guard let choice = decision.choice, let row = decision.row else { continue }
      if choice == .allow { allowed.append(decision) }
      var rows = byRow[decision.file] ?? [:]
      if choice == .allow || choice == .keep {
        byRow[decision.file] = rows
        continue
      }
      if let order = rows[row] {
        let before = order.decisions[0]
        guard before.choice == choice, choice != .rewrite || before.ideal == decision.ideal else {
          throw .clash(
            file: decision.file, row: row, first: before.told, second: decision.told)
        }
      }
      rows[row, default: Order(row: row, decisions: [])].decisions.append(decision)
      byRow[decision.file] = rows
    }
    files = byRow.keys.sorted().map { path in
      (path, byRow[path]!.values.sorted { $0.row < $1.row })
    }
  }
}

extension Decision {
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
