import Corpus
import JSON

/// A JSON text that is being read, and the way back from its bytes to the file's: the row itself,
/// or a string of the row that holds JSON of its own.
struct Page {
  let nodes: Nodes
  /// Where the text, or the string that holds it, begins in the file.
  let base: Int
  /// The string as it is written in the row, when the page is what it means.
  let written: Bytes?
  // Whoever reads the row keeps it alive; counting who holds it would cost more than the reading.
  private let origin: Unmanaged<Transcript>?
  // How far the walk along the written string has come; values are asked for mostly in order.
  private var meant = 0
  private var read = 0

  init(nodes: Nodes, base: Int, written: Bytes? = nil, transcript: Transcript? = nil) {
    self.nodes = nodes
    self.base = base
    self.written = written
    origin = transcript.map { Unmanaged.passUnretained($0) }
  }

  /// Where the JSON comes from, when the row is written in another notation; places are its then.
  var transcript: Transcript? { origin?.takeUnretainedValue() }

  /// Whether the row is written in another notation.
  var isTranscribed: Bool { origin != nil }

  /// How the string at an offset of this page is written in the file.
  @inline(__always)
  func coding(_ offset: Int) -> Text.Coding {
    guard isTranscribed, let transcript else { return written == nil ? .json : .jsonInJSON }
    return written == nil
      ? transcript.coding(at: base + offset) : transcript.innerCoding(at: base)
  }

  /// How bytes of this page that are taken as they are, are written in the file.
  func rawCoding(_ offset: Int) -> Text.Coding {
    guard let transcript else { return written == nil ? .verbatim : .json }
    if written != nil { return transcript.coding(at: base) }
    return transcript.isMarked(base + offset) ? .verbatim : .composed
  }

  /// Where the byte at an offset of this page stands in the file.
  @inline(__always)
  mutating func source(_ offset: Int) -> Int {
    guard let written else { return place(base + offset) }
    return inner(offset, of: written)
  }

  private mutating func inner(_ offset: Int, of written: Bytes) -> Int {
    if offset < meant {
      meant = 0
      read = 0
    }
    read += Escapes.writtenOffset(written[read..<written.count], of: offset - meant)
    meant = offset
    return place(base + read)
  }

  @inline(__always)
  private func place(_ offset: Int) -> Int {
    isTranscribed ? transcript?.source(offset) ?? offset : offset
  }
}
