/// The forms of an English verb. What does not follow the rule stands on a grammar page.
struct Inflection {
  var irregular: [String: [String]] = [:]

  /// Every form, the infinitive first; further words of the phrase stay behind each.
  func forms(of verb: String) -> [String] {
    guard let space = verb.firstIndex(of: " ") else { return word(verb) }
    return word(String(verb[..<space])).map { $0 + verb[space...] }
  }

  private func word(_ verb: String) -> [String] {
    if let forms = irregular[verb] { return [verb] + forms }
    let letters = Array(verb)
    guard let last = letters.last, letters.count > 1 else { return [verb] }
    let stem = String(letters.dropLast())
    let before = letters[letters.count - 2]
    if last == "e" {
      let gerund = verb.hasSuffix("ie") ? String(letters.dropLast(2)) + "ying" : stem + "ing"
      return [verb, verb + "s", verb + "d", gerund]
    }
    if last == "y" && !Inflection.isVowel(before) {
      return [verb, stem + "ies", stem + "ied", verb + "ing"]
    }
    if "sxz".contains(last) || verb.hasSuffix("ch") || verb.hasSuffix("sh") || verb.hasSuffix("o") {
      return [verb, verb + "es", verb + "ed", verb + "ing"]
    }
    let plain = [verb, verb + "s", verb + "ed", verb + "ing"]
    return doubles(letters) ? plain + [verb + "\(last)ed", verb + "\(last)ing"] : plain
  }

  /// Whether the last letter may be doubled: "plan", "refer".
  private func doubles(_ letters: [Character]) -> Bool {
    guard letters.count >= 3, "bdgklmnprt".contains(letters[letters.count - 1]) else {
      return false
    }
    return Inflection.isVowel(letters[letters.count - 2])
      && !Inflection.isVowel(letters[letters.count - 3])
  }

  private static func isVowel(_ letter: Character) -> Bool { "aeiou".contains(letter) }
}
