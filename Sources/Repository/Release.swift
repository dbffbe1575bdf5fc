import YAML

/// A release of the program, as it is numbered.
package struct Release: Comparable, Sendable, CustomStringConvertible {
  private let numbers: [Int]
  package let description: String

  /// Nil for what is no number of a release: `0.2`, `1.0.3`.
  package init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, (1...3).contains(numbers.count),
      numbers.allSatisfy({ $0 >= 0 })
    else { return nil }
    self.numbers = numbers + [Int](repeating: 0, count: 3 - numbers.count)
    description = text
  }

  package static func == (left: Release, right: Release) -> Bool { left.numbers == right.numbers }

  package static func < (left: Release, right: Release) -> Bool {
    left.numbers.lexicographicallyPrecedes(right.numbers)
  }

  /// Fails where a release is older than what a setting asks for.
  static func check(_ node: Node, against release: Release?) throws(YAML.Fault) {
    guard let wanted = Release(try node.string()) else {
      throw node.fault("a release is written like 0.2 or 1.0.3")
    }
    guard let release, release < wanted else { return }
    throw node.fault("antinomy \(wanted) or later is asked for here, and this is \(release)")
  }
}
