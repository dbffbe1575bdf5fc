import Corpus
import Loader
import Review
import Testing

@Suite struct `A packed file` {
  /// The bytes of a file as the Loader unpacks them, and how they were packed.
  private func unpacked(_ path: String) throws -> (String, Wrapping) {
    let intake = try Intake(DataFile(path: path, id: FileID(0)))
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 22, alignment: 16)
    defer { room.deallocate() }
    var count = 0
    while true {
      let got = try intake.read(into: UnsafeMutableRawBufferPointer(rebasing: room[count...]))
      if got == 0 { break }
      count += got
    }
    #expect(intake.damage == nil)
    return (String(decoding: room[..<count], as: UTF8.self), intake.wrapping)
  }

  private func row(_ number: Int) -> String {
    #"{"prompt": "Hill \#(number)?", "completion": "A hill of \#(number) m."}"# + "\n"
  }

  @Test(arguments: [Wrapping.gzip, .zstd])
  func `stays packed in the same way`(_ wrapping: Wrapping) throws {
    let workshop = try Workshop()
    let rows = (1...20_000).map(row)
    let plain = rows.joined()
    // The program's own packing makes the file to begin with.
    try workshop.put("a.jsonl", Array(plain.utf8))
    let name = wrapping == .gzip ? "a.jsonl.gz" : "a.jsonl.zst"
    try workshop.piece("a.jsonl", []).write(to: workshop.path(name), wrapping: wrapping)
    #expect(try unpacked(workshop.path(name)) == (plain, wrapping))

    let piece = try workshop.piece(name, [.drop(7), .drop(12_345), .drop(20_000)])
    #expect(piece.refused.isEmpty)
    try piece.write(to: workshop.path("new-" + name))
    let wanted = rows.enumerated().filter { ![6, 12_344, 19_999].contains($0.offset) }
    #expect(
      try unpacked(workshop.path("new-" + name)) == (wanted.map(\.element).joined(), wrapping))
  }

  @Test func `keeps what was there when it is changed in place`() throws {
    let workshop = try Workshop()
    try workshop.put("a.jsonl", Array((row(1) + row(2)).utf8))
    let piece = try workshop.piece("a.jsonl", [.drop(1)])
    try piece.write(to: workshop.path("a.jsonl"), backup: workshop.path("a.jsonl.before"))
    #expect(try workshop.bytes("a.jsonl") == Array(row(2).utf8))
    #expect(try workshop.bytes("a.jsonl.before") == Array((row(1) + row(2)).utf8))
    #expect(throws: (any Error).self) {
      try piece.write(to: workshop.path("a.jsonl"), backup: workshop.path("a.jsonl.before"))
    }
    #expect(try workshop.bytes("a.jsonl") == Array(row(2).utf8))
  }
}
