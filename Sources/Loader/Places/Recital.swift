import Corpus

/// Reads the row of a passage once more, to find a text that was put together from parts.
struct Recital {
  /// The whole text of which the passage is a part; nil when it isn't there any more.
  private(set) var bytes: [UInt8]?

  init(_ passage: Passage, _ sight: Survey.Sight) {
    var found: [UInt8]?
    sight.reread(passage) { record in
      record.eachText { text in
        guard found == nil, text.coding == .composed, text.source == passage.source,
          text.skip == 0, passage.skip + passage.count <= text.count
        else { return }
        found = Array(record.bytes(text).buffer)
      }
    }
    bytes = found
  }
}

extension Survey.Sight {
  /// Reads the row of a passage, which is in sight, as it was read at first.
  func reread(_ passage: Passage, _ body: (borrowing Record) -> Void) {
    guard let cutting = Cutting(intake) else { return }
    var desk = Desk(limits: .init(row: max(1, passage.row.count)))
    var log = Log()
    var stretch = Stretch(
      file: passage.file, offset: passage.row.lowerBound, bytes: self[passage.row],
      container: intake.container.isJSON ? .jsonValues : intake.container,
      preamble: intake.head[0..<cutting.preamble])
    stretch.plan = cutting.plan
    stretch.companions = intake.companions
    desk.read(stretch, log: &log, each: body)
  }
}
