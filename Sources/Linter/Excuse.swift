import Corpus

/// Who looks for what a rule calls wrong: that decides how a row can be excused from it.
enum Office: Sendable {
  /// A check, by its place in the list of checks: what it sees in the row is not noted.
  case check(Int)
  /// A judge of claims, by its place in the list of judges: what the row claims is kept apart for it.
  case judge(Int)
  /// A judge of conduct, by its place in the same list: what the row does is kept apart for it.
  case conductJudge(Int)
  /// The reader of rows, which has heeded it already.
  case reader
  /// What surrounds a run: a row can't say anything about that.
  case nobody
}

/// The rules that the row at hand is excused from.
struct Excuse {
  /// In the order in which the row names them.
  private(set) var rules: [Rule] = []
  /// The judges that do not see the row, each a bit.
  private(set) var judges: UInt64 = 0
  /// Whether the row claims anything that a judge would see.
  var isObserved = false
  /// Whether it has a request, with whatever is done about it.
  var isAsked = false

  struct Rule {
    let name: Text
    /// Nil for a rule that nobody knows.
    let office: Office?
    var isUsed: Bool
  }

  /// Nothing is excused.
  init() {}

  /// By what a row says.
  init(_ record: borrowing Record, _ offices: [String: Office]) {
    guard let allowance = record.allowance, allowance.isInForce else { return }
    for rule in allowance.rules {
      let office = offices[record.string(rule.name)]
      switch office {
      case .judge(let place), .conductJudge(let place): judges |= Excuse.bit(place)
      default: break
      }
      rules.append(Rule(name: rule.name, office: office, isUsed: rule.isUsed))
    }
  }

  /// What stands for a judge in a set of them.
  static func bit(_ judge: Int) -> UInt64 { 1 << UInt64(judge & 63) }

  /// Whether a check's rule is excused; notes that it was of use.
  mutating func covers(_ check: Int) -> Bool {
    var covers = false
    for index in rules.indices {
      guard case .check(check)? = rules[index].office else { continue }
      rules[index].isUsed = true
      covers = true
    }
    return covers
  }

  /// The rules by which nothing was excused, as far as the row alone can tell.
  var unused: [Rule] {
    rules.filter { rule in
      switch rule.office {
      case .check, .reader: !rule.isUsed
      case .judge: !isObserved
      case .conductJudge: !isAsked
      case .nobody, nil: true
      }
    }
  }
}
