import Corpus

/// The entities that a file declares for itself, expanded once, within bounds.
///
/// An entity that refers to others can grow without end; one that grows beyond the limit is known
/// and not expanded. An external entity is never fetched.
struct XMLEntities {
  enum Meaning {
    case text([UInt8])
    case tooLarge
    case external
  }

  private(set) var table: [(name: [UInt8], meaning: Meaning)] = []

  /// How many bytes one entity may expand to.
  static let limit = 64 * 1024
  /// How many bytes the entities of one row may expand to.
  static let rowLimit = 1 << 20
  private static let most = 1024

  /// Reads the declarations of a document type.
  mutating func read(_ declaration: Bytes) {
    var at = 0
    while table.count < XMLEntities.most, let start = declaration.find("<!ENTITY", from: at) {
      at = start + 8
      guard let nameStart = skip(declaration, at), declaration[nameStart] != UInt8(ascii: "%")
      else { continue }
      var nameEnd = nameStart
      while nameEnd < declaration.count, declaration[nameEnd] > 0x20 { nameEnd += 1 }
      guard let value = skip(declaration, nameEnd) else { return }
      let name = Array(declaration[nameStart..<nameEnd].buffer)
      let quote = declaration[value]
      guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
        add(name, .external)
        continue
      }
      guard let end = declaration.find(quote, from: value + 1) else { return }
      let replacement = XMLEntities.replacement(declaration[value + 1..<end])
      add(name, replacement.withUnsafeBufferPointer { expanded(Bytes($0)) })
      at = end + 1
    }
  }

  /// What a name stands for.
  func meaning(of name: Bytes) -> Meaning? {
    for entry in table where entry.name.count == name.count {
      if entry.name.withUnsafeBufferPointer({ name.spells(Bytes($0)) }) { return entry.meaning }
    }
    return nil
  }

  private mutating func add(_ name: [UInt8], _ meaning: Meaning) {
    // The first declaration counts.
    if table.contains(where: { $0.name == name }) { return }
    table.append((name, meaning))
  }

  private func skip(_ bytes: Bytes, _ start: Int) -> Int? {
    var at = start
    while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
    return at < bytes.count ? at : nil
  }

  /// The declared value with its character references replaced; what comes of that is read again
  /// where the entity is used.
  private static func replacement(_ value: Bytes) -> [UInt8] {
    var text = XMLText(value)
    var bytes: [UInt8] = []
    var at = 0
    while let piece = text.next() {
      let isNumber = at + 1 < value.count && value[at + 1] == UInt8(ascii: "#")
      if case .scalar(let scalar) = piece, value[at] == UInt8(ascii: "&"), isNumber {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4) { place in
          let count = XMLText.write(scalar, to: place.baseAddress!)
          bytes += place[0..<count]
        }
      } else {
        bytes += value[at..<text.at].buffer
      }
      at = text.at
    }
    return bytes
  }

  private func expanded(_ value: Bytes) -> Meaning {
    var text = XMLText(value)
    var bytes: [UInt8] = []
    while let piece = text.next() {
      switch piece {
      case .run(let range): bytes += value[range].buffer
      case .scalar(let scalar):
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4) { place in
          let count = XMLText.write(scalar, to: place.baseAddress!)
          bytes += place[0..<count]
        }
      case .entity(let name):
        switch meaning(of: value[name]) {
        case .text(let inner)?: bytes += inner
        case .tooLarge?: return .tooLarge
        case .external?: return .external
        case nil: bytes += value[name.lowerBound - 1..<name.upperBound + 1].buffer
        }
      case .nothing: break
      }
      if bytes.count > XMLEntities.limit { return .tooLarge }
    }
    return .text(bytes)
  }
}
