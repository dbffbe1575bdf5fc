/// A list of words of one use in a language that is written without spaces.
package enum WordList: Int, Sendable, CaseIterable {
  /// Begin a new predicate behind a denial: "…, 只能…".
  case turns
  /// At the end of a report, say that it is done: 了, 啦.
  case dones
  /// Behind a verb, say that the act is finished: 完成.
  case finished
  /// Before a noun, say in what part one speaks: 作为.
  case guises
  /// Serve, and may be people: 助手.
  case helpers
  /// Before a member of a list, say that it is one: 比如.
  case instances
  /// Open an answer, in which one may introduce oneself: 你好.
  case greetings
  /// Go on behind a name: 我是小满，很高兴….
  case introductions
  /// Begin a point of a list of what one is: - 有自己的观点.
  case havings
  /// End the line over a list of what one can: 能力, 工具列表.
  case headings
  /// Behind what is said to be done, make it the time of something else: 图片生成好了|之后.
  case moments
  /// What somebody who serves does: …很多事，比如….
  case chores
  /// In what seems to be a report, say that it did not come to that: 空调坏了.
  case failures

  /// What it is called on a page.
  package var name: String { "\(self)" }
}
