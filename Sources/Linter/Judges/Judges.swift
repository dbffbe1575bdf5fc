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
    EvalOverlap.self, ConflictingLabels.self,
  ]

  /// What pages may call them.
  static var names: [String] { all.map { $0.name } + ofConduct.map { $0.name } }

  /// What reading errors explain, as the page of contradictions has it.
  let noise: Noise
  private let measures: Measures
  private let judges: [(judge: any Judge, page: RulePage)]
  private let conductJudges: [(judge: any ConductJudge, page: RulePage)]

  init(_ pages: RulePages, _ measures: Measures) throws(YAML.Fault) {
    self.measures = measures
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
    if let page = pages.all.first(where: { $0.check.name == SplitClaim.name }) {
      noise = try SplitClaim(page.check).noise
    } else {
      noise = try Noise(nil)
    }
    self.judges = judges
    self.conductJudges = conductJudges
  }

  /// The rules' names, in the order of the judges: those of claims, then those of conduct.
  var rules: [String] { judges.map(\.page.rule) + conductJudges.map(\.page.rule) }

  /// The places of the judges of claims, and of those of conduct.
  var ofClaims: Range<Int> { judges.indices }
  var ofConduct: Range<Int> { judges.count..<judges.count + conductJudges.count }

  /// What all judges find, each in the index that it is given by its place; `stopwatch` is told how
  /// long each of them took.
  func judge(
    _ stopwatch: (_ rule: String, _ spent: Duration) -> Void, claims: (Int) -> ClaimIndex,
    conduct: (Int) -> ConductIndex
  ) -> [Finding] {
    let rules = rules
    func timed(_ number: Int, _ judge: () -> [Finding]) -> [Finding] {
      let start = ContinuousClock.now
      let findings = judge()
      stopwatch(rules[number], ContinuousClock.now - start)
      return findings
    }
    return ofClaims.flatMap { number in timed(number) { judge(claims(number), by: number) } }
      + ofConduct.flatMap { number in timed(number) { judge(conduct(number), by: number) } }
  }

  /// What one judge of claims finds.
  func judge(_ index: ClaimIndex, by judge: Int) -> [Finding] {
    judges[judge].judge.judge(index, judges[judge].page)
  }

  /// What one judge of conduct finds.
  func judge(_ index: ConductIndex, by judge: Int) -> [Finding] {
    let (judge, page) = conductJudges[judge - judges.count]
    let confidence = measures.confidence(type(of: judge).classes)
    return judge.judge(index, page).map { finding in
      var finding = finding
      finding.confidence = confidence
      return finding
    }
  }
}
