/// A cell of a sheet: a text that spreadsheet programs leave as it is.
///
/// They run what begins with `=`, `+`, `-` or `@`, and they turn what looks like a number or a date
/// into one. Such a text gets an apostrophe in front. One that has an apostrophe there already gets
/// another, so that taking one off always gives back what was there.
package enum Cell {
  /// So many characters one of them holds; a longer text is cut.
  package static let most = 32_000
  /// What ends a text that was cut.
  package static let cut = "… [cut]"

  private static let starters: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
  ]
  private static let numberish = Set("0123456789eE.,:/+-% ".unicodeScalars)

  /// The text with its guard, where it needs one; control characters as their pictures.
  package static func guarded(_ text: String) -> String {
    let shown = pictured(text)
    let kept =
      shown.utf16.count <= most ? shown : String(shown.prefix(most - cut.count)) + cut
    return isGuarded(kept) ? "'" + kept : kept
  }

  /// The text without its guard.
  package static func bare(_ text: String) -> String {
    text.hasPrefix("'") && isGuarded(String(text.dropFirst())) ? String(text.dropFirst()) : text
  }

  /// Whether two texts are one, as far as a sheet can tell that went through a program: some take an
  /// apostrophe for their own mark, or break lines in their own way.
  package static func isSame(_ left: String, _ right: String) -> Bool {
    left == right || told(left) == told(right)
  }

  private static func told(_ text: String) -> Substring {
    guarded(text).replacing("\r\n", with: "\n").replacing("\r", with: "\n").drop { $0 == "'" }
  }

  /// As a field of a CSV file.
  package static func field(_ text: String) -> String {
    let needs = text.unicodeScalars.contains { [",", "\"", "\n", "\r", ";", "\t"].contains($0) }
    return needs ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }

  /// Whether it begins, behind apostrophes, with what would be run or changed.
  private static func isGuarded(_ text: String) -> Bool {
    let scalars = text.unicodeScalars.drop { $0 == "'" }
    guard let first = scalars.first else { return false }
    if starters.contains(first) { return true }
    return ("0"..."9").contains(first) && scalars.allSatisfy(numberish.contains)
  }

  /// Control characters that no table can hold, as the pictures that Unicode has for them.
  private static func pictured(_ text: String) -> String {
    let isStrange = { (scalar: Unicode.Scalar) in
      scalar.value < 0x20 && !["\t", "\n", "\r"].contains(scalar)
    }
    guard text.unicodeScalars.contains(where: isStrange) else { return text }
    var pictured = ""
    for scalar in text.unicodeScalars {
      let picture = isStrange(scalar) ? Unicode.Scalar(0x2400 + scalar.value) : nil
      pictured.unicodeScalars.append(picture ?? scalar)
    }
    return pictured
  }
}
