import Disk

/// What is known about a data file from elsewhere: a declared mapping, files that lie beside it.
struct Companions: Sendable, Equatable {
  var mapping: Mapping?
  /// What is not trained on.
  var mask: Mask?
  /// The key under which rows say what they allow.
  var allowanceKey: String
  /// The services that the dialogues of the file may use.
  var services: [ServiceSchema] = []

  init(of file: DataFile) {
    mapping = file.mapping
    mask = file.mask
    allowanceKey = file.allowanceKey
    guard let cut = file.path.utf8.lastIndex(of: UInt8(ascii: "/")) else {
      look(in: ".", for: file.path)
      return
    }
    look(in: String(file.path[...cut]), for: file.path)
    if mapping == nil { lookAbove(file.path) }
  }

  /// A listing may name files in folders below it, or such a folder for all that is in it.
  private mutating func lookAbove(_ path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    for steps in 1...Companions.farthest where parts.count > steps {
      let folder = parts.dropLast(steps + 1).joined(separator: "/")
      let info = folder.isEmpty ? path.hasPrefix("/") ? "/" : "" : folder + "/"
      guard let listing = SmallFile.bytes(of: info + "dataset_info.json") else { continue }
      let inside = parts.suffix(steps + 1).joined(separator: "/")
      mapping = Mapping(datasetInfo: listing, forInside: inside)
      return
    }
  }

  private static let farthest = 3

  private mutating func look(in folder: String, for path: String) {
    if mapping == nil, let info = SmallFile.bytes(of: folder + "/dataset_info.json") {
      mapping = Mapping(datasetInfo: info, for: path)
    }
    if let schema = SmallFile.bytes(of: folder + "/schema.json") {
      services = ServiceSchema.list(schema)
    }
  }
}
