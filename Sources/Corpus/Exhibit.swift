/// A row that is shown to a person in full: what the reader made of it, in words of its own.
package struct Exhibit: Sendable {
  package var path: String
  /// Which row of the file, counted from 1; nil where nobody knows the rows.
  package var row: Int?
  package var line: Int
  /// A hash of the row's bytes as they stand in the uncompressed file.
  package var content: String
  /// One for each arm.
  package var talks: [Talk]

  package init(path: String, row: Int?, line: Int, content: String, talks: [Talk] = []) {
    self.path = path
    self.row = row
    self.line = line
    self.content = content
    self.talks = talks
  }

  /// One conversation.
  package struct Talk: Sendable {
    package var arm: Arm
    package var format: String
    package var tools: [Tool]
    package var turns: [Turn]

    package init(arm: Arm = .plain, format: String = "", tools: [Tool] = [], turns: [Turn] = []) {
      self.arm = arm
      self.format = format
      self.tools = tools
      self.turns = turns
    }
  }

  /// A tool that is declared.
  package struct Tool: Sendable {
    package var name: String
    package var description: String
    package var parameters: String

    package init(name: String, description: String = "", parameters: String = "") {
      self.name = name
      self.description = description
      self.parameters = parameters
    }
  }

  /// One thing said.
  package struct Turn: Sendable {
    package var role: Role
    package var text: String
    package var reasoning = ""
    package var calls: [Call] = []
    package var outcomes: [Outcome] = []
    package var isTrained = true
    package var attachments: Attachments = []
    /// The way to the text within its row, such as `messages[2].content`; empty where it is not
    /// known.
    package var field = ""

    package init(_ role: Role, _ text: String) {
      self.role = role
      self.text = text
    }
  }

  /// A call that a turn makes.
  package struct Call: Sendable {
    package var name: String
    package var arguments: String

    package init(name: String, arguments: String) {
      self.name = name
      self.arguments = arguments
    }
  }

  /// What came back from a call.
  package struct Outcome: Sendable {
    package var name: String
    package var text: String
    package var isError: Bool

    package init(name: String, text: String, isError: Bool) {
      self.name = name
      self.text = text
      self.isError = isError
    }
  }
}

/// Rows in full, and where in them the passages stand that were asked for.
package struct Exhibition: Sendable {
  package var exhibits: [Exhibit]
  package var places: [Passage: Place]

  package init(exhibits: [Exhibit] = [], places: [Passage: Place] = [:]) {
    self.exhibits = exhibits
    self.places = places
  }

  /// Where a passage stands.
  package struct Place: Sendable {
    /// Which exhibit.
    package var exhibit: Int
    package var marks: [Mark]
    /// The answer that there is to decide about; nil where the row has none.
    package var answer: Answer?

    package init(exhibit: Int, marks: [Mark] = [], answer: Answer? = nil) {
      self.exhibit = exhibit
      self.marks = marks
      self.answer = answer
    }
  }

  /// A turn of a talk.
  package struct Answer: Hashable, Sendable {
    package var talk: Int
    package var turn: Int

    package init(talk: Int, turn: Int) {
      self.talk = talk
      self.turn = turn
    }
  }

  /// A quote in one of an exhibit's texts.
  package struct Mark: Hashable, Sendable {
    package var talk: Int
    /// Which turn; for a part of a tool, which tool.
    package var turn: Int
    package var part: Part
    /// Which call or outcome of the turn.
    package var number: Int
    /// As a range of the text's UTF-8.
    package var range: Range<Int>

    package init(talk: Int, turn: Int, part: Part, number: Int = 0, range: Range<Int>) {
      self.talk = talk
      self.turn = turn
      self.part = part
      self.number = number
      self.range = range
    }
  }

  /// Which text of a turn or a tool.
  package enum Part: String, Sendable {
    case text, reasoning, call, arguments, outcome, tool, description, parameters
  }

  /// The text that there is to decide about; empty where there is none.
  package func answer(to place: Place) -> Exhibit.Turn? {
    place.answer.map { exhibits[place.exhibit].talks[$0.talk].turns[$0.turn] }
  }
}
