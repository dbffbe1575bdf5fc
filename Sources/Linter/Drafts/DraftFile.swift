package import Corpus
import Disk

/// A draft as a file: what it is, the sum of the rest, a head, the content.
///
///     offset  bytes
///          0      8  "antinomy"
///          8      8  the format, a number that is raised whenever anything below changes its form
///         16      8  how many bytes follow the sum
///         24      8  the sum: the `Digest` of what follows
///         32         a `DraftHead`, then the content; see `Packing` for how values are written
///
/// Numbers of several bytes have their lowest byte first, on every machine.
package struct DraftFile: Sendable {
  package static let format = 7
  private static let mark = Array("antinomy".utf8)
  private static let lead = 32

  /// How complaints call it.
  package let name: String
  package let head: DraftHead
  /// The sum of what it holds, by which an echo says which index it answers to.
  let seal: UInt64
  /// Stands where the content begins.
  let content: Unpacker

  /// Whether a file begins as drafts do.
  package static func stands(at path: String) -> Bool {
    var lead = [UInt8](repeating: 0, count: mark.count)
    guard FileKind(of: path) == .file, let file = File(path: path) else { return false }
    return lead.withUnsafeMutableBytes { file.read(into: $0, at: 0) } == mark.count && lead == mark
  }

  /// Puts a file together.
  package static func bytes(_ head: DraftHead, _ content: (inout Packer) -> Void) -> [UInt8] {
    var packer = Packer()
    packer.pack(head)
    content(&packer)
    let rest = packer.bytes
    var lead = Packer()
    for byte in mark { lead.pack(byte: byte) }
    lead.pack(word: UInt64(format))
    lead.pack(word: UInt64(rest.count))
    lead.pack(word: sum(rest[...]))
    return lead.bytes + rest
  }

  /// Writes a file beside its place and puts it there, whole or not at all.
  package static func write(_ bytes: [UInt8], to path: String) throws(DraftFault) {
    guard SmallFile.replace(path, with: bytes) else {
      throw .unwritable(path: path, reason: SmallFile.complaint)
    }
  }

  package init(reading path: String) throws(DraftFault) {
    guard let bytes = SmallFile.bytes(of: path) else {
      throw .unreadable(path: path, reason: SmallFile.complaint)
    }
    try self.init(bytes, name: path)
  }

  /// Takes the bytes of a file; whatever they are, this ends in a draft file or in a fault.
  package init(_ bytes: [UInt8], name: String) throws(DraftFault) {
    self.name = name
    guard bytes.starts(with: DraftFile.mark) else { throw .foreign(path: name) }
    var unpacker = Unpacker(bytes, from: DraftFile.mark.count)
    let format: UInt64
    let isWhole: Bool
    do throws(Damage) {
      format = try unpacker.word()
      let count = try unpacker.word()
      seal = try unpacker.word()
      let rest = bytes[DraftFile.lead...]
      isWhole = count == UInt64(rest.count) && seal == DraftFile.sum(rest)
    } catch {
      throw .damaged(path: name)
    }
    if format != DraftFile.format { throw .format(path: name, Int(clamping: format)) }
    if !isWhole { throw .damaged(path: name) }
    do throws(Damage) {
      head = try unpacker.next()
    } catch {
      throw .damaged(path: name)
    }
    content = unpacker
  }

  /// The content, with the files and datasets numbered as a run has them.
  func content<Value>(
    files: [FileID], datasets: [Int32],
    _ read: (inout Unpacker) throws(Damage) -> Value
  ) throws(DraftFault) -> Value {
    var unpacker = content.naming(files: files, datasets: datasets)
    do throws(Damage) {
      let value = try read(&unpacker)
      if unpacker.isAtEnd { return value }
    } catch {}
    throw .damaged(path: name)
  }

  private static func sum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var sum = Digest()
    bytes.withUnsafeBufferPointer { sum.mix(Bytes($0)) }
    return sum.value
  }
}
