/// The hash by which a content security policy knows a script or a style (FIPS 180-4).
struct SHA256 {
  private(set) var bytes: [UInt8] = []

  init(_ text: String) {
    var state: [UInt32] = SHA256.roots(isSquare: true, count: 8)
    let constants = SHA256.roots(isSquare: false, count: 64)
    var message = Array(text.utf8)
    let length = UInt64(message.count) * 8
    message.append(0x80)
    while message.count % 64 != 56 { message.append(0) }
    for shift in stride(from: 56, through: 0, by: -8) {
      message.append(UInt8(truncatingIfNeeded: length >> UInt64(shift)))
    }
    var words = [UInt32](repeating: 0, count: 64)
    for start in stride(from: 0, to: message.count, by: 64) {
      for index in 0..<16 {
        words[index] = message[start + index * 4..<start + index * 4 + 4]
          .reduce(0) { $0 << 8 | UInt32($1) }
      }
      for index in 16..<64 {
        let (near, far) = (words[index - 2], words[index - 15])
        let one = near.turned(17) ^ near.turned(19) ^ near >> 10
        let zero = far.turned(7) ^ far.turned(18) ^ far >> 3
        words[index] = one &+ words[index - 7] &+ zero &+ words[index - 16]
      }
      SHA256.compress(&state, words, constants)
    }
    bytes = state.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * $0)) }
    }
  }

  private static func compress(
    _ state: inout [UInt32], _ words: [UInt32], _ constants: [UInt32]
  ) {
    var v = state
    for index in 0..<64 {
      let one = v[4].turned(6) ^ v[4].turned(11) ^ v[4].turned(25)
      let choice = v[4] & v[5] ^ ~v[4] & v[6]
      let first = v[7] &+ one &+ choice &+ constants[index] &+ words[index]
      let zero = v[0].turned(2) ^ v[0].turned(13) ^ v[0].turned(22)
      let majority = v[0] & v[1] ^ v[0] & v[2] ^ v[1] & v[2]
      v = [first &+ zero &+ majority, v[0], v[1], v[2], v[3] &+ first, v[4], v[5], v[6]]
    }
    for index in 0..<8 { state[index] &+= v[index] }
  }

  /// The first 32 bits behind the point of the square roots, or cube roots, of the first primes.
  private static func roots(isSquare: Bool, count: Int) -> [UInt32] {
    primes(count).map { prime in
      // The root times 2^32, found bit by bit in whole numbers, so that nothing is rounded.
      var root: UInt64 = 0
      for bit in stride(from: UInt64(35), through: 0, by: -1) {
        let tried = root | 1 << bit
        if isSquare ? isAtMost(tried, squaredFrom: prime) : isAtMost(tried, cubedFrom: prime) {
          root = tried
        }
      }
      return UInt32(truncatingIfNeeded: root)
    }
  }

  private static func isAtMost(_ root: UInt64, squaredFrom prime: UInt64) -> Bool {
    let square = root.multipliedFullWidth(by: root)
    return square.high < prime || square.high == prime && square.low == 0
  }

  /// Whether root³ ≤ prime × 2^96.
  private static func isAtMost(_ root: UInt64, cubedFrom prime: UInt64) -> Bool {
    let square = root.multipliedFullWidth(by: root)
    // square × root, of which only what stands above 2^96 counts.
    let low = square.low.multipliedFullWidth(by: root)
    let high = square.high.multipliedFullWidth(by: root)
    let (middle, carried) = low.high.addingReportingOverflow(high.low)
    let top = high.high + (carried ? 1 : 0)
    let whole = top << 32 | middle >> 32
    let isExact = middle & 0xFFFF_FFFF == 0 && low.low == 0
    return whole < prime || whole == prime && isExact
  }

  private static func primes(_ count: Int) -> [UInt64] {
    var primes: [UInt64] = []
    var next: UInt64 = 2
    while primes.count < count {
      if primes.allSatisfy({ next % $0 != 0 }) { primes.append(next) }
      next += 1
    }
    return primes
  }

  /// As policies write it.
  var base64: String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        text.append(place <= group.count ? letters[bits >> (18 - 6 * place) & 63] : "=")
      }
    }
    return text
  }
}

extension UInt32 {
  fileprivate func turned(_ count: UInt32) -> UInt32 { self >> count | self << (32 - count) }
}
