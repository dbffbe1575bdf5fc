/// Bytes of an unpacked file, and what takes their place.
package struct Edit: Sendable, Equatable {
  package var range: Range<Int>
  package var bytes: [UInt8]

  package init(_ range: Range<Int>, _ bytes: [UInt8] = []) {
    self.range = range
    self.bytes = bytes
  }
}
