import Claims

/// A score, told.
struct ScoreReport {
  private let score: Score

  init(_ score: Score) { self.score = score }

  var text: String {
    var lines: [String] = []
    for language in ["en", "zh", ""] {
      for withoutMind in [false, true] {
        for clear in [false, true] {
          let key = Score.Key.claims(language: language, withoutMind: withoutMind, clear: clear)
          guard let tally = score.tallies[key] else { continue }
          let name =
            "claims " + (language.isEmpty ? "all" : language)
            + (withoutMind ? ", without self.ai" : "") + (clear ? ", clear" : "")
          lines.append(ScoreReport.row(name, tally))
        }
      }
    }
    let others = score.tallies.compactMap { key, tally -> String? in
      switch key {
      case .claims: nil
      case .topic(let name): ScoreReport.row("topic \(name)", tally)
      case .polarity(let name): ScoreReport.row("polarity \(name)", tally)
      case .force(let name): ScoreReport.row("force \(name)", tally)
      case .source(let name): ScoreReport.row("source \(name)", tally)
      case .sign(let name): ScoreReport.row("sign \(name)", tally)
      }
    }
    let flips = score.flips.sorted { $0.key < $1.key }.map { force, flip in
      "flipped \(force): \(flip.flipped) of \(flip.found)"
    }
    return (lines + others.sorted() + flips + refusals).joined(separator: "\n") + "\n"
  }

  /// What was found of refusals and of requests.
  private var refusals: [String] {
    let score = score.refusals
    guard !score.kinds.isEmpty else { return [] }
    var lines = [
      ScoreReport.row("refusal, any against none", score.any),
      ScoreReport.row("refusal of benign requests", score.benign),
    ]
    for (source, tally) in score.bySource.sorted(by: { $0.key < $1.key }) {
      lines.append(ScoreReport.row("refusal, source \(source)", tally))
      if let tally = score.benignBySource[source] {
        lines.append(ScoreReport.row("  of benign requests", tally))
      }
    }
    for (name, pairs) in [
      ("refusal", score.kinds), ("reason", score.reasons), ("request", score.natures),
    ] {
      for pair in pairs.keys.sorted() {
        lines.append("\(name) \(pair.wanted), found \(pair.found): \(pairs[pair]!)")
      }
    }
    return lines
  }

  private static func row(_ name: String, _ tally: Tally) -> String {
    func percent(_ value: Double) -> String {
      let thousandths = Int((value * 1000).rounded())
      let digits = String(thousandths % 1000)
      return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
    }
    let gap = String(repeating: " ", count: max(1, 36 - name.count))
    return "\(name)\(gap)P \(percent(tally.precision))  R \(percent(tally.recall))  "
      + "F1 \(percent(tally.f1))  \(tally.found) found, \(tally.wrong) wrong, \(tally.missed) missed"
  }

  /// A refusal that was missed or wrongly found, with its text.
  static func told(_ slip: RefusalScore.Slip) -> String {
    let kind = slip.isMiss ? "missed \(slip.text.refusal ?? "")" : "wrong"
    return "\n\(kind) refusal  \(slip.text.id) \(slip.text.source)\n"
      + "  quote: \(slip.quote)\n  user: \(slip.text.user.suffix(300))\n"
      + "  assistant: \(slip.text.text.prefix(1200))\n"
  }

  /// A slip with its text.
  static func told(_ slip: Score.Slip) -> String {
    let kind = slip.isMiss ? "missed" : "wrong"
    let note = slip.text.isDoubtful ? " (doubtful)" : ""
    return "\n\(kind) \(slip.topic) \(slip.polarity)\(note)  \(slip.text.id) \(slip.text.source)\n"
      + "  quote: \(slip.quote)\n  user: \(slip.text.user.suffix(300))\n"
      + "  \(slip.text.role): \(slip.text.text.prefix(1200))\n"
  }
}
