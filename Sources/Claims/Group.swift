import Rulebook

/// Forms that are tried at the same places: the slots of topic pages, the patterns of grammar pages,
/// and what else is compiled.
enum Group: UInt8, CaseIterable {
  // In the order of `Slot`.
  case verbs, nouns, complements, affirms, denies, answers
  case marks, tails, performs, fails, requests, lines
  // In the order of `Pattern`.
  case subjects, addressees, leads, helps, reaches, switches
  case relatives, minds, bareMinds, doings, personas, impersonal
  case commissions, transformations, presentations, lefts, grants, wishes, wants, offers, asides
  case yeses, noes, openings, orders, confirmations, outcomes
  case elisions, abilities, limits, tools
  case cues, wholeCues, assistants, makers, models, languages, aspects
  // The topic of such a form is its sign.
  case refusalSigns, requestSigns

  init(_ slot: Slot) { self = Group(rawValue: UInt8(Slot.allCases.firstIndex(of: slot)!))! }

  init(_ pattern: Pattern) {
    let index = Slot.allCases.count + Pattern.allCases.firstIndex(of: pattern)!
    self = Group(rawValue: UInt8(index))!
  }

  /// The groups of names.
  static let names: UInt64 =
    Group.assistants.bit | Group.makers.bit | Group.models.bit | Group.languages.bit

  /// The groups that heads are composed with.
  static let predicates: UInt64 =
    Group.verbs.bit | Group.nouns.bit | Group.complements.bit
  /// The groups of which nothing is said without a head, or a mark, that they belong to.
  static let ofHeads: UInt64 = predicates | Group.tails.bit
  /// The groups for which it matters whether there are heads.
  static let composed: UInt64 = ofHeads | Group.affirms.bit
  /// The groups of whole shapes.
  static let shapes: UInt64 =
    Group.affirms.bit | Group.denies.bit | Group.lines.bit | Group.answers.bit
    | Group.offers.bit | Group.performs.bit | Group.fails.bit
  /// The groups of whole cues and of subjects.
  static let subjectsOfHeads: UInt64 =
    Group.wholeCues.bit | Group.subjects.bit | Group.addressees.bit | Group.assistants.bit
    | Group.relatives.bit
  /// The groups of what makes an answer somebody else's text.
  static let madeToOrder: UInt64 = Group.commissions.bit | Group.transformations.bit
  /// What says of the words before it whether one can.
  static let reversals: UInt64 = Group.lefts.bit | Group.grants.bit
  static let anyCue: UInt64 = Group.cues.bit | Group.wholeCues.bit

  var isSign: Bool { self == .refusalSigns || self == .requestSigns }

  /// Whether its forms say nothing without a head.
  var isOfHeads: Bool { Group.ofHeads & bit != 0 }

  /// Whether its forms are looked for in what the user asks, or in all of an answer, and not in the
  /// sentences that may claim something.
  var isElsewhere: Bool { isSign || self == .requests }

  /// Whether its forms sleep until one of their words is in the sentence.
  var isGated: Bool {
    rawValue < Group.requests.rawValue || self == .lines || self == .offers
  }

  /// Whether its forms may match in an assistant's sentence in which the speaker is not named.
  var strength: Anchors.Strength {
    switch self {
    case .denies, .fails: .always
    case .performs: .whenShort
    case .assistants: .whenNamed
    default: []
    }
  }

  @inline(__always) var bit: UInt64 { 1 << UInt64(rawValue) }

  /// Whether adverbs may stand at the joints of its forms.
  var isLoose: Bool {
    switch self {
    case .cues, .wholeCues, .affirms, .denies, .answers, .tails, .performs, .fails, .doings,
      .confirmations, .refusalSigns, .requestSigns:
      true
    default: false
    }
  }
}
