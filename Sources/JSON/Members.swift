public import Corpus

extension Tape {
  /// The value's bytes; a string without quotes, still escaped.
  @inlinable
  public borrowing func bytes(_ index: Int) -> Bytes { text[self[index].range] }

  /// The index of the value of a member of an object; nil when it has none of that name.
  package borrowing func value(_ key: StaticString, of object: Int) -> Int? {
    view.value(key, of: object)
  }

  /// Calls with the key and the value of every member of an object, in the order of the text.
  @inlinable
  public borrowing func eachMember(of object: Int, _ body: (_ key: Int, _ value: Int) -> Void) {
    guard self[object].kind == .object else { return }
    var member = object + 1
    let end = Int(self[object].next)
    while member < end {
      body(member, member + 1)
      member = Int(self[member + 1].next)
    }
  }

  /// Calls with every element of an array, in the order of the text.
  @inlinable
  public borrowing func eachElement(of array: Int, _ body: (_ element: Int) -> Void) {
    guard self[array].kind == .array else { return }
    var element = array + 1
    let end = Int(self[array].next)
    while element < end {
      body(element)
      element = Int(self[element].next)
    }
  }

  /// What a string means, for printing and for rare reads.
  package borrowing func string(_ index: Int) -> String? {
    guard self[index].kind == .string else { return nil }
    let written = bytes(index)
    let place = UnsafeMutablePointer<UInt8>.allocate(capacity: written.count + Stride.width)
    defer { place.deallocate() }
    guard let count = try? Escapes.decode(written, to: place) else { return nil }
    return String(decoding: UnsafeBufferPointer(start: place, count: count), as: UTF8.self)
  }
}
