import Corpus
import Rulebook

extension Lint {
  /// Conflicts over everything first, then what is wrong within an example, then with rows; the
  /// worst first among their like.
  static func order(_ pages: RulePages) -> (Finding, Finding) -> Bool {
    func rank(_ finding: Finding) -> Int {
      switch pages[finding.rule]?.look {
      case .corpus: 0
      case .example, .turn: 1
      case .record, nil: 2
      }
    }
    return { left, right in
      if rank(left) != rank(right) { return rank(left) < rank(right) }
      if left.severity != right.severity { return left.severity > right.severity }
      if left.contested != right.contested { return left.contested > right.contested }
      if left.rule != right.rule { return left.rule < right.rule }
      if left.place != right.place { return left.place < right.place }
      return left.fingerprint < right.fingerprint
    }
  }
}
