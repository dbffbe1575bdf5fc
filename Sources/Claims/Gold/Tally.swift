/// What was found against what was wanted.
package struct Tally: Sendable, Equatable {
  package var found = 0
  package var wrong = 0
  package var missed = 0

  package init(found: Int = 0, wrong: Int = 0, missed: Int = 0) {
    self.found = found
    self.wrong = wrong
    self.missed = missed
  }

  package var precision: Double { ratio(found, found + wrong) }
  package var recall: Double { ratio(found, found + missed) }
  package var f1: Double { ratio(2 * found, 2 * found + wrong + missed) }

  private func ratio(_ part: Int, _ whole: Int) -> Double {
    whole == 0 ? 1 : Double(part) / Double(whole)
  }

  package static func += (left: inout Tally, right: Tally) {
    left.found += right.found
    left.wrong += right.wrong
    left.missed += right.missed
  }
}
