import Rulebook

extension LexiconBuilder {
  /// Adds how a language declines.
  mutating func add(_ page: RefusalPage) throws(ClaimFault) {
    refusalAnchors.add(page.anchors)
    try add(page, to: .refusalSigns)
  }

  /// Adds what a language asks for.
  mutating func add(_ page: RequestPage) throws(ClaimFault) { try add(page, to: .requestSigns) }

  private mutating func add<Sign>(_ page: SignPage<Sign>, to group: Group) throws(ClaimFault) {
    for sign in Sign.allCases {
      for placed in page.signs[sign] ?? [] {
        try add(placed, to: group, topic: Int(sign.rawValue))
      }
    }
  }
}
