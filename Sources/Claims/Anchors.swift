import CHyperscan
import Corpus
import Disk

/// The literals of all pages, and those of them that texts are scanned for compiled into one Hyperscan
/// database. The others stand beside a word that names the speaker, which is faster to look for.
struct Anchors: Castable, @unchecked Sendable {
  private let database: OpaquePointer
  /// What is looked for, one literal on each line.
  let lines: String

  init(_ literals: [Literal]) throws(ClaimFault) {
    lines = literals.map(\.text).joined(separator: "\n")
    let sought = literals.filter(\.isSought)
    // Hyperscan compiles nothing only with an error.
    let literals = sought.isEmpty ? literals : sought
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

  /// Reads the database that was cast; Hyperscan refuses it on another kind of processor.
  init(_ plate: inout Plate) throws(Plate.Damage) {
    lines = try plate.next()
    let cast: UnsafeBufferPointer<CChar> = try plate.run()
    var made: OpaquePointer?
    guard hs_deserialize_database(cast.baseAddress, cast.count, &made) == HS_SUCCESS, let made
    else { throw Plate.Damage() }
    database = made
  }

  func cast(into caster: inout PlateCaster) {
    caster.add(lines)
    var bytes: UnsafeMutablePointer<CChar>?
    var length = 0
    let code = hs_serialize_database(database, &bytes, &length)
    // A plate without a database is refused when it is read.
    caster.add(run: UnsafeBufferPointer(start: bytes, count: code == HS_SUCCESS ? length : 0))
    free(bytes)
  }

  /// Memory that a worker needs for scanning.
  func scratch() throws(ClaimFault) -> OpaquePointer {
    var scratch: OpaquePointer?
    guard hs_alloc_scratch(database, &scratch) == HS_SUCCESS, let scratch else {
      throw .hyperscan("allocating its scratch memory")
    }
    return scratch
  }

  /// Adds every literal that begins at the beginning of a word in a text of an arena.
  func scan(
    _ arena: UnsafePointer<UInt8>, _ text: Range<Int>, with scratch: OpaquePointer,
    into hits: inout Hits
  ) {
    hits.open(over: arena, from: text.lowerBound)
    withUnsafeMutablePointer(to: &hits) { place in
      _ = hs_scan(
        database, UnsafeRawPointer(arena + text.lowerBound).assumingMemoryBound(to: CChar.self),
        UInt32(text.count), 0, scratch,
        { id, _, end, _, context in
          context!.assumingMemoryBound(to: Hits.self).pointee.note(end: Int(end), id: id)
          return 0
        }, place)
    }
  }
}

extension Anchors {
  /// Where a literal counts although no speaker is in its sentence.
  struct Strength: OptionSet {
    let rawValue: UInt8

    static let always = Strength(rawValue: 4)
    /// Where question and answer are as short as those of people who give orders.
    static let whenShort = Strength(rawValue: 2)
    /// Where the speaker calls itself by a name.
    static let whenNamed = Strength(rawValue: 1)
  }

  /// A literal, and what is looked for with it.
  struct Literal {
    let text: String
    /// Whether an answer with it may decline.
    var isForRefusals = false
    /// Whether a sentence with it may, in an answer that may; so may one with what marks the answer.
    var isForDeclines = false
    var strength: Strength = []

    /// Whether it says something without a speaker beside it.
    var isForClaims: Bool { !strength.isEmpty }
    var isSought: Bool { isForClaims || isForDeclines }

    /// Its length, and what it is for.
    var id: UInt32 {
      UInt32(text.utf8.count) | (isForClaims ? Literal.claims : 0)
        | (isForRefusals ? Literal.refusals : 0) | (isForDeclines ? Literal.declines : 0)
        | UInt32(strength.rawValue) << Literal.strength
    }

    static let claims: UInt32 = 1 << 16
    static let refusals: UInt32 = 1 << 17
    static let declines: UInt32 = 1 << 18
    /// Where its strength stands.
    static let strength: UInt32 = 19

    /// Every literal once.
    static func joined(
      claims: [String], whenNamed: [String], whenShort: [String], alone: [String],
      refusals: [String], declines: [String]
    ) -> [Literal] {
      var literals: [String: Literal] = [:]
      for text in claims { literals[text] = Literal(text: text) }
      let strong = [(whenNamed, Strength.whenNamed), (whenShort, .whenShort), (alone, .always)]
      for (texts, strength) in strong {
        for text in texts {
          literals[text, default: Literal(text: text)].strength.insert(strength)
        }
      }
      for text in refusals { literals[text, default: Literal(text: text)].isForRefusals = true }
      for text in refusals + declines {
        literals[text, default: Literal(text: text)].isForDeclines = true
      }
      return literals.values.sorted { $0.text < $1.text }
    }
  }
}

/// Where literals were found in an arena, in order.
struct Hits: ~Copyable {
  /// Where something was found that makes a text one that may decline, in order.
  private(set) var refusals: [UInt32] = []
  /// Where something was found that a phrase of declining needs: these and others.
  private(set) var declines: [UInt32] = []
  private var places: UnsafeMutablePointer<UInt32>
  private var capacity: Int
  private(set) var count = 0
  private var bytes: UnsafePointer<UInt8>?
  /// Where the text that is scanned begins.
  private var first = 0

  init() {
    capacity = 4096
    places = .allocate(capacity: capacity)
  }

  deinit { places.deallocate() }

  @inline(__always) subscript(index: Int) -> Int { Int(places[index] & Hits.place) }

  /// Whether a hit counts without a speaker in its sentence.
  @inline(__always)
  func isStrong(_ index: Int, _ strength: Anchors.Strength) -> Bool {
    places[index] >> Hits.strength & UInt32(strength.rawValue) != 0
  }

  /// Where the strength of a hit stands, above its place.
  private static let strength: UInt32 = 29
  private static let place: UInt32 = 1 << strength - 1

  mutating func clear() {
    count = 0
    refusals.removeAll(keepingCapacity: true)
    declines.removeAll(keepingCapacity: true)
  }

  mutating func open(over bytes: UnsafePointer<UInt8>, from first: Int) {
    self.bytes = bytes
    self.first = first
  }

  @inline(__always)
  mutating func note(end: Int, id: UInt32) {
    let end = first + end
    let start = end - Int(id & 0xFFFF)
    let bytes = bytes!
    if bytes[start] < 0x80, start > first, ByteKind.of(bytes[start - 1]) == .letter { return }
    if id & Anchors.Literal.declines != 0 {
      declines.append(UInt32(start))
      if id & Anchors.Literal.refusals != 0 { refusals.append(UInt32(start)) }
    }
    if id & Anchors.Literal.claims == 0 { return }
    // Claims are looked for by whole words.
    if ByteKind.of(bytes[end]) == .letter, bytes[end - 1] < 0x80 { return }
    let strength = (id >> Anchors.Literal.strength & 7) << Hits.strength
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
