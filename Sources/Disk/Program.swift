/// Another program at work, whose output is read while it runs. It is given no input.
package final class Program {
  private let process: pid_t
  private let output: Int32
  /// A nameless file that takes its complaints, so that it never waits for a reader of them.
  private let complaints: Int32
  private var hasEnded = false

  /// Where a program of this name is on the path; nil when it is not.
  package static func path(of name: String) -> String? {
    let folders = (Terminal.variable("PATH") ?? "").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first {
      access($0, X_OK) == 0 && FileKind(of: $0) == .file
    }
  }

  /// Starts a program; nil when that fails, with the reason in `errno`.
  package init?(_ path: String, _ arguments: [String]) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0, let complaints = Program.nameless() else { return nil }
    let nothing = open("/dev/null", O_RDONLY)
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    for (from, to) in [(nothing, 0), (ends[1], 1), (complaints, 2)] {
      posix_spawn_file_actions_adddup2(&actions, from, Int32(to))
    }
    posix_spawn_file_actions_addclose(&actions, ends[0])
    posix_spawn_file_actions_addclose(&actions, ends[1])
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    var process = pid_t()
    let failure = posix_spawn(&process, path, &actions, nil, &words, environ)
    for word in words { free(word) }
    posix_spawn_file_actions_destroy(&actions)
    close(nothing)
    close(ends[1])
    if failure != 0 {
      close(ends[0])
      close(complaints)
      errno = failure
      return nil
    }
    _ = fcntl(ends[0], F_SETFD, FD_CLOEXEC)
    self.process = process
    self.complaints = complaints
    output = ends[0]
  }

  deinit {
    close(output)
    if !hasEnded {
      kill(process, SIGTERM)
      _ = wait()
    }
    close(complaints)
  }

  /// Fills as much of a place as the program has printed, at least a byte; 0 at its end, and nil when
  /// the system refuses, with the reason in `errno`.
  package func read(into place: UnsafeMutableRawBufferPointer) -> Int? {
    while true {
      let got = bytes(of: output, into: place)
      if got >= 0 { return got }
      if errno != EINTR { return nil }
    }
  }

  /// Waits for it and returns what it complained of; nil when it did what it was asked.
  package func complaint() -> String? {
    let status = wait()
    if status == 0 { return nil }
    let file = File(descriptor: complaints)
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: min(file.size, 4096), alignment: 1)
    defer { room.deallocate() }
    let count = file.read(into: room, at: 0) ?? 0
    let said = String(decoding: room[..<count], as: UTF8.self).split(separator: "\n").first
    return said.map(String.init) ?? "it ended with status \(status >> 8 & 0xFF)"
  }

  private func wait() -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    hasEnded = true
    return status
  }

  private static func nameless() -> Int32? {
    var template = Array("\(Terminal.variable("TMPDIR") ?? "/tmp")/antinomy.XXXXXX".utf8CString)
    let kept = mkstemp(&template)
    guard kept >= 0 else { return nil }
    unlink(template)
    _ = fcntl(kept, F_SETFD, FD_CLOEXEC)
    return kept
  }
}

/// The system's own `read`, out of sight of the method of that name.
private func bytes(of descriptor: Int32, into place: UnsafeMutableRawBufferPointer) -> Int {
  read(descriptor, place.baseAddress, place.count)
}
