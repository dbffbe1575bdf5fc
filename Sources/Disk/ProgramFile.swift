/// The program that runs.
package enum ProgramFile {
  /// Its path without symbolic links; nil where the system does not tell.
  package static var path: String? {
    #if canImport(Darwin)
      var room: UInt32 = 4096
      var name = [CChar](repeating: 0, count: Int(room))
      guard _NSGetExecutablePath(&name, &room) == 0 else { return nil }
      return name.withUnsafeBufferPointer { $0.baseAddress.flatMap { canonical($0) } }
    #else
      return Folder.canonical("/proc/self/exe")
    #endif
  }

  /// Its size and when it was written: another program has another stamp. Nil where the system does
  /// not tell.
  package static var stamp: (size: Int, seconds: Int, nanoseconds: Int)? {
    var facts = stat()
    guard let path, stat(path, &facts) == 0 else { return nil }
    #if canImport(Darwin)
      let written = facts.st_mtimespec
    #else
      let written = facts.st_mtim
    #endif
    return (Int(facts.st_size), written.tv_sec, written.tv_nsec)
  }

  #if canImport(Darwin)
    private static func canonical(_ name: UnsafePointer<CChar>) -> String? {
      Folder.canonical(String(cString: name))
    }
  #endif
}
