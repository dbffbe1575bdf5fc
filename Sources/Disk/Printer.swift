/// Where a command's words go: gathered, and written in large pieces.
///
/// When nobody reads any more (`antinomy … | head`), the rest is dropped in silence and `isClosed`
/// tells commands that have much to say that they may stop.
package final class Printer: TextOutputStream {
  private let descriptor: Int32
  private var waiting: [UInt8] = []
  package private(set) var isClosed = false
  /// Why words were lost, other than that nobody reads them.
  package private(set) var failure: String?

  private static let enough = 64 * 1024

  package init(descriptor: Int32) {
    self.descriptor = descriptor
    waiting.reserveCapacity(Printer.enough + 1024)
  }

  package func write(_ text: String) {
    waiting.append(contentsOf: text.utf8)
    if waiting.count >= Printer.enough { flush() }
  }

  package func write(_ bytes: UnsafeBufferPointer<UInt8>) {
    waiting.append(contentsOf: bytes)
    if waiting.count >= Printer.enough { flush() }
  }

  /// Writes a line.
  package func line(_ text: String = "") {
    write(text)
    write("\n")
  }

  /// Writes everything that is still waiting.
  package func flush() {
    if !isClosed, !waiting.withUnsafeBytes({ put($0, to: descriptor) }) {
      isClosed = true
      if errno != EPIPE { failure = SmallFile.complaint }
    }
    waiting.removeAll(keepingCapacity: true)
  }

  /// Lets a write to a closed pipe fail instead of ending the process.
  package static func surviveClosedPipes() { signal(SIGPIPE, SIG_IGN) }
}
