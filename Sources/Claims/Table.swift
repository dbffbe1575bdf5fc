/// A list of plain values that is made once and then only read, without counting references.
struct Table<Element: BitwiseCopyable>: @unchecked Sendable {
  let base: UnsafePointer<Element>
  let count: Int

  /// Copies the elements to memory of their own. It is never given back: tables live as long as the
  /// lexicon, and a lexicon as long as the program.
  init(_ elements: [Element]) {
    let place = UnsafeMutablePointer<Element>.allocate(capacity: max(elements.count, 1))
    place.initialize(from: elements, count: elements.count)
    base = UnsafePointer(place)
    count = elements.count
  }

  /// Takes elements that stay where they are as long as the program runs.
  init(_ elements: UnsafeBufferPointer<Element>) {
    // An empty list may have no place.
    base = elements.baseAddress ?? UnsafePointer(bitPattern: MemoryLayout<Element>.alignment)!
    count = elements.count
  }

  @inline(__always)
  subscript(index: Int) -> Element {
    assert(index >= 0 && index < count)
    return base[index]
  }

  var array: [Element] { Array(UnsafeBufferPointer(start: base, count: count)) }
}
