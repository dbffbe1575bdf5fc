extension Glob {
  /// The pieces of one name of a pattern.
  static func pieces(_ name: [Unicode.Scalar]) -> [Piece] {
    var pieces: [Piece] = []
    var at = 0
    while at < name.count {
      switch name[at] {
      case "*":
        if case .any? = pieces.last {} else { pieces.append(.any) }
      case "?": pieces.append(.one)
      case "\\" where at + 1 < name.count:
        at += 1
        pieces.append(.letter(name[at]))
      case "[":
        if let (set, end) = set(name, from: at + 1) {
          pieces.append(set)
          at = end
        } else {
          pieces.append(.letter("["))
        }
      default: pieces.append(.letter(name[at]))
      }
      at += 1
    }
    return pieces
  }

  /// The set that begins behind a bracket and where it ends; nil when it never does.
  private static func set(_ name: [Unicode.Scalar], from start: Int) -> (Piece, Int)? {
    var at = start
    let isNegated = at < name.count && (name[at] == "!" || name[at] == "^")
    if isNegated { at += 1 }
    let first = at
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    while at < name.count {
      if name[at] == "]" && at > first { return (.set(ranges, isNegated: isNegated), at) }
      if name[at] == "\\" && at + 1 < name.count { at += 1 }
      let low = name[at]
      if at + 2 < name.count, name[at + 1] == "-", name[at + 2] != "]", low <= name[at + 2] {
        ranges.append(low...name[at + 2])
        at += 2
      } else {
        ranges.append(low...low)
      }
      at += 1
    }
    return nil
  }

  /// The bracket or brace of a pattern that is never closed; nil when all are.
  package static func unclosed(_ pattern: String) -> Character? {
    var open: [Character] = []
    var isEscaped = false
    for letter in pattern {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch letter {
      case "\\": isEscaped = true
      case "[" where open.last != "[", "{" where open.last != "[": open.append(letter)
      case "]" where open.last == "[", "}" where open.last == "{": open.removeLast()
      default: break
      }
    }
    return open.first
  }

  /// How many patterns the braces of one may stand for.
  static let mostAlternatives = 256

  /// The patterns that one with braces stands for; a brace without its partner or without a comma is
  /// a letter.
  static func expanded(_ pattern: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    var done: [[Unicode.Scalar]] = []
    var waiting = [pattern]
    while let next = waiting.popLast() {
      if let (open, commas, close) = firstBraces(next),
        done.count + waiting.count + commas.count < mostAlternatives
      {
        let borders = [open] + commas + [close]
        for (start, end) in zip(borders, borders.dropFirst()).reversed() {
          let written = Array(next[(start + 1)..<end])
          waiting.append(Array(next[..<open]) + written + Array(next[(close + 1)...]))
        }
      } else {
        done.append(next)
      }
    }
    return done
  }

  private static func firstBraces(
    _ pattern: [Unicode.Scalar]
  ) -> (open: Int, commas: [Int], close: Int)? {
    for open in pattern.indices where pattern[open] == "{" {
      var depth = 0
      var commas: [Int] = []
      for at in open..<pattern.count {
        switch pattern[at] {
        case "{": depth += 1
        case "}": depth -= 1
        case "," where depth == 1: commas.append(at)
        default: break
        }
        if depth == 0 {
          if !commas.isEmpty { return (open, commas, at) }
          break
        }
      }
    }
    return nil
  }
}
