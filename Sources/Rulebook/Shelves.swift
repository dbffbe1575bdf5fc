import Disk

extension Shelf {
  /// Finds the pages: where `ANTINOMY_RULES` says; else beside the program, as an installation has
  /// them (`../share/antinomy/Rules`); else in the checkout that the program was built in.
  package static func found() throws(Fault) -> Shelf {
    if let told = Terminal.variable("ANTINOMY_RULES"), !told.isEmpty {
      guard FileKind(of: told) == .folder else { throw .notFound(looked: [told]) }
      return try Shelf(root: told)
    }
    let program = Shelf.folder(of: ProgramFile.path ?? Folder.current + "/.")
    var looked = [program + "/Rules", Shelf.folder(of: program) + "/share/antinomy/Rules"]
    var above = program
    while !above.isEmpty {
      above = folder(of: above)
      if FileKind(of: above + "/Package.swift") == .file { looked.append(above + "/Rules") }
    }
    for place in looked where FileKind(of: place + "/rules") == .folder {
      return try Shelf(root: place)
    }
    throw .notFound(looked: looked)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[..<slash])
  }
}
