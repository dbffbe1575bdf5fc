import Corpus

/// How an open file is cut: what stands before its rows, and who knows where they end.
struct Cutting {
  let cutter: any Cutter
  /// How many of the first bytes belong to no row.
  var preamble = 0
  /// Which elements of an XML file are rows.
  var plan: XMLPlan?
  /// How many brackets of a JSON file are open around a row.
  var depth = 0
  /// Whether its rows are members of an object.
  var areNamed = false
  /// What parts the conversations of a text file.
  var textBorders = TextBorders()
  /// Where the conversations of a chatterbot corpus begin, where that can be told line by line.
  var conversations: ConversationBorders?
  /// Which rows belong together.
  var threading = Threading.none

  /// Nil for a container that is read as a stream.
  init?(_ intake: Intake) {
    switch intake.container {
    case .jsonLines:
      threading = Threading(intake.head, isWhole: intake.isInSight)
      switch threading {
      case .none: cutter = LineCutter()
      case .file: cutter = WholeCutter()
      case .tree: cutter = TreeCutter()
      }
    case .jsonValues:
      cutter = JSONBorders(rowDepth: 0)
    case .jsonArray:
      let rows = RowArray(intake.head)
      preamble = rows.begin ?? 0
      depth = rows.begin == nil ? 0 : rows.depth
      areNamed = rows.areNamed
      cutter = JSONBorders(
        rowDepth: depth, areNamed: areNamed, standing: Standing(isHeldOut: rows.isHeldOut))
    case .csv, .tsv:
      let header = CSVHeader(intake.head, isTabbed: intake.container == .tsv)
      preamble = header.end
      cutter = CSVCutter(delimiter: header.delimiter)
    case .text:
      textBorders = TextBorders(intake.head)
      cutter = TextCutter(borders: textBorders)
    case .yaml:
      conversations = ConversationBorders(intake.head)
      preamble = conversations?.preamble ?? 0
      cutter = conversations.map { ConversationCutter($0) } ?? WholeCutter()
    case .xml:
      let plan = XMLPlan(intake.head)
      self.plan = plan
      preamble = plan.preamble
      cutter = plan.row.isEmpty ? WholeCutter() : XMLCutter(plan)
    case .parquet, .arrow:
      return nil
    }
  }
}
