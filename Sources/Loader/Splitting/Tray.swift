package import Corpus

/// Memory for one stretch, used again for the next. 64 readable bytes lie behind what it can hold.
package final class Tray {
  private(set) var base: UnsafeMutablePointer<UInt8>
  private(set) var capacity: Int
  package var count = 0
  /// Where the first byte stands in the unpacked file.
  package var offset = 0
  /// What is to be known of what stands before.
  package var standing = Standing()
  /// Whether the file breaks off at its end, within a row or between two.
  package var isTorn = false
  /// What went wrong before the first row and behind the last.
  package var before = Log()
  package var after = Log()

  init(capacity: Int) {
    self.capacity = capacity
    base = .allocate(capacity: capacity + 64)
    base.initialize(repeating: 0, count: capacity + 64)
  }

  deinit { base.deallocate() }

  package var bytes: Bytes { Bytes(start: base, count: count) }

  /// Empties it, and gives back what one large row made it grow by.
  func clear(for offset: Int, usual: Int) {
    if capacity > usual * 2 { move(to: usual, keeping: 0) }
    count = 0
    self.offset = offset
  }

  func append(_ bytes: Bytes) {
    reserve(count + bytes.count)
    (base + count).update(from: bytes.start, count: bytes.count)
    count += bytes.count
  }

  /// Lets go of the first bytes.
  func drop(_ first: Int) {
    base.update(from: base + first, count: count - first)
    count -= first
    offset += first
  }

  func reserve(_ wanted: Int) {
    if wanted > capacity { move(to: max(wanted, capacity * 2), keeping: count) }
  }

  private func move(to size: Int, keeping kept: Int) {
    let place = UnsafeMutablePointer<UInt8>.allocate(capacity: size + 64)
    place.update(from: base, count: kept)
    (place + size).initialize(repeating: 0, count: 64)
    base.deallocate()
    base = place
    capacity = size
  }
}
