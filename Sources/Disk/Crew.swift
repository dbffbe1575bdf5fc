/// Threads that do one piece of work together.
package enum Crew {
  /// How many processors may be used.
  package static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Does the work as many times at once as there are members and returns when all have ended. The
  /// caller is a member: a crew of one starts no thread.
  package static func work(_ members: Int, _ work: @escaping @Sendable () -> Void) {
    var threads: [pthread_t] = []
    for _ in 1..<max(2, members) where members > 1 {
      guard let thread = start(Task(work)) else { break }
      threads.append(thread)
    }
    work()
    for thread in threads { pthread_join(thread, nil) }
  }

  private final class Task: Sendable {
    let work: @Sendable () -> Void
    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
  }

  private static func start(_ task: Task) -> pthread_t? {
    let held = Unmanaged.passRetained(task).toOpaque()
    #if canImport(Darwin)
      var thread: pthread_t?
      let failed = pthread_create(&thread, nil, { Crew.run($0) }, held)
    #else
      var thread = pthread_t()
      let failed = pthread_create(&thread, nil, { Crew.run($0!) }, held)
    #endif
    guard failed == 0 else {
      Unmanaged<Task>.fromOpaque(held).release()
      return nil
    }
    return thread
  }

  private static func run(_ held: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<Task>.fromOpaque(held).takeRetainedValue().work()
    return nil
  }
}
