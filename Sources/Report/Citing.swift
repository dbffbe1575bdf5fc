package import Corpus

/// Reads passages again from their files; what can't be read any more is nil.
package typealias Citing = ([Passage]) -> [Citation?]

/// The citations of the passages that a report is going to print.
struct Citations {
  private let known: [Passage: Citation]

  init(_ passages: [Passage], by cite: Citing) {
    let wanted = Array(Set(passages)).sorted()
    var known: [Passage: Citation] = [:]
    for (passage, citation) in zip(wanted, cite(wanted)) { known[passage] = citation }
    self.known = known
  }

  subscript(passage: Passage) -> Citation? { known[passage] }
}
