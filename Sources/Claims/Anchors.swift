import CHyperscan
import Corpus

/// The literals of all pages, compiled into one Hyperscan database.
struct Anchors: @unchecked Sendable {
  private let database: OpaquePointer
  let count: Int

  init(_ literals: [Literal]) throws(ClaimFault) {
    count = literals.count
    let texts = literals.map { Array($0.text.utf8) }
    var made: OpaquePointer?
    let lengths = texts.map(\.count)
    let flags = [UInt32](repeating: UInt32(HS_FLAG_CASELESS), count: texts.count)
    let ids = literals.map(\.id)
    let storage = texts.map { text in
      let place = UnsafeMutablePointer<CChar>.allocate(capacity: text.count + 1)
      for (index, byte) in text.enumerated() { place[index] = CChar(bitPattern: byte) }
      place[text.count] = 0
      return UnsafePointer(place)
    }
    defer { storage.forEach { UnsafeMutablePointer(mutating: $0).deallocate() } }
    var pointers = storage.map { Optional($0) }
    var problem: UnsafeMutablePointer<hs_compile_error_t>?
    let code = hs_compile_lit_multi(
      &pointers, flags, ids, lengths, UInt32(texts.count), UInt32(HS_MODE_BLOCK), nil, &made,
      &problem)
    guard code == HS_SUCCESS, let made else {
      if let problem { hs_free_compile_error(problem) }
      throw .hyperscan("compiling \(texts.count) literals")
    }
    database = made
  }

  /// Memory that a worker needs for scanning.
  func scratch() throws(ClaimFault) -> OpaquePointer {
    var scratch: OpaquePointer?
    guard hs_alloc_scratch(database, &scratch) == HS_SUCCESS, let scratch else {
      throw .hyperscan("allocating its scratch memory")
    }
    return scratch
  }

  /// Finds every literal that begins at the beginning of a word.
  func scan(_ bytes: Bytes, with scratch: OpaquePointer, into hits: inout Hits) {
    hits.clear(over: bytes.start)
    withUnsafeMutablePointer(to: &hits) { place in
      _ = hs_scan(
        database, UnsafeRawPointer(bytes.start).assumingMemoryBound(to: CChar.self),
        UInt32(bytes.count), 0, scratch,
        { id, _, end, _, context in
          context!.assumingMemoryBound(to: Hits.self).pointee.note(end: Int(end), id: id)
          return 0
        }, place)
    }
  }
}

extension Anchors {
  /// A literal, and what is looked for with it.
  struct Literal {
    let text: String
    var isForClaims = false
    var isForRefusals = false
    /// Whether the speaker need not be in the sentence.
    var isStrong = false

    /// Its length, and what it is for.
    var id: UInt32 {
      UInt32(text.utf8.count) | (isForClaims ? Literal.claims : 0)
        | (isForRefusals ? Literal.refusals : 0) | (isStrong ? Literal.strong : 0)
    }

    static let claims: UInt32 = 1 << 16
    static let refusals: UInt32 = 1 << 17
    static let strong: UInt32 = 1 << 18

    /// Every literal once.
    static func joined(claims: [String], alone: [String], refusals: [String]) -> [Literal] {
      var literals: [String: Literal] = [:]
      for text in claims { literals[text, default: Literal(text: text)].isForClaims = true }
      for text in alone {
        literals[text, default: Literal(text: text)].isForClaims = true
        literals[text]!.isStrong = true
      }
      for text in refusals { literals[text, default: Literal(text: text)].isForRefusals = true }
      return literals.values.sorted { $0.text < $1.text }
    }
  }
}

/// Where literals were found in an arena, in order.
struct Hits: ~Copyable {
  /// Where something was found that may decline, in order.
  private(set) var refusals: [UInt32] = []
  private var places: UnsafeMutablePointer<UInt32>
  private var capacity: Int
  private(set) var count = 0
  private var bytes: UnsafePointer<UInt8>?

  init() {
    capacity = 4096
    places = .allocate(capacity: capacity)
  }

  deinit { places.deallocate() }

  @inline(__always) subscript(index: Int) -> Int { Int(places[index] & Hits.place) }

  /// Whether the hit counts without a speaker in its sentence.
  @inline(__always) func isStrong(_ index: Int) -> Bool { places[index] & ~Hits.place != 0 }

  private static let place: UInt32 = 0x7FFF_FFFF

  mutating func clear(over bytes: UnsafePointer<UInt8>) {
    count = 0
    refusals.removeAll(keepingCapacity: true)
    self.bytes = bytes
  }

  @inline(__always)
  mutating func note(end: Int, id: UInt32) {
    let start = end - Int(id & 0xFFFF)
    let bytes = bytes!
    if bytes[start] < 0x80, start > 0, ByteKind.of(bytes[start - 1]) == .letter { return }
    if id & Anchors.Literal.refusals != 0 { refusals.append(UInt32(start)) }
    if id & Anchors.Literal.claims == 0 { return }
    // Claims are looked for by whole words.
    if ByteKind.of(bytes[end]) == .letter, bytes[end - 1] < 0x80 { return }
    let strength: UInt32 = id & Anchors.Literal.strong != 0 ? ~Hits.place : 0
    if count > 0 && places[count - 1] & Hits.place >= UInt32(start) {
      places[count - 1] |= strength
      return
    }
    if count == capacity { grow() }
    places[count] = UInt32(start) | strength
    count += 1
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity * 2)
    larger.update(from: places, count: count)
    places.deallocate()
    places = larger
    capacity *= 2
  }
}
