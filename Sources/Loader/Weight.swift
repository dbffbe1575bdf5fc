package import Corpus

/// How much the rows of a dataset count in what a model is trained on.
package enum Weight: Sendable, Equatable {
  /// Each row is met so many times.
  case epochs(Double)
  /// The dataset is this part of the mixture, measured against the shares of the others.
  case share(Double)
  /// The dataset counts as so many rows, however many it has: they are drawn from it, or repeated
  /// (LLaMA-Factory's `num_samples`).
  case rows(Int)
  /// No more than so many of its rows are used (LLaMA-Factory's `max_samples`).
  case atMost(Int)

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
      case .rows(let wanted): part.rows == 0 ? 0 : Double(wanted) / Double(part.rows)
      case .atMost(let most): part.rows <= most ? 1 : Double(most) / Double(part.rows)
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
    case .rows(let wanted):
      packer.pack(byte: 2)
      packer.pack(word: Double(wanted).bitPattern)
    case .atMost(let most):
      packer.pack(byte: 3)
      packer.pack(word: Double(most).bitPattern)
    }
  }

  package init(unpacking unpacker: inout Unpacker) throws(Damage) {
    let kind = try unpacker.byte()
    let number = Double(bitPattern: try unpacker.word())
    guard number.isFinite, number >= 0 else { throw Damage() }
    switch kind {
    case 0: self = .epochs(number)
    case 1: self = .share(number)
    case 2, 3:
      guard let rows = Int(exactly: number) else { throw Damage() }
      self = kind == 2 ? .rows(rows) : .atMost(rows)
    default: throw Damage()
    }
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
