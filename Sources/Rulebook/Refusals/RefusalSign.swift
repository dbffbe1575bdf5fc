/// What a phrase tells about whether an answer declines.
package enum RefusalSign: UInt8, Sendable, CaseIterable {
  /// "I'm sorry".
  case apology
  /// What is regretted is something else: "sorry for the confusion".
  case regret
  /// A subject and what it cannot, may not or will not; a verb must follow.
  case cannot
  /// What an assistant does for somebody: behind `cannot`, it declines.
  case serving
  /// Verbs that an assistant says of itself only to decline.
  case declining
  /// Behind `cannot`, something else altogether: "can't wait".
  case spared
  /// Whole shapes that decline: "I must decline".
  case decline
  /// "do not condone".
  case condemn
  /// What is not there to answer with: "I don't have access to".
  case lack
  /// "I don't know".
  case ignorance
  /// What was asked for is judged: "it is not ethical to".
  case verdict
  /// Behind a verdict: what the assistant would have had to do.
  case telling
  /// The act is called wrong, as a fact: "murder is a crime".
  case wrong
  /// Words of morals, law and safety.
  case moral
  /// The request itself is found wanting.
  case premise
  /// A word of the request is found wanting.
  case pushback
  /// Somebody in need is sent to those who help.
  case comfort
  /// The answer turns to something that it does give: "however, I can".
  case turn
  /// Sends the user elsewhere, and gives nothing: "check the website".
  case pointer
  /// Something is handed over: "here are".
  case present
  /// The answer asks for what it lacks.
  case ask
  /// A closing phrase that asks nothing: "anything else".
  case closing
  /// Has no opinion or feeling of its own; the answer may follow all the same.
  case disclaimer
  /// Not this much: "exact".
  case degree
  /// The reason is safety.
  case policy
  /// The reason is inability.
  case inability
  /// What is lacking is named: "access", "a body". A mere "I'm unable to" is how one declines anything.
  case grounds
  /// The reason is a service's own rule.
  case business
  /// What was asked for does not exist: "a fictional character".
  case unreal
  /// An attempt and how it ended.
  case trial
  /// What an answer may begin with before it says anything.
  case greeting
  /// What the assistant is, does or keeps to, said instead of doing what was asked: "I'm just a
  /// weather bot". It declines only where it is all that is said to a request for a service.
  case limit
  /// What one does to a text that is asked for: behind `cannot`, it declines the text, where another
  /// verb may stand in the text itself.
  case making
  /// What the assistant is there for, said instead of an answer: "I specialize in tickets. How can I
  /// help you plan your trip?" It declines only what is something else.
  case scope
  /// Where to turn instead: "Ask the nurse." It declines only where nothing else is said.
  case referral
  /// What keeps a service from being given: "Refunds are handled by the desk." It declines only in a
  /// short answer to one who wants something done.
  case withheld
  /// What shows that a service was given all the same: "Done".
  case served
  /// What is done in the world, and not in words: "cancel".
  case deed
  /// "I don't have": declines where what was asked for follows.
  case lacking
}
