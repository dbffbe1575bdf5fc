package import Corpus
import Disk

/// A file of a dataset, as a run is asked to read it.
package struct DataFile: Sendable {
  /// How it is called when something is said about it.
  package let path: String
  package private(set) var id: FileID
  /// The dataset that it belongs to.
  package let dataset: String
  /// What its rows are kept in; nil when its name does not say, and its first bytes must.
  package let container: Container?
  /// What is declared about its rows; nil leaves it to what lies beside it, and to detection.
  package var mapping: Mapping?
  /// Whether a configuration says which dataset it belongs to; else its name does.
  package var isDeclared = false
  /// Whether a model is trained on it; what it is only evaluated with teaches it nothing.
  package var isTrainedOn = true
  /// What of it is not trained on, beside what its rows say themselves.
  package var mask: Mask?
  /// How much its rows count in the mixture.
  package var weight = Weight.epochs(1)
  /// What it is meant to teach; nil when nobody says.
  package var intent: Intent?
  /// The key under which its rows say what they allow.
  package var allowanceKey = Allowance.usualKey
  /// Where its bytes are when it has no path of its own: spooled standard input.
  private var descriptor: Int32?
  /// The part of that file that is meant; nil for all of it.
  private var section: Range<Int>?
  /// What its bytes were, where they can't be had any more.
  package private(set) var lost: ContentHash?

  package init(path: String, id: FileID, dataset: String = "", container: Container? = nil) {
    self.init(path, id, dataset, container, nil)
  }

  private init(
    _ path: String, _ id: FileID, _ dataset: String, _ container: Container?, _ descriptor: Int32?
  ) {
    self.path = path
    self.id = id
    self.dataset = dataset
    self.container = container ?? Container(path: path)
    self.descriptor = descriptor
  }

  /// Everything that standard input gives, kept in a nameless file so that it can be read again.
  /// The name says what its rows are kept in, and is how it is called.
  package static func standardInput(
    named name: String?, id: FileID, dataset: String = "", container: Container? = nil
  ) throws(LoaderError) -> DataFile {
    guard let descriptor = Spool.descriptor(draining: 0) else {
      throw .unreadable(path: name ?? "<stdin>", reason: SmallFile.complaint)
    }
    return DataFile(name ?? "<stdin>", id, dataset, container, descriptor)
  }

  /// Bytes that are read as if they stood in a file of that name.
  package init(holding bytes: [UInt8], path: String, id: FileID) throws(LoaderError) {
    guard let descriptor = Spool.descriptor(holding: bytes) else {
      throw .unreadable(path: path, reason: SmallFile.complaint)
    }
    self.init(path, id, path, nil, descriptor)
  }

  /// The same file under another number.
  package func numbered(_ id: FileID) -> DataFile {
    var file = self
    file.id = id
    return file
  }

  /// The same file with other bytes: a part of a file that is open and stays so.
  package func holding(_ section: Range<Int>, of descriptor: Int32) -> DataFile {
    var file = self
    file.descriptor = descriptor
    file.section = section
    return file
  }

  /// The same file as it was when its bytes had a hash; they can't be read again.
  package func once(_ content: ContentHash) -> DataFile {
    var file = self
    file.lost = content
    return file
  }

  /// Whether it can be found again by its path.
  package var hasPath: Bool { descriptor == nil && lost == nil }

  /// How many bytes it has on disk.
  package func size() throws(LoaderError) -> Int { try open().size }

  /// Opens it for reading.
  func open() throws(LoaderError) -> File {
    if let descriptor { return File(descriptor: descriptor, section: section) }
    if lost != nil { throw .unreadable(path: path, reason: "what it was is not kept any more") }
    guard let file = File(path: path) else {
      throw .unreadable(path: path, reason: SmallFile.complaint)
    }
    if FileKind(of: path) == .folder {
      throw .unreadable(path: path, reason: "it is a folder")
    }
    return file
  }
}
