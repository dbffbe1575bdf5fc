import Claims
import Corpus
import Rulebook
import YAML

/// The judges of a run, each with the page that asked for it.
struct Judges: Sendable {
  /// Every judge there is.
  private static let all: [any Judge.Type] = [
    OffSpec.self, SplitClaim.self, FlippedPreference.self, StrayClaim.self, Tension.self,
    TwoValues.self, ThinContrast.self,
  ]

  /// Every judge of conduct there is.
  private static let ofConduct: [any ConductJudge.Type] = [
    SameRequest.self, RefusalSkew.self, RefusalBoilerplate.self, DisclaimerBeforeHelp.self,
    EvalOverlap.self,
  ]

  /// What pages may call them.
  static var names: [String] { all.map { $0.name } + ofConduct.map { $0.name } }

  private let judges: [(judge: any Judge, page: RulePage)]
  private let conductJudges: [(judge: any ConductJudge, page: RulePage)]

  init(_ pages: RulePages) throws(YAML.Fault) {
    var judges: [(any Judge, RulePage)] = []
    var conductJudges: [(any ConductJudge, RulePage)] = []
    for page in pages.all {
      if let type = Judges.all.first(where: { $0.name == page.check.name }) {
        let judge = try type.init(page.check)
        if !pages.settings.turnsOff(page.rule) { judges.append((judge, page)) }
      } else if let type = Judges.ofConduct.first(where: { $0.name == page.check.name }) {
        let judge = try type.init(page.check)
        if !pages.settings.turnsOff(page.rule) { conductJudges.append((judge, page)) }
      }
    }
    self.judges = judges
    self.conductJudges = conductJudges
  }

  func judge(_ conduct: ConductIndex) -> [Finding] {
    conductJudges.flatMap { $0.judge.judge(conduct, $0.page) }
  }

  /// The rules' names, in the order of the judges.
  var rules: [String] { judges.map(\.page.rule) }

  /// What all judges find, each in the index that it is given by its place; `stopwatch` is told how
  /// long each of them took.
  func judge(
    _ stopwatch: ((_ rule: String, _ spent: Duration) -> Void)? = nil, in index: (Int) -> ClaimIndex
  ) -> [Finding] {
    judges.indices.flatMap { number in
      let (judge, page) = judges[number]
      let start = ContinuousClock.now
      let findings = judge.judge(index(number), page)
      stopwatch?(page.rule, ContinuousClock.now - start)
      return findings
    }
  }

  /// What one judge finds.
  func judge(_ index: ClaimIndex, by judge: Int) -> [Finding] {
    judges[judge].judge.judge(index, judges[judge].page)
  }
}
