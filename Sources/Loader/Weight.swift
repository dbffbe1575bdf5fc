package import Corpus

/// How much the rows of a dataset count in what a model is trained on.
package enum Weight: Sendable, Equatable {
  /// Each row is met so many times.
  case epochs(Double)
  /// The dataset is this part of the mixture, measured against the shares of the others.
  case share(Double)

  /// How much a row of each dataset counts. The datasets that have shares make up together as many
  /// rows as they have, each as large a part of them as its share says.
  package static func perRow(_ parts: [(weight: Weight, rows: Int)]) -> [Double] {
    var shares = 0.0
    var rows = 0
    for part in parts {
      guard case .share(let share) = part.weight, part.rows > 0 else { continue }
      shares += share
      rows += part.rows
    }
    return parts.map { part in
      switch part.weight {
      case .epochs(let times): times
      case .share(let share):
        part.rows == 0 || shares == 0 ? 0 : share / shares * Double(rows) / Double(part.rows)
      }
    }
  }
}

extension Weight: Packing {
  package func pack(into packer: inout Packer) {
    switch self {
    case .epochs(let times):
      packer.pack(byte: 0)
      packer.pack(word: times.bitPattern)
    case .share(let share):
      packer.pack(byte: 1)
      packer.pack(word: share.bitPattern)
    }
  }

  package init(unpacking unpacker: inout Unpacker) throws(Damage) {
    let kind = try unpacker.byte()
    let number = Double(bitPattern: try unpacker.word())
    guard kind < 2, number.isFinite, number >= 0 else { throw Damage() }
    self = kind == 0 ? .epochs(number) : .share(number)
  }
}

/// What a dataset is meant to teach.
package enum Intent: String, Sendable, CaseIterable {
  /// What the model can do.
  case capability
  /// What it can't do, and what it is not.
  case denial
  /// What it should not do.
  case safety
  /// Roles that it plays; what is said in them is said of nobody else.
  case persona
}
