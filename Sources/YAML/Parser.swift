import CYAML

/// libyaml's event parser over a text in memory.
struct Parser: ~Copyable {
  let source: Source
  private let text: UnsafeMutableBufferPointer<UInt8>
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  init(_ bytes: [UInt8], source: Source) throws(Fault) {
    self.source = source
    text = .allocate(capacity: bytes.count)
    _ = text.initialize(from: bytes)
    parser = .allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      throw Fault(
        "there is not enough memory to read it", at: Place(line: 1, column: 1), in: source)
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    text.deallocate()
  }

  /// Something that begins, ends or stands in a text.
  struct Event {
    let kind: Kind
    let place: Place
    let anchor: String?

    enum Kind {
      case documentStart, sequenceStart, sequenceEnd, mappingStart, mappingEnd, end, other
      case scalar(String, Node.Style)
      case alias(String)
    }
  }

  mutating func next() throws(Fault) -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw fault() }
    defer { yaml_event_delete(&event) }
    let place = Place(line: event.start_mark.line + 1, column: event.start_mark.column + 1)
    var anchor: String?
    let kind: Event.Kind
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: kind = .documentStart
    case YAML_STREAM_END_EVENT: kind = .end
    case YAML_SEQUENCE_START_EVENT:
      anchor = event.data.sequence_start.anchor.map { String(cString: $0) }
      kind = .sequenceStart
    case YAML_SEQUENCE_END_EVENT: kind = .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      anchor = event.data.mapping_start.anchor.map { String(cString: $0) }
      kind = .mappingStart
    case YAML_MAPPING_END_EVENT: kind = .mappingEnd
    case YAML_ALIAS_EVENT: kind = .alias(String(cString: event.data.alias.anchor))
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      anchor = scalar.anchor.map { String(cString: $0) }
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      kind = .scalar(String(decoding: bytes, as: UTF8.self), Parser.style(scalar.style))
    default: kind = .other
    }
    return Event(kind: kind, place: place, anchor: anchor)
  }

  private static func style(_ style: yaml_scalar_style_t) -> Node.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
    default: .plain
    }
  }

  /// What libyaml found wrong.
  private func fault() -> Fault {
    let parser = parser.pointee
    let problem = parser.problem.map { String(cString: $0) } ?? "this is not YAML"
    if parser.error == YAML_READER_ERROR {
      return Fault(
        "\(problem); the text must be UTF-8", at: place(ofByte: parser.problem_offset), in: source)
    }
    return Slip(
      problem, at: Parser.place(parser.problem_mark),
      in: parser.context.map { String(cString: $0) } ?? "",
      since: Parser.place(parser.context_mark), source
    ).fault
  }

  private static func place(_ mark: yaml_mark_t) -> Place {
    Place(line: mark.line + 1, column: mark.column + 1)
  }

  private func place(ofByte offset: Int) -> Place {
    let before = text.prefix(max(0, min(offset, text.count)))
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let characters = String(decoding: before[start...], as: UTF8.self).unicodeScalars.count
    return Place(line: line, column: characters + 1)
  }
}
