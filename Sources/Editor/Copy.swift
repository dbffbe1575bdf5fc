import Corpus
import Disk
package import Loader

extension Workpiece {
  /// Writes the file with its edits to a place of its own or, with a backup, to its own place; packed
  /// as it is unless told otherwise.
  package func write(
    to path: String, backup: String? = nil, wrapping: Wrapping? = nil
  ) throws(EditorFault) {
    func fault(_ path: String) -> EditorFault {
      .unwritable(path: path, reason: SmallFile.complaint)
    }
    if let backup, FileKind(of: backup) != nil { throw .exists(path: backup) }
    guard let fresh = FreshFile(path, for: .those(of: file.path)) else { throw fault(path) }
    do {
      try copy(to: fresh, wrapping)
    } catch {
      throw .unwritable(path: path, reason: "\(error)")
    }
    guard fresh.place(keeping: backup) else { throw fault(path) }
  }

  private func copy(to fresh: FreshFile, _ wrapping: Wrapping?) throws {
    let intake = try Intake(file)
    let sink = Sink(fresh, wrapping ?? intake.wrapping)
    func put(_ bytes: UnsafeRawBufferPointer) throws {
      if !bytes.isEmpty, !sink.take(bytes) { throw Stopped(reason: SmallFile.complaint) }
    }
    // The reader passes over a byte order mark.
    if intake.offset == 3 { try [UInt8]([0xEF, 0xBB, 0xBF]).withUnsafeBytes(put) }
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 64)
    defer { room.deallocate() }
    var waiting = edits[...]
    var skipTo = 0
    while true {
      let offset = intake.offset
      let got = try intake.read(into: room)
      if got == 0 { break }
      var at = 0
      while at < got {
        if offset + at < skipTo { at = min(got, skipTo - offset) }
        guard at < got else { break }
        if let edit = waiting.first, edit.range.lowerBound < offset + got {
          try put(UnsafeRawBufferPointer(rebasing: room[at..<edit.range.lowerBound - offset]))
          try edit.bytes.withUnsafeBytes(put)
          at = edit.range.lowerBound - offset
          skipTo = edit.range.upperBound
          waiting.removeFirst()
        } else {
          try put(UnsafeRawBufferPointer(rebasing: room[at..<got]))
          at = got
        }
      }
    }
    if let damage = intake.damage { throw Stopped(reason: damage) }
    if !sink.end() { throw Stopped(reason: SmallFile.complaint) }
  }

  /// Why a copy was not finished.
  private struct Stopped: Error, CustomStringConvertible {
    let reason: String
    var description: String { reason }
  }
}
