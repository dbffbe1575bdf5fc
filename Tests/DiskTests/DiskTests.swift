import Disk
import Foundation
import Testing

@Suite struct `The disk` {
  private let temporary = FileManager.default.temporaryDirectory.path + "/"

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

  @Test func `replaces a file whole, for those who may read it`() throws {
    let folder = temporary + "antinomy-\(getpid())"
    let path = folder + "/below/file"
    defer {
      unlink(path)
      rmdir(folder + "/below")
      rmdir(folder)
    }
    func mode(_ path: String) -> mode_t {
      var facts = stat()
      return stat(path, &facts) == 0 ? facts.st_mode & 0o777 : 0
    }
    let mask = umask(0o022)
    defer { umask(mask) }
    #expect(SmallFile.replace(path, with: [1, 2]))
    #expect(mode(path) == 0o600 && mode(folder) == 0o700 && mode(folder + "/below") == 0o700)
    #expect(SmallFile.replace(path, with: [3], for: .everyone))
    #expect(SmallFile.bytes(of: path) == [3])
    #expect(mode(path) == 0o644)
    chmod(path, 0o664)
    let fresh = try #require(FreshFile(path, for: .those(of: path)))
    #expect(fresh.place())
    #expect(mode(path) == 0o664)
    #expect(Folder.names(in: folder + "/below") == ["file"])
    #expect(!SmallFile.replace(path + "/not a folder", with: []) && errno == ENOTDIR)
  }

  @Test func `leaves the place alone while it is not finished`() throws {
    let path = temporary + "antinomy-\(getpid())-unfinished"
    defer { unlink(path) }
    #expect(SmallFile.replace(path, with: [1]))
    do {
      let fresh = try #require(FreshFile(path))
      #expect([2, 3].withUnsafeBytes(fresh.write))
    }
    #expect(SmallFile.bytes(of: path) == [1])
    let left = try #require(Folder.names(in: temporary))
    #expect(!left.contains { $0.hasPrefix("antinomy-\(getpid())-unfinished.") })
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
    #expect(printer.isClosed && printer.failure == nil)
    close(ends[1])
  }

  @Test func `remembers why words were lost that somebody reads`() throws {
    // A file that is open for reading takes none.
    let descriptor = open("/dev/null", O_RDONLY)
    let printer = Printer(descriptor: descriptor)
    printer.line("hello")
    printer.flush()
    #expect(printer.failure?.isEmpty == false)
    close(descriptor)
  }
}
