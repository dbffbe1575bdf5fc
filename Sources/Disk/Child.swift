/// Another program, run to its end; no shell takes part.
package struct Child {
  /// What it gave back when it ended; 127 when it could not be started.
  package let status: Int32
  /// A nameless file with all that it printed. It stays open as long as the process.
  package let output: Int32
  /// What it complained about.
  package let complaint: String

  /// Runs a program that stands in one of the folders of `PATH`; nil with the reason in `errno`.
  package init?(_ arguments: [String], input: [UInt8] = []) {
    guard let source = Spool.descriptor(holding: input), let output = Spool.descriptor(holding: []),
      let errors = Spool.descriptor(holding: [])
    else { return nil }
    defer {
      close(source)
      close(errors)
    }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, number) in [(source, Int32(0)), (output, 1), (errors, 2)] {
      posix_spawn_file_actions_adddup2(&actions, descriptor, number)
    }
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var surroundings = Child.surroundings.map { strdup($0) } + [nil]
    defer { for variable in surroundings { free(variable) } }
    var child = pid_t()
    let failed = posix_spawnp(&child, arguments[0], &actions, nil, &words, &surroundings)
    guard failed == 0 else {
      close(output)
      errno = failed
      return nil
    }
    var state: Int32 = 0
    while waitpid(child, &state, 0) < 0 {
      guard errno == EINTR else { return nil }
    }
    // Ended by itself, not by a signal.
    status = state & 0x7F == 0 ? state >> 8 & 0xFF : 128 + state & 0x7F
    self.output = output
    complaint = String(decoding: Spool.bytes(of: errors), as: UTF8.self)
  }

  /// The environment of this process, as it was begun with.
  private static var surroundings: [String] {
    #if canImport(Darwin)
      var variables: [String] = []
      var next = _NSGetEnviron().pointee
      while let variable = next.pointee {
        variables.append(String(cString: variable))
        next += 1
      }
      return variables
    #else
      return (SmallFile.bytes(of: "/proc/self/environ") ?? []).split(separator: 0).map {
        String(decoding: $0, as: UTF8.self)
      }
    #endif
  }

  /// All that it printed.
  package var bytes: [UInt8] { Spool.bytes(of: output) }
}
