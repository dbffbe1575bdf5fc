package import Rulebook
package import YAML

/// The checks that a run makes, each with the page that asked for it.
package struct Checks: Sendable {
  /// Every check there is, in the order in which they look.
  private static let all: [any Check.Type] = [
    DeniedThenDone.self, RefusedWithTool.self, AgainstSystemText.self, PhantomAction.self,
    FalseSuccess.self, ScheduleMismatch.self, UndeclaredTool.self, UnansweredCall.self,
    SentinelAnswer.self, AllowWithoutReason.self, UnusedAllow.self, BenignRefusal.self,
    PreferredRefusal.self,
  ]

  /// What pages may call them.
  package static var names: [String] { all.map { $0.name } }

  /// The rules whose checks look at examples.
  let rules: [RulePage]
  /// What is looked for in a dataset about which nothing special is said, then what is looked for in
  /// the others.
  private let sets: [[Looking]]
  /// Which of them is a dataset's, by its name.
  private let places: [String: Int]

  /// Tells answers that deny what they do, whether or not they are looked for; nil without its page.
  let denials: DeniedThenDone?

  /// A check with the place of its rule in the list.
  struct Looking {
    let rule: Int
    let check: any Check
  }

  /// `special` is what is set about rules in single datasets.
  package init(
    _ pages: RulePages, in special: [String: RuleSettings] = [:]
  ) throws(YAML.Fault) {
    // What is unused shows when all others have looked.
    let last = UnusedAllow.name
    let rules =
      (pages.all.filter { $0.check.name != last } + pages.all.filter { $0.check.name == last })
      .filter { page in Checks.all.contains { $0.name == page.check.name } }
    var sets = [try Checks.set(rules, pages.settings, nil)]
    var places: [String: Int] = [:]
    for (dataset, settings) in special.sorted(by: { $0.key < $1.key }) {
      try settings.check(pages.all.map(\.rule))
      for page in pages.all where !rules.contains(where: { $0.rule == page.rule }) {
        guard let arguments = settings[page.rule]?.arguments else { continue }
        throw arguments.fault(
          "\"\(page.rule)\" does not look at single examples, and is told the same for all "
            + "datasets: under \"rules\" at the top")
      }
      places[dataset] = sets.count
      sets.append(try Checks.set(rules, pages.settings, settings))
    }
    self.rules = rules
    self.sets = sets
    self.places = places
    denials = try rules.first { $0.check.name == DeniedThenDone.name }
      .map { (page) throws(YAML.Fault) in try DeniedThenDone(page.check) }
  }

  /// What is looked for in a dataset.
  func looking(at dataset: Int) -> [Looking] { sets[dataset] }

  /// What to ask `looking` for.
  func number(of dataset: String) -> Int { places[dataset] ?? 0 }

  private static func set(
    _ rules: [RulePage], _ general: RuleSettings, _ own: RuleSettings?
  ) throws(YAML.Fault) -> [Looking] {
    var set: [Looking] = []
    for (number, page) in rules.enumerated() {
      let level = own?[page.rule]?.level ?? general[page.rule]?.level
      guard let type = Checks.all.first(where: { $0.name == page.check.name }) else { continue }
      // What is off is told its arguments all the same, for they may be wrong.
      let check = try type.init(page.told(own?[page.rule]?.arguments).check)
      if level != .off { set.append(Looking(rule: number, check: check)) }
    }
    return set
  }
}

extension RulePage.Verb {
  /// For a check that wants to be told nothing.
  func takesNothing() throws(YAML.Fault) {
    if let arguments { throw arguments.fault("\(name) takes no arguments") }
  }
}
