import Rulebook

/// A set of signs, of answers or of requests.
struct SignSet {
  var bits: UInt64 = 0

  static let all = SignSet(bits: .max)

  @inline(__always) func has(_ sign: UInt8) -> Bool { bits >> UInt64(sign) & 1 != 0 }
  @inline(__always) func has(_ sign: RequestSign) -> Bool { has(sign.rawValue) }
  @inline(__always) func has(_ sign: RefusalSign) -> Bool { has(sign.rawValue) }

  @inline(__always) func overlaps(_ other: SignSet) -> Bool { bits & other.bits != 0 }

  @inline(__always) mutating func insert(_ sign: UInt8) { bits |= 1 << UInt64(sign) }
}

extension SignSet {
  init(_ signs: [RefusalSign]) {
    for sign in signs { insert(sign.rawValue) }
  }

  init(requests signs: [RequestSign]) {
    for sign in signs { insert(sign.rawValue) }
  }
}
