/// Why pages cannot be compiled or a text cannot be looked at.
package enum ClaimFault: Error, CustomStringConvertible {
  /// Something on a page that the reader of pages could not know; a whole message with its place.
  case page(String)
  case hyperscan(String)

  package var description: String {
    switch self {
    case .page(let message): message
    case .hyperscan(let doing): "antinomy: error: Hyperscan failed while \(doing)"
    }
  }
}
