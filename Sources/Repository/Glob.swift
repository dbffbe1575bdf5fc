/// A pattern for paths: `*` and `?` within a name, `[…]` for one of some letters, `**` for any number
/// of folders, `{a,b}` for alternatives.
package struct Glob: Sendable {
  private let alternatives: [[Step]]

  /// One name of the path, or any number of them.
  enum Step: Sendable {
    case names
    case name([Piece])
  }

  /// What must stand next in a name.
  enum Piece: Sendable {
    case letter(Unicode.Scalar)
    case one
    case any
    case set([ClosedRange<Unicode.Scalar>], isNegated: Bool)
  }

  /// Whether a text can be meant as a pattern.
  package static func isPattern(_ text: String) -> Bool {
    text.unicodeScalars.contains { "*?[{".unicodeScalars.contains($0) }
  }

  /// `takesBraces` is off for `.gitignore`, in which a brace is a letter.
  package init(_ pattern: String, takesBraces: Bool = true) {
    let scalars = Array(pattern.unicodeScalars)
    let written = takesBraces ? Glob.expanded(scalars) : [scalars]
    alternatives = written.map { Glob.steps($0) }
  }

  /// Whether a relative path, names between slashes, fits as a whole.
  package func matches(_ path: String) -> Bool {
    let names = path.split(separator: "/").map { Array($0.unicodeScalars) }
    return alternatives.contains { Glob.fits($0[...], names[...]) }
  }

  private static func steps(_ pattern: [Unicode.Scalar]) -> [Step] {
    pattern.split(separator: "/").map { name in
      name.elementsEqual("**".unicodeScalars) ? .names : .name(pieces(Array(name)))
    }
  }

  private static func fits(_ steps: ArraySlice<Step>, _ names: ArraySlice<[Unicode.Scalar]>) -> Bool
  {
    switch steps.first {
    case nil: return names.isEmpty
    case .names:
      // A trailing `**` stands for what is inside, not for the folder itself.
      if steps.count == 1 { return !names.isEmpty }
      return names.indices.contains { fits(steps.dropFirst(), names[$0...]) }
        || fits(steps.dropFirst(), [])
    case .name(let pieces):
      guard let name = names.first, fits(pieces[...], name[...]) else { return false }
      return fits(steps.dropFirst(), names.dropFirst())
    }
  }

  /// Greedy with one place to come back to, so that no pattern takes exponential time.
  private static func fits(_ pieces: ArraySlice<Piece>, _ name: ArraySlice<Unicode.Scalar>) -> Bool
  {
    var piece = pieces.startIndex
    var at = name.startIndex
    var retry: (piece: Int, at: Int)?
    while at < name.endIndex {
      if piece < pieces.endIndex, case .any = pieces[piece] {
        retry = (piece, at)
        piece += 1
      } else if piece < pieces.endIndex, pieces[piece].takes(name[at]) {
        piece += 1
        at += 1
      } else if let (star, place) = retry {
        retry = (star, place + 1)
        piece = star + 1
        at = place + 1
      } else {
        return false
      }
    }
    return pieces[piece...].allSatisfy { if case .any = $0 { true } else { false } }
  }
}

extension Glob.Piece {
  fileprivate func takes(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .letter(let letter): letter == scalar
    case .one, .any: true
    case .set(let ranges, let isNegated): ranges.contains { $0.contains(scalar) } != isNegated
    }
  }
}
