import Corpus

/// All requests that others are compared with, merged and frozen.
final class RequestIndex: Sendable {
  let entries: [RequestDraft.Entry]
  let keys: [UInt64]
  private let places: [UInt64: Int32]
  private let bands: [Band]
  /// One bit for each hash of a band that there is: most requests are like none.
  private let filter: [UInt64]
  private let shift: UInt64
  let holdsOut: Bool

  private struct Band: Comparable {
    var hash: UInt64
    var entry: Int32

    static func < (left: Band, right: Band) -> Bool {
      (left.hash, left.entry) < (right.hash, right.entry)
    }
  }

  init(_ draft: RequestDraft) {
    keys = draft.entries.keys.sorted()
    entries = keys.compactMap { draft.entries[$0] }
    places = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, Int32($0)) })
    holdsOut = entries.contains { $0.isHeldOut }
    var bands: [Band] = []
    for (index, entry) in entries.enumerated() {
      for (band, hash) in (entry.sketch?.hashes ?? []).enumerated() {
        bands.append(Band(hash: RequestIndex.place(band, hash), entry: Int32(index)))
      }
    }
    bands.sort()
    var bits = 6
    while 1 << bits < bands.count * 16 { bits += 1 }
    let shift = UInt64(64 - bits)
    var filter = [UInt64](repeating: 0, count: max(1, (1 << bits) / 64))
    for band in bands {
      let bit = Int(band.hash >> shift)
      filter[bit / 64] |= 1 << UInt64(bit % 64)
    }
    self.bands = bands
    self.filter = filter
    self.shift = shift
  }

  var isEmpty: Bool { entries.isEmpty }

  /// The entry of exactly this request.
  func entry(_ key: UInt64) -> Int? { places[key].map { Int($0) } }

  /// More candidates than this are not looked at.
  private static let most = 64

  /// The entries of which a band is the same, in the order of their keys.
  func candidates(_ sketch: Sketch) -> [Int] {
    var found: [Int] = []
    for (band, hash) in sketch.hashes.enumerated() {
      let place = RequestIndex.place(band, hash)
      let bit = Int(place >> shift)
      guard filter[bit / 64] >> UInt64(bit % 64) & 1 != 0 else { continue }
      var index = first(place)
      while index < bands.count, bands[index].hash == place, found.count < RequestIndex.most * 4 {
        let entry = Int(bands[index].entry)
        if !found.contains(entry) { found.append(entry) }
        index += 1
      }
    }
    return Array(found.sorted().prefix(RequestIndex.most))
  }

  private func first(_ place: UInt64) -> Int {
    var low = 0
    var high = bands.count
    while low < high {
      let middle = (low + high) / 2
      if bands[middle].hash < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func place(_ band: Int, _ hash: UInt32) -> UInt64 {
    Wording.mixed(UInt64(hash), UInt64(band) &+ 0x2545_F491_4F6C_DD1D)
  }
}
