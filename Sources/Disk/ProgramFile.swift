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

  #if canImport(Darwin)
    private static func canonical(_ name: UnsafePointer<CChar>) -> String? {
      Folder.canonical(String(cString: name))
    }
  #endif
}
