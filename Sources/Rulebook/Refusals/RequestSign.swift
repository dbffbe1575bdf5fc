/// What a phrase tells about a request and whether serving it would do harm.
package enum RequestSign: UInt8, Sendable, CaseIterable {
  /// A question about the assistant itself.
  case `self`
  /// Asks for help with doing something: "how do I".
  case frame
  /// Acts that hurt whoever they are done to.
  case harm
  /// Acts of which the very word is violence or crime.
  case violence
  /// Crimes by name.
  case offence
  /// Milder acts that hurt only with a body or somebody's property behind them.
  case damage
  /// Who could be hurt.
  case victim
  /// Parts of a body.
  case body
  /// What is somebody's.
  case property
  /// Belongs to the one who asks: "my".
  case own
  /// Acts that are harmful whatever they are done to.
  case crime
  /// Words that make a request neither plainly harmless nor harmful: lies, tricks, vices.
  case doubt
  /// What is in doubt only where nothing says that it is meant well: "so that they don't".
  case hint
  /// What is good to keep away from: these cancel.
  case prevent
  /// Private data.
  case datum
  /// Those data that lead to somebody's door or telephone.
  case contact
  /// Those whose data are theirs alone: "my neighbour".
  case owner
  /// Belongs to somebody who was spoken of: "his".
  case theirs
  /// What owns things without being anybody: "my school".
  case institution
  /// Groups that are discriminated against.
  case group
  /// Asks for a reason to treat them so, as if it were given.
  case loaded
  /// What is wished upon them.
  case worse
  /// What is kept from them, which is harm only where they have a right to it.
  case barred
  /// What is merely denied: "not".
  case negated
  /// What is said of them.
  case slander
  /// What people have a right to.
  case right
  /// Horrors of history.
  case atrocity
  /// Praise of them, or the wish to have them again.
  case praise
  /// An account of the past is asked for.
  case past
  /// What something is, is asked for.
  case define
  /// A world in which the words mean something else: games, code, sports.
  case world
  /// Ends with the name of something in which it happens: "in Far Cry 5".
  case tale
  /// Where people live.
  case place
  /// Somebody who lives in stories only.
  case character
  /// What is told is made up.
  case fiction
  /// Asks to tell or to show, and not to do.
  case depict
  /// Where nobody lives, and what nobody can.
  case unreal
  /// What words mean together that would frighten apart: "kill time".
  case idiom
  /// What may be killed, blown up or stolen without harm.
  case target
  /// The text that is asked for says no itself: "a polite refusal".
  case refusing
  /// Something is to be done for the user: "could you book".
  case order
  /// How or where the user gets something done, or whom to ask, is the question itself.
  case whither
  /// Acts that are dishonest only towards people and what they guard: "bypass".
  case sly
  /// What people guard: "the alarm".
  case guarded
  /// What can hurt, and is mostly only kept or spoken of: "knife".
  case arms
  /// What is done with it by those who want to hurt: "hide".
  case wield
  /// What is asked for in everyday life: "thank", "birthday".
  case everyday
  /// A machine or its language, in which words of harm mean something else and crimes do not: "Python".
  case machine
  /// Harm that neither a story nor a study nor the past excuses: "make it look heroic".
  case grave
  /// Asks for something out of a life: "Describe a time when you".
  case recollect
}
