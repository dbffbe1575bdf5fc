import CHyperscan
import Corpus

/// The literals of all pages, compiled into one Hyperscan database.
struct Anchors: @unchecked Sendable {
  private let database: OpaquePointer
  let count: Int

  init(_ literals: [String]) throws(ClaimFault) {
    count = literals.count
    let texts = literals.map { Array($0.utf8) }
    var made: OpaquePointer?
    let lengths = texts.map(\.count)
    let flags = [UInt32](repeating: UInt32(HS_FLAG_CASELESS), count: texts.count)
    let ids = lengths.map { UInt32($0) }
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
        { length, _, end, _, context in
          context!.assumingMemoryBound(to: Hits.self).pointee.note(
            end: Int(end), length: Int(length))
          return 0
        }, place)
    }
  }
}

/// Where literals were found in an arena, in order.
struct Hits: ~Copyable {
  private var places: UnsafeMutablePointer<UInt32>
  private var capacity: Int
  private(set) var count = 0
  private var bytes: UnsafePointer<UInt8>?

  init() {
    capacity = 4096
    places = .allocate(capacity: capacity)
  }

  deinit { places.deallocate() }

  @inline(__always) subscript(index: Int) -> Int { Int(places[index]) }

  mutating func clear(over bytes: UnsafePointer<UInt8>) {
    count = 0
    self.bytes = bytes
  }

  @inline(__always)
  mutating func note(end: Int, length: Int) {
    let start = end - length
    if start > 0, bytes![start] < 0x80, ByteKind.of(bytes![start - 1]) == .letter { return }
    if count > 0 && places[count - 1] >= UInt32(start) { return }
    if count == capacity { grow() }
    places[count] = UInt32(start)
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
