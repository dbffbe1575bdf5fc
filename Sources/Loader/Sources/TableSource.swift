import Corpus
import Disk

/// The rows of a Parquet or Arrow file as JSON Lines, made by another program while they are read.
/// Places in such a file are counted in these lines, as those in a packed file are counted in the
/// unpacked bytes.
final class TableSource: ByteSource {
  private let program: Program
  private let reader: TableReader
  private let size: Int
  private(set) var damage: String?
  private(set) var used = 0

  /// Starts the program that reads such a file.
  init(_ file: DataFile, by reader: TableReader, size: Int) throws(LoaderError) {
    let (path, words) = reader.command(for: file.path)
    guard let program = Program(path, words) else {
      throw .unreadable(path: file.path, reason: "\(path): \(SmallFile.complaint)")
    }
    self.program = program
    self.reader = reader
    self.size = size
  }

  func read(into place: UnsafeMutableRawBufferPointer) throws(LoaderError) -> Int {
    guard place.count > 0, used == 0 else { return 0 }
    guard let got = program.read(into: place) else {
      throw .unreadable(path: reader.name, reason: SmallFile.complaint)
    }
    if got == 0 {
      used = size
      damage = program.complaint().map { "the table can't be read by \(reader.name): \($0)" }
    }
    return got
  }
}
