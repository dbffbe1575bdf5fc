import Corpus
import Disk

/// Hands out the pieces of all files in order, one caller at a time.
final class Queue: @unchecked Sendable {
  private let files: [DataFile]
  private let limits: Splitter.Limits
  private let gate = Gate()
  private let progress: (@Sendable (_ done: Int) -> Void)?

  private var next = 0
  private var number = 0
  private var open: OpenFile?
  /// What the files before the open one took on disk.
  private var passed = 0
  private(set) var error: LoaderError?

  private struct OpenFile {
    let intake: Intake
    let splitter: Splitter
    let cutting: Cutting
  }

  /// A piece of work.
  struct Piece {
    /// Its place in the order of all pieces.
    let number: Int
    /// Its file's place in the list.
    let file: Int
    let intake: Intake
    let content: Content

    enum Content {
      /// Whole rows, in the tray.
      case stretch(Cutting)
      /// A file that can't be cut.
      case stream
    }
  }

  init(_ files: [DataFile], limits: Splitter.Limits, progress: (@Sendable (Int) -> Void)?) {
    self.files = files
    self.limits = limits
    self.progress = progress
  }

  /// Puts the next piece into the tray; nil when there is none or someone has failed.
  func take(into tray: Tray) -> Piece? {
    gate.lock()
    defer { gate.unlock() }
    guard error == nil else { return nil }
    do throws(LoaderError) {
      return try advance(tray)
    } catch {
      self.error = error
      return nil
    }
  }

  /// Ends the work: someone could not go on.
  func fail(_ error: LoaderError) {
    gate.lock()
    if self.error == nil { self.error = error }
    gate.unlock()
  }

  private func advance(_ tray: Tray) throws(LoaderError) -> Piece? {
    while true {
      if let open {
        if try open.splitter.next(into: tray) {
          progress?(passed + open.intake.used)
          return piece(open.intake, .stretch(open.cutting))
        }
        passed += open.intake.used
        self.open = nil
        if !tray.before.counts.isEmpty || !tray.after.counts.isEmpty {
          return piece(open.intake, .stretch(open.cutting))
        }
      }
      guard next < files.count else { return nil }
      let intake = try Intake(files[next])
      next += 1
      guard intake.refusal == nil, let cutting = Cutting(intake) else {
        tray.clear(for: 0, usual: limits.chunk)
        return piece(intake, .stream)
      }
      let splitter = Splitter(intake, cutting, limits: limits)
      open = OpenFile(intake: intake, splitter: splitter, cutting: cutting)
    }
  }

  private func piece(_ intake: Intake, _ content: Piece.Content) -> Piece {
    defer { number += 1 }
    return Piece(number: number, file: next - 1, intake: intake, content: content)
  }
}
