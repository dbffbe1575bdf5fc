public import Corpus

/// A borrowed view of a tape that can be passed by value. Never kept beyond the tape's next text.
public struct Nodes {
  @usableFromInline let start: UnsafePointer<Node>
  /// The text that the nodes refer to.
  public let text: Bytes
  public let count: Int

  init(start: UnsafePointer<Node>, text: Bytes, count: Int) {
    self.start = start
    self.text = text
    self.count = count
  }

  @inlinable
  public subscript(index: Int) -> Node {
    assert(index >= 0 && index < count)
    return start[index]
  }

  @inlinable
  public func kind(_ index: Int) -> Node.Kind { self[index].kind }

  /// The value's bytes; a string without quotes, still escaped.
  @inlinable
  public func bytes(_ index: Int) -> Bytes { text[self[index].range] }

  /// The members of an object, in the order of the text; of anything else, none.
  @inlinable
  public func members(of object: Int) -> Members {
    Members(
      nodes: start, at: object + 1,
      end: self[object].kind == .object ? Int(self[object].next) : object + 1)
  }

  /// The elements of an array, in the order of the text; of anything else, none.
  @inlinable
  public func elements(of array: Int) -> Elements {
    Elements(
      nodes: start, at: array + 1,
      end: self[array].kind == .array ? Int(self[array].next) : array + 1)
  }

  /// The first element of an array.
  @inlinable
  public func first(of array: Int) -> Int? {
    self[array].kind == .array && Int(self[array].next) > array + 1 ? array + 1 : nil
  }

  /// The index of the value of a member of an object; nil when it has none of that name.
  package func value(_ key: StaticString, of object: Int) -> Int? {
    let name = Bytes(key)
    for member in members(of: object) where means(member.key, name) { return member.value }
    return nil
  }

  public struct Members: Sequence, IteratorProtocol {
    @usableFromInline let nodes: UnsafePointer<Node>
    @usableFromInline var at: Int
    @usableFromInline let end: Int

    @inlinable
    init(nodes: UnsafePointer<Node>, at: Int, end: Int) {
      self.nodes = nodes
      self.at = at
      self.end = end
    }

    @inlinable
    public mutating func next() -> (key: Int, value: Int)? {
      guard at < end else { return nil }
      let key = at
      at = Int(nodes[key + 1].next)
      return (key, key + 1)
    }
  }

  public struct Elements: Sequence, IteratorProtocol {
    @usableFromInline let nodes: UnsafePointer<Node>
    @usableFromInline var at: Int
    @usableFromInline let end: Int

    @inlinable
    init(nodes: UnsafePointer<Node>, at: Int, end: Int) {
      self.nodes = nodes
      self.at = at
      self.end = end
    }

    @inlinable
    public mutating func next() -> Int? {
      guard at < end else { return nil }
      let element = at
      at = Int(nodes[element].next)
      return element
    }
  }
}

extension Tape {
  /// The whole tape by value.
  public var view: Nodes { Nodes(start: nodes, text: text, count: count) }
}
