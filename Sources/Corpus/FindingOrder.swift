extension Finding {
  /// How much hangs on it. Of a conflict, what is contested; where nothing is, the rows of its first
  /// side: the denials that a tension stretches, the refusals that stand out. Of anything else, the
  /// places that it stands for.
  package var effect: Double {
    if contested > 0 { return contested }
    return Double(subject == nil ? count : sides.first?.count ?? count)
  }

  /// The order in which every form tells findings, the worst first: by severity, then by effect, then
  /// by rule, and where all of these are the same by place, so that there is one order only.
  package static func comes(_ left: Finding, before right: Finding) -> Bool {
    if left.severity != right.severity { return left.severity > right.severity }
    if left.effect != right.effect { return left.effect > right.effect }
    if left.rule != right.rule { return left.rule < right.rule }
    if left.place != right.place { return left.place < right.place }
    return left.fingerprint < right.fingerprint
  }
}
