import Corpus
import JSON

/// Finds the field that a key spells, by a hash of its length and three of its bytes.
struct FieldTable: ~Copyable {
  private struct Entry {
    var name: UnsafePointer<UInt8>
    var count: UInt32
    var field: Field
  }

  private static let size = 1024
  private let slots: UnsafeMutablePointer<Entry?>
  /// Names that came from a mapping; the built-in ones are literals.
  private var owned: [UnsafeMutablePointer<UInt8>] = []

  init(_ spellings: [(StaticString, Field)] = Field.spellings) {
    slots = .allocate(capacity: FieldTable.size)
    slots.initialize(repeating: nil, count: FieldTable.size)
    for (name, field) in spellings {
      insert(Entry(name: name.utf8Start, count: UInt32(name.utf8CodeUnitCount), field: field))
    }
  }

  deinit {
    slots.deallocate()
    for name in owned { name.deallocate() }
  }

  /// Lets a key of someone's own mean a field, whatever it meant before.
  mutating func add(_ key: String, _ field: Field) {
    var key = key
    let copy = key.withUTF8 { utf8 in
      let place = UnsafeMutablePointer<UInt8>.allocate(capacity: max(utf8.count, 1))
      if let base = utf8.baseAddress { place.initialize(from: base, count: utf8.count) }
      return place
    }
    owned.append(copy)
    insert(Entry(name: copy, count: UInt32(key.utf8.count), field: field))
  }

  /// Lets no key mean a field any more.
  func forget(_ field: Field) {
    for slot in 0..<FieldTable.size where slots[slot]?.field == field {
      slots[slot]?.field = .forgotten
    }
  }

  /// The field that a key of a row means, as JSON writes it.
  @inline(__always)
  func field(_ key: Bytes) -> Field? {
    if let field = spelled(key) { return field }
    return key.isEscaped ? key.decoded { spelled($0) } : nil
  }

  @inline(__always)
  private func spelled(_ key: Bytes) -> Field? {
    guard key.count > 0 else { return nil }
    var slot = FieldTable.hash(key.start, key.count)
    while let entry = slots[slot] {
      if Int(entry.count) == key.count && FieldTable.same(entry.name, key.start, key.count) {
        return entry.field
      }
      slot = (slot + 1) & (FieldTable.size - 1)
    }
    return nil
  }

  private func insert(_ entry: Entry) {
    guard entry.count > 0 else { return }
    var slot = FieldTable.hash(entry.name, Int(entry.count))
    while let there = slots[slot] {
      if there.count == entry.count && FieldTable.same(there.name, entry.name, Int(entry.count)) {
        break
      }
      slot = (slot + 1) & (FieldTable.size - 1)
    }
    slots[slot] = entry
  }

  @inline(__always)
  private static func hash(_ name: UnsafePointer<UInt8>, _ count: Int) -> Int {
    let ends = UInt32(name[0]) &* 31 &+ UInt32(name[count - 1]) &* 131
    let mixed = (ends &+ UInt32(name[count >> 1]) &* 599 &+ UInt32(count) &* 2711) &* 0x9E37_79B1
    return Int(mixed >> 22)
  }

  @inline(__always)
  private static func same(
    _ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, _ count: Int
  ) -> Bool {
    var index = 0
    while index < count {
      if left[index] != right[index] { return false }
      index += 1
    }
    return true
  }
}
