import CHyperscan
import Corpus
import Disk
package import Rulebook

extension Lexicon {
  /// All pages of some shelves, compiled: from the plate that an earlier run kept where it is the
  /// same in every respect, else from the pages, of which a plate is kept then.
  package static func kept(for shelves: [Shelf], in folder: String? = CacheFolder.path)
    throws -> Lexicon
  {
    guard let folder, let kept = KeptPlate(shelves, in: folder) else {
      return try Lexicon(shelves)
    }
    if let lexicon = kept.lexicon() { return lexicon }
    let lexicon = try Lexicon(shelves)
    kept.keep(lexicon)
    return lexicon
  }
}

/// The file of a plate. There is one for each program and set of folders, so that they do not grow
/// in number as pages change.
struct KeptPlate {
  let path: String
  /// A hash over everything that the plate is made from.
  private let key: Digest

  /// Nil where it cannot be known what the plate would be made from.
  init?(_ shelves: [Shelf], in folder: String) {
    guard let program = ProgramFile.path, let stamp = ProgramFile.stamp else { return nil }
    var name = Digest(program)
    var key = Digest(String(cString: hs_version()))
    for number in [stamp.size, stamp.seconds, stamp.nanoseconds] {
      key.mix(UInt64(truncatingIfNeeded: number))
    }
    for shelf in shelves {
      name.mix(shelf.root)
      key.mix(shelf.root)
      key.mix(shelf.digest.value)
    }
    path = "\(folder)/pages-\(name.hex)"
    self.key = key
  }

  /// "antinomy" in letters; then the key, the sum of what follows, and its size.
  private static let mark: UInt64 = 0x796D_6F6E_6974_6E61
  private static let head = 32

  /// What the plate holds; nil when there is none, or another, or it is damaged.
  func lexicon() -> Lexicon? {
    guard let memory = Memory(of: path) else { return nil }
    guard memory.count > KeptPlate.head, head(of: memory) == head(over: content(of: memory)) else {
      memory.release()
      return nil
    }
    var plate = Plate(memory.base + KeptPlate.head, count: memory.count - KeptPlate.head)
    guard let lexicon = try? Lexicon(&plate), plate.isAtEnd else { return nil }
    return lexicon
  }

  /// Keeps a plate; where that fails, the next run compiles the pages again.
  func keep(_ lexicon: Lexicon) {
    var caster = PlateCaster()
    lexicon.cast(into: &caster)
    let content = caster.bytes
    let words = content.withUnsafeBufferPointer { head(over: Bytes($0)) }
    var bytes = words.withUnsafeBytes { [UInt8]($0) }
    bytes += content
    _ = SmallFile.replace(path, with: bytes)
  }

  private func content(of memory: Memory) -> Bytes {
    Bytes(
      UnsafeBufferPointer(
        start: memory.base.assumingMemoryBound(to: UInt8.self) + KeptPlate.head,
        count: memory.count - KeptPlate.head))
  }

  private func head(of memory: Memory) -> [UInt64] {
    (0..<4).map { memory.base.load(fromByteOffset: $0 * 8, as: UInt64.self) }
  }

  private func head(over content: Bytes) -> [UInt64] {
    var sum = Digest()
    sum.mix(content)
    return [KeptPlate.mark, key.value, sum.value, UInt64(content.count)]
  }
}
