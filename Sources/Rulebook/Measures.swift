package import YAML

/// How often what is read is right, by the kind of sign that it was known by: measured against
/// labelled texts, and written down on pages (`Rules/measures`).
package struct Measures: Sendable {
  private var counts: [String: Count] = [:]

  /// What was found, rightly and wrongly.
  package struct Count: Sendable, Equatable {
    package var right: Int
    package var wrong: Int

    package init(right: Int, wrong: Int) {
      self.right = right
      self.wrong = wrong
    }

    /// The part that is right, by Laplace's rule of succession: where little was seen, little is
    /// promised.
    package var precision: Double { Double(right + 1) / Double(right + wrong + 2) }
  }

  package init() {}

  /// Reads the pages of some shelves; later ones take the place of earlier ones, class by class.
  package init(_ shelves: [Shelf]) throws(YAML.Fault) {
    for shelf in shelves {
      for leaf in shelf.leaves(in: "measures") {
        let page = try Fields(try leaf.node(), known: ["measured", "on", "classes"])
        _ = try page.text("measured")
        _ = try page.required("on").strings()
        for member in try page.required("classes").members {
          let fields = try Fields(member.value, known: ["right", "wrong"])
          counts[member.key] = Count(
            right: try fields.required("right").integer(),
            wrong: try fields.required("wrong").integer())
        }
      }
    }
  }

  package subscript(name: String) -> Count? { counts[name] }

  /// The names of all classes that were measured.
  package var names: [String] { counts.keys.sorted() }

  /// The precision of a class. Where there are no pages nothing is doubted; a class that no page
  /// has is as good as a thrown coin.
  package func precision(of name: String) -> Double {
    counts.isEmpty ? 1 : (counts[name] ?? Count(right: 0, wrong: 0)).precision
  }
}
