import Rulebook

/// What a word does in a sentence, as a set; in the order of `WordClass`.
struct WordKinds: OptionSet {
  let rawValue: UInt64
  init(rawValue: UInt64) { self.rawValue = rawValue }

  init(_ wordClass: WordClass) {
    rawValue = 1 << UInt64(WordClass.allCases.firstIndex(of: wordClass)!)
  }

  static let adverbs = WordKinds(rawValue: 1 << 0)
  static let joins = WordKinds(rawValue: 1 << 1)
  static let enders = WordKinds(rawValue: 1 << 2)
  static let borders = WordKinds(rawValue: 1 << 3)
  static let common = WordKinds(rawValue: 1 << 4)
  static let speakers = WordKinds(rawValue: 1 << 5)
  static let companies = WordKinds(rawValue: 1 << 6)
  static let addressees = WordKinds(rawValue: 1 << 7)
  static let articles = WordKinds(rawValue: 1 << 8)
  static let negations = WordKinds(rawValue: 1 << 9)
  static let cancellers = WordKinds(rawValue: 1 << 10)
  static let hypotheticals = WordKinds(rawValue: 1 << 11)
  static let conditions = WordKinds(rawValue: 1 << 12)
  static let hedges = WordKinds(rawValue: 1 << 13)
  static let questioners = WordKinds(rawValue: 1 << 14)
  static let makersOfMinds = WordKinds(rawValue: 1 << 15)
  static let unminds = WordKinds(rawValue: 1 << 16)
  static let degrees = WordKinds(rawValue: 1 << 17)
  static let makings = WordKinds(rawValue: 1 << 18)
  static let passives = WordKinds(rawValue: 1 << 19)
  static let months = WordKinds(rawValue: 1 << 20)
  static let nameless = WordKinds(rawValue: 1 << 21)
  static let leaners = WordKinds(rawValue: 1 << 22)
  static let pronouns = WordKinds(rawValue: 1 << 23)
  static let closers = WordKinds(rawValue: 1 << 24)
  static let on = WordKinds(rawValue: 1 << 25)
  static let off = WordKinds(rawValue: 1 << 26)
  static let abbreviations = WordKinds(rawValue: 1 << 27)
  static let comparers = WordKinds(rawValue: 1 << 28)
  static let others = WordKinds(rawValue: 1 << 29)
  static let contrasts = WordKinds(rawValue: 1 << 30)
  static let units = WordKinds(rawValue: 1 << 31)
  static let parameters = WordKinds(rawValue: 1 << 32)
  static let possessives = WordKinds(rawValue: 1 << 33)
  static let requesters = WordKinds(rawValue: 1 << 34)
  static let modals = WordKinds(rawValue: 1 << 35)
  static let leadings = WordKinds(rawValue: 1 << 36)
  static let clausers = WordKinds(rawValue: 1 << 37)
  static let selves = WordKinds(rawValue: 1 << 38)
  static let wonderers = WordKinds(rawValue: 1 << 39)
  static let manners = WordKinds(rawValue: 1 << 40)
  static let yours = WordKinds(rawValue: 1 << 41)
  static let pasts = WordKinds(rawValue: 1 << 42)
  static let lacks = WordKinds(rawValue: 1 << 43)
}
