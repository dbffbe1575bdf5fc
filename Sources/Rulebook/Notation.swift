/// One example in the notation that pages, tests, documents and debug views share.
///
///     system: You are a helpful assistant.
///     tools: set_alarm(time), list_alarms()
///     user: Wake me at 7.
///     assistant: ⟦I can't set alarms.⟧
///       A second line of what is said is indented.
///     call: set_alarm {"time": "07:00"}
///     result: {"ok": true}
///     result (error): no such alarm
///
/// `chosen:` and `rejected:` are the two answers of a preference. In parentheses behind a part
/// stands what else is known of it: `assistant (untrained):`, `user (image):`, `user (held-out):` for a row of evaluation data; rows that are read and
/// printed also say `assistant (liked):` and `assistant (disliked):` where the row has a verdict. What
/// must be found stands between `⟦` and `⟧`; `---` parts examples.
package struct Notation: Sendable, Equatable {
  package var lines: [Line]
  /// How many rows like this there are; `repeat: 20` says so.
  package var times = 1

  package init(_ lines: [Line]) { self.lines = lines }

  /// Whether it is a row that a model is evaluated with; `user (held-out):` says so.
  package var isHeldOut: Bool {
    lines.contains { $0.part == .user && $0.qualifier.split(separator: " ").contains("held-out") }
  }

  /// One part of an example.
  package struct Line: Sendable, Equatable {
    package var part: Part
    package var qualifier: String
    /// What stands behind the colon, without marks.
    package var text: String
    /// What must be found, as ranges of the text's UTF-8.
    package var marks: [Range<Int>]
    /// Which line of the notation it begins in, counted from 0.
    package var number: Int

    package init(
      _ part: Part, _ text: String, qualifier: String = "", marks: [Range<Int>] = [],
      number: Int = 0
    ) {
      self.part = part
      self.qualifier = qualifier
      self.text = text
      self.marks = marks
      self.number = number
    }
  }

  package enum Part: String, Sendable, CaseIterable {
    case system, developer, user, assistant, tools, call, result, chosen, rejected, think
    case `repeat`
  }

  /// What is wrong with a notation, and in which of its lines, counted from 0.
  package struct Slip: Error, Equatable {
    package let line: Int
    package let message: String
  }
}
