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
  }

  private mutating func look(in folder: String, for path: String) {
    if mapping == nil, let info = SmallFile.bytes(of: folder + "/dataset_info.json") {
      mapping = Mapping(datasetInfo: info, for: path)
    }
    if let schema = SmallFile.bytes(of: folder + "/schema.json") {
      services = ServiceSchema.list(schema)
    }
  }
}
