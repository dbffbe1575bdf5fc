import Corpus
package import Disk
package import Loader

/// What was made of files in earlier runs, so that an unchanged file need not be read again.
///
/// A draft is kept under the hash of its file's bytes and of everything that decides what becomes of
/// them: the program, the pages, the settings. What the second round comes to depends on all files at
/// once, and is kept under one hash over all of that. A note for each path says what its bytes were when the
/// file had a certain size, inode and times; while it has the same, they are not even hashed. Nothing
/// that is read here is believed unless its sum is right, and everything is written beside its place
/// and renamed, so that any number of runs may share the folder.
package struct DraftCache: Sendable {
  private let drafts: KeptFiles
  private let echoes: KeptFiles
  private let notes: KeptFiles
  /// Whether every file is read again and held against its draft.
  package let verifies: Bool

  private static let lead = 48

  /// Nil when nothing shall or can be kept.
  package init?(in folder: String? = CacheFolder.path, verifies: Bool = false) {
    guard let folder else { return nil }
    drafts = KeptFiles("\(folder)/drafts", most: 400 << 20)
    echoes = KeptFiles("\(folder)/echoes", most: 96 << 20)
    notes = KeptFiles("\(folder)/files", most: 16 << 20)
    self.verifies = verifies
  }

  /// The packed draft of a content under some settings; nil when there is none that can be believed.
  func draft(of content: ContentHash, _ settings: Digest) -> [UInt8]? {
    DraftCache.kept(in: drafts, content, settings)
  }

  /// Whether there is one, as far as its name tells.
  func has(_ content: ContentHash, _ settings: Digest) -> Bool {
    drafts.has(DraftCache.name(content, settings))
  }

  func keep(_ packed: [UInt8], of content: ContentHash, _ settings: Digest) {
    DraftCache.keep(packed, in: drafts, content, settings)
  }

  /// What the second round came to, under a hash over all files that it read; nil when there is
  /// nothing that can be believed.
  func echoes(of corpus: ContentHash, _ settings: Digest) -> [UInt8]? {
    DraftCache.kept(in: echoes, corpus, settings)
  }

  func keep(echoes packed: [UInt8], of corpus: ContentHash, _ settings: Digest) {
    DraftCache.keep(packed, in: echoes, corpus, settings)
    echoes.tidy()
  }

  private static func kept(
    in files: KeptFiles, _ content: ContentHash, _ settings: Digest
  ) -> [UInt8]? {
    guard let bytes = files.bytes(name(content, settings)), bytes.count >= lead else { return nil }
    let rest = Array(bytes[lead...])
    return bytes[..<lead].elementsEqual(lead(content, settings, rest)) ? rest : nil
  }

  private static func keep(
    _ packed: [UInt8], in files: KeptFiles, _ content: ContentHash, _ settings: Digest
  ) {
    files.keep(lead(content, settings, packed) + packed, name(content, settings))
  }

  private static func name(_ content: ContentHash, _ settings: Digest) -> String {
    "\(content.hex)-\(settings.hex)"
  }

  private static let mark: UInt64 = 0x7466_6172_6474_6E61

  private static func lead(
    _ content: ContentHash, _ settings: Digest, _ packed: [UInt8]
  ) -> [UInt8] {
    var sum = Digest()
    packed.withUnsafeBufferPointer { sum.mix(Bytes($0)) }
    var packer = Packer()
    for word in [mark, content.first, content.second, settings.value] { packer.pack(word: word) }
    packer.pack(word: UInt64(packed.count))
    packer.pack(word: sum.value)
    return packer.bytes
  }

  /// What is known of a path: the hash of its bytes while it has this stamp, and the one before.
  package struct Note: Equatable {
    var stamp: FileStamp
    package var content: ContentHash
    package var before: ContentHash?
  }

  /// What was noted of a path, or under any other name of a content.
  package func note(of name: String) -> Note? {
    guard let bytes = notes.bytes(Digest(name).hex), bytes.count > 8 else { return nil }
    let packed = Array(bytes.dropLast(8))
    var (unpacker, sum) = (Unpacker(packed), Unpacker(bytes, from: bytes.count - 8))
    guard (try? sum.word()) == DraftCache.sum(packed) else { return nil }
    do throws(Damage) {
      guard try unpacker.text() == name else { return nil }
      var words: [Int] = []
      for _ in 0..<5 { words.append(Int(truncatingIfNeeded: try unpacker.word())) }
      let stamp = FileStamp(
        size: words[0], device: words[1], node: words[2], written: words[3], changed: words[4])
      let content: ContentHash = try unpacker.next()
      let before: ContentHash? = try unpacker.flag() ? try unpacker.next() : nil
      return unpacker.isAtEnd ? Note(stamp: stamp, content: content, before: before) : nil
    } catch {
      return nil
    }
  }

  /// Notes what the bytes of a name are.
  package func note(_ content: ContentHash, of name: String, _ stamp: FileStamp? = nil) {
    let old = note(of: name)
    let stamp = stamp ?? FileStamp(size: 0, device: 0, node: 0, written: 0, changed: 0)
    let before = old?.content == content ? old?.before : old?.content
    let new = Note(stamp: stamp, content: content, before: before)
    if new == old { return }
    var packer = Packer()
    packer.pack(name)
    for number in [stamp.size, stamp.device, stamp.node, stamp.written, stamp.changed] {
      packer.pack(word: UInt64(bitPattern: Int64(number)))
    }
    packer.pack(content)
    packer.pack(before != nil)
    if let before { packer.pack(before) }
    let bytes = packer.bytes
    packer.pack(word: DraftCache.sum(bytes))
    notes.keep(packer.bytes, Digest(name).hex)
  }

  private static func sum(_ bytes: [UInt8]) -> UInt64 {
    var sum = Digest("note")
    bytes.withUnsafeBufferPointer { sum.mix(Bytes($0)) }
    return sum.value
  }

  /// What the bytes of a file are: as noted while its stamp is the same, else hashed.
  package func content(of file: DataFile) throws(LoaderError) -> ContentHash {
    if let lost = file.lost { return lost }
    guard let path = DraftCache.name(of: file) else { return try file.contentHash }
    let stamp = FileStamp(of: file.path)
    if let note = note(of: path), note.stamp == stamp { return note.content }
    let content = try file.contentHash
    let isSure = stamp?.isSettled == true && stamp == FileStamp(of: file.path)
    note(content, of: path, isSure ? stamp : nil)
    return content
  }

  /// What a file is called among the notes; nil for what has no path of its own.
  package static func name(of file: DataFile) -> String? {
    file.hasPath ? Folder.canonical(file.path) : nil
  }

  /// Takes away what is too much.
  func tidy() {
    drafts.tidy()
    notes.tidy()
  }
}
