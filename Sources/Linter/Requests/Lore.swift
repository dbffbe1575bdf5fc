import Corpus
import Rulebook
import YAML

/// What pages say that rows are compared by.
struct Lore: Sendable {
  let small: SmallWords
  let setting: Setting
  let tools: ToolWords
  /// Which denials blame what was asked for.
  let shortfall: Shortfall
  /// Which results of calls are errors.
  let failures: Failures
  let introductions: Introductions
  /// How a disclaimer begins.
  let disclaimers: [[UInt8]]
  /// Whether a rule compares requests over the whole corpus.
  let wantsEchoes: Bool
  let labels: LabelWords
  /// Whether a rule compares answers of closed sets.
  let wantsLabels: Bool

  init(_ pages: RulePages) throws(YAML.Fault) {
    func page(_ check: String) -> RulePage.Verb? {
      pages.all.first { $0.check.name == check }?.check
    }
    let same = page(SameRequest.name)
    if let arguments = same?.arguments {
      let fields = try Fields(arguments, known: SmallWords.fields + ["rules"])
      small = try SmallWords(fields)
      setting = Setting(try fields.texts("rules"))
    } else {
      small = SmallWords()
      setting = Setting([])
    }
    let begins = try page(DisclaimerBeforeHelp.name)?.arguments?["begins"]?.strings() ?? []
    disclaimers = begins.map { Array($0.utf8) }
    let values = pages.all.filter { $0.check.name == TwoValues.name }.map(\.check)
    introductions = try Introductions(values)
    let refused = page(RefusedWithTool.name)?.arguments
    tools = try ToolWords(refused)
    shortfall = try Shortfall(refused?["blames"])
    failures = Failures(try PlainErrors(page(FalseSuccess.name)?.arguments))
    labels = try LabelWords(page(ConflictingLabels.name)?.arguments)
    func asks(_ checks: [String]) -> Bool {
      pages.all.contains { checks.contains($0.check.name) && !pages.settings.turnsOff($0.rule) }
    }
    wantsEchoes = asks([SameRequest.name, EvalOverlap.name])
    wantsLabels = asks([ConflictingLabels.name])
  }
}
