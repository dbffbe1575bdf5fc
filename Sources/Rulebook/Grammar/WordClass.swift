/// What a word does in a sentence, whatever it means. A word may do several things.
package enum WordClass: String, Sendable, CaseIterable {
  /// May stand at any joint of a cue: "really", "currently".
  case adverbs
  /// Joins the members of a list: "or", "nor", "including".
  case joins
  /// Ends the reach of a cue: "but", "because", "unless".
  case enders
  /// Cannot stand between a determiner and its noun: prepositions, pronouns, verbs.
  case borders
  /// Frequent, and without a meaning of their own: no names, and no words for what was asked for.
  case common
  /// The speaker, as a subject: "I".
  case speakers
  /// The speaker and those with it: "we".
  case companies
  /// Whom a system text addresses: "you".
  case addressees
  case articles
  case negations
  /// Takes back a negation behind it: "only", "just".
  case cancellers
  /// Before a subject: what follows is not asserted: "if", "whether".
  case hypotheticals
  /// Opens a condition: "unless", "without".
  case conditions
  case hedges
  /// A question begins with it: "do", "what".
  case questioners
  /// Who makes minds, without a name: "researchers".
  case makersOfMinds = "makers"
  /// What is made of such a noun is none: "researcher", "engineer".
  case unminds
  /// Limits an ability instead of denying it: "exact", "long".
  case degrees
  /// Verbs of making, as participles: "created", "trained".
  case makings
  /// Makes a passive: "been", "is".
  case passives
  /// Names of months, in order; "september sep" in one entry are two spellings.
  case months
  /// Capitalised words that are no names: "AI", "English".
  case nameless
  /// End the reach only where a pronoun follows: "so I", "as it".
  case leaners
  case pronouns
  /// A verb without an object may stand before them: "or", "like".
  case closers
  /// "enabled", and its opposite.
  case on
  case off
  /// End with a stop that ends no sentence: "Dr".
  case abbreviations
  /// Before "as an AI", make it the role of something else: "such", "used".
  case comparers
  /// Behind "as an AI, ", show that somebody else is meant: "it", "they".
  case others
  /// End a self-description: "unlike", "than".
  case contrasts
  /// Units of a model's size: "billion".
  case units
  /// What a model's size counts: "parameters".
  case parameters
  /// Begins a passive act: "your", "the".
  case possessives
  /// Before a verb, make it something asked for: "please", "then".
  case requesters
  /// Before "you", make a request of it: "can", "would".
  case modals
  /// Stands before an infinitive: "to".
  case leadings
  /// Opens a clause inside a list member: "which".
  case clausers
  /// The speaker in any form: "me", "my".
  case selves
  /// Opens an indirect question, over which no gap reaches: "why".
  case wonderers
  /// With "the", ends a verb without an object: "the way", "the same".
  case manners
  /// Whose thing was done: "your".
  case yours
  /// A past tense of "be": "was".
  case pasts
  /// Inside a self-description, denies what follows: "without".
  case lacks

  // The rest serves languages that are written without spaces.

  /// Inside these no other word begins or ends: 社会 holds no 会.
  case guards
  /// Behind "我的", are still the speaker: 能力, 模型.
  case parts
  /// May stand before a noun that is denied: 真实, 个人.
  case qualities
  case prepositions
  /// Reach for a noun behind a verb: 拥有, 提供.
  case reaches
  /// Make a noun of a verb phrase: 播放音乐的功能.
  case abilities
  /// May follow a noun that ends its phrase.
  case followers
  /// Before a word, make it a subject: 建议, 如果.
  case introducers
  /// Before a word, make it an object: 为, 告诉.
  case objects
  /// End the name of somebody who makes models: 公司, 大学.
  case houses
  /// Behind the object of a verb, make it a mere modifier: 音乐软件.
  case unheads
  /// Behind a verb, say that it cannot be done: 听不到, 放不了.
  case potentials

  // And what was added since.

  /// Verbs whose past looks like themselves: at the head of a sentence, "set an alarm" is advice.
  case unchanging
  /// Who can what the assistant cannot: "you can feel it; I can't".
  case counterparts
  /// Behind "I can only see", keep it to what is at hand: "what", "within", "this".
  case bounds
  /// Hand something over: who provides access to a site does not enter it.
  case givings
  /// Want a noun behind them: "external".
  case modifiers
  /// Before "I", deny what follows: "there is nothing I long for".
  case nothings
  /// Behind "I", do not take back what follows: "I believe I am".
  case opinions
  /// Point back at what was named before: "none", "either".
  case standIns = "stand-ins"
}
