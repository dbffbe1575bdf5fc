import Corpus

/// What a declared mapping calls the speakers.
struct RoleNames {
  private var names: [(name: [UInt8], speaker: Speaker)]

  init(_ names: [(String, Speaker)]) {
    self.names = names.map { (Array($0.0.utf8), $0.1) }
  }

  subscript(_ name: Bytes) -> Speaker? {
    names.first { $0.name.elementsEqual(name.buffer) }?.speaker
  }
}
