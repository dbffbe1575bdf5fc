/// Why a draft file can't be used, in a sentence that says what to do.
package enum DraftFault: Error, Equatable, CustomStringConvertible {
  case unreadable(path: String, reason: String)
  case unwritable(path: String, reason: String)
  case foreign(path: String)
  case format(path: String, Int)
  case damaged(path: String)
  case wrongKind(path: String, wanted: DraftHead.Kind)
  case otherPages(path: String)
  case otherProgram(path: String, String)
  case readTwice(file: String, path: String, other: String)
  case changed(file: String)
  case nameless(file: String)
  case otherIndex(path: String, index: String)
  case stranger(file: String, index: String)
  case unheard(file: String, index: String, others: Int)

  package var description: String {
    switch self {
    case .unreadable(let path, let reason): "\(path): error: can't be read: \(reason)"
    case .unwritable(let path, let reason): "\(path): error: can't be written: \(reason)"
    case .foreign(let path):
      "\(path): error: this is no draft; 'antinomy map SHARD… -o DRAFT' writes one"
    case .format(let path, let format):
      "\(path): error: written in format \(format), and this program knows format "
        + "\(DraftFile.format); map it again"
    case .damaged(let path): "\(path): error: damaged: its sum is not what it says; make it again"
    case .wrongKind(let path, .draft):
      "\(path): error: this is an echo; a draft of 'antinomy map' or 'antinomy merge' is wanted"
    case .wrongKind(let path, .echo):
      "\(path): error: this is a draft; an echo of 'antinomy echo' is wanted"
    case .otherPages(let path):
      "\(path): error: made with other pages (Rules) than those that are here; map it again"
    case .otherProgram(let path, let program):
      "\(path): error: made by antinomy \(program), which may read otherwise than this one; map "
        + "it again"
    case .readTwice(let file, let path, let other):
      "\(path): error: \(file) has been read for \(other) already; it would count twice"
    case .changed(let file):
      "\(file): error: this is not the file that the draft was made of; map it again"
    case .nameless(let file):
      "\(file): error: standard input can't be read again by its name, and drafts name their files"
    case .otherIndex(let path, let index):
      "\(path): error: this echo answers to another index than \(index); make it again with "
        + "'antinomy echo \(index) SHARD… -o \(path)'"
    case .stranger(let file, let index):
      "\(file): error: \(index) was not made of this file; call files as they were called when "
        + "they were mapped"
    case .unheard(let file, let index, let others):
      "\(file): error: no echo is given of it\(others > 0 ? " and \(others) more" : ""); "
        + "'antinomy echo \(index) \(file) -o DRAFT' makes one"
    }
  }
}
