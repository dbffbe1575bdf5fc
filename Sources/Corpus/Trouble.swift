/// Something wrong with the data itself, met while reading. Each kind has a page among the rules.
package struct Trouble: Sendable {
  package var kind: Kind
  package var location: Location
  /// What exactly is wrong here, as a part of a sentence.
  package var detail: String
  /// Whether it explains the others in its file, as a stream that was cut off does.
  package var leads: Bool
  /// A hash of what its row says, so that it is known again when the row moves or is written in another
  /// way; zero for what has no row.
  package var content: UInt64

  package enum Kind: String, Sendable, CaseIterable {
    case brokenRow = "broken-row"
    case unknownContainer = "unknown-container"
    case unknownShape = "unknown-shape"
    case badTurnOrder = "bad-turn-order"
    case emptyAnswer = "empty-answer"
    case badEncoding = "bad-encoding"
    case lfsPointer = "lfs-pointer"
    case unfilledPlaceholder = "unfilled-placeholder"
    case duplicateKey = "duplicate-key"
    case rowTooLarge = "row-too-large"
  }

  package init(
    _ kind: Kind, at location: Location, _ detail: String, leads: Bool = false,
    content: UInt64 = 0
  ) {
    self.kind = kind
    self.location = location
    self.detail = detail
    self.leads = leads
    self.content = content
  }
}
