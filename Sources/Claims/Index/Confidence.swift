package import Rulebook

extension ClaimIndex {
  /// How sure it is that some sides are what they seem: the precision of the weakest class of claims
  /// that took part, which is one that makes a tenth of its side or more.
  package func confidence(_ sides: [(votes: Votes, isDenial: Bool)]) -> Double {
    sides.map { votes, isDenial in
      let carrying = votes.bySign.filter { $0.value * 10 >= votes.count }.keys
      return measures.confidence(carrying.map { Claim.Class($0, isDenial: isDenial) })
    }.min() ?? 1
  }

  /// The precision of facts.
  package var confidenceInFacts: Double {
    measures.confidence([Claim.Class(.fact, isDenial: false)])
  }
}

extension Measures {
  /// The precision of the weakest of some classes; 1 where there are none.
  package func confidence(_ classes: [Claim.Class]) -> Double {
    classes.map { precision(of: $0.name) }.min() ?? 1
  }

  /// The same of the classes whose bits are set.
  package func confidence(ofBits bits: UInt32) -> Double {
    confidence(Claim.Class.all.filter { $0.bit & bits != 0 })
  }
}
