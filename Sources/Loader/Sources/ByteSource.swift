/// The bytes of a file in order, unpacked.
package protocol ByteSource: AnyObject {
  /// Fills as much of the place as there is left, and says how much that was; 0 at the end.
  func read(into place: UnsafeMutableRawBufferPointer) throws(LoaderError) -> Int

  /// Goes on at another place without reading what is between; false where that can't be done.
  func skip(to offset: Int) -> Bool

  /// What ended the bytes before their time, as a part of a sentence; known once they have ended.
  var damage: String? { get }

  /// How many bytes of the file on disk have been used so far.
  var used: Int { get }
}

extension ByteSource {
  package func skip(to offset: Int) -> Bool { false }
}
