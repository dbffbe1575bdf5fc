import Disk
import Testing

@Suite struct `The disk` {
  @Test func `says why a file can't be opened`() {
    errno = 0
    #expect(File(path: "/nowhere/at/all") == nil)
    #expect(errno == ENOENT)
    errno = 0
    #expect(SmallFile.bytes(of: "/nowhere/at/all") == nil)
    #expect(errno == ENOENT)
  }

  @Test func `lists a folder in the order of its bytes`() throws {
    let names = try #require(Folder.names(in: "/"))
    #expect(!names.isEmpty && !names.contains(".") && !names.contains(".."))
    #expect(names == names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(Folder.names(in: "/nowhere") == nil)
  }

  @Test func `knows what stands at a path`() {
    #expect(FileKind(of: "/") == .folder)
    #expect(FileKind(of: "/dev/null") == .other)
    #expect(FileKind(of: "/nowhere") == nil)
  }

  @Test func `drops what nobody reads any more`() {
    Printer.surviveClosedPipes()
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    close(ends[0])
    let printer = Printer(descriptor: ends[1])
    printer.line("hello")
    #expect(!printer.isClosed)
    printer.flush()
    #expect(printer.isClosed)
    close(ends[1])
  }
}
