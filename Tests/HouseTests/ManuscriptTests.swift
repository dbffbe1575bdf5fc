import Foundation
import Testing

@Suite struct `Every source file` {
  static let files = House.swiftFiles(in: "Sources") + House.swiftFiles(in: "Tests")

  @Test func `is short`() throws {
    for file in Self.files {
      let lines = try House.text(file).split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 401, "\(file)")
    }
  }

  @Test func `names its types by nouns of the trade`() throws {
    let vague = [
      "Manager", "Handler", "Helper", "Helpers", "Service", "Util", "Utils", "Kit", "Base", "Impl",
      "Data", "Info", "Core", "Models",
    ]
    for file in Self.files {
      for type in try House.text(file)
        .matches(of: /\b(?:struct|class|enum|actor|protocol|typealias) (\w+)/)
      {
        #expect(!vague.contains { type.output.1.hasSuffix($0) }, "\(type.output.1) in \(file)")
      }
    }
  }

  @Test func `is finished, and stops for no input`() throws {
    // Spelt apart, so that this file does not find itself.
    let marks = ["TO" + "DO", "FIX" + "ME", "XX" + "X:", "HA" + "CK"]
    let traps = ["try" + "! ", "fatal" + "Error(", "unsafely" + "Unwrapped"]
    for file in Self.files {
      let text = try House.text(file)
      #expect(!marks.contains { text.contains($0) }, "\(file)")
      if file.hasPrefix("Sources/") { #expect(!traps.contains { text.contains($0) }, "\(file)") }
    }
  }

  @Test(arguments: House.rooms)
  func `of a room stands behind a door with an essay`(_ room: String) throws {
    let essay = try House.text("Sources/\(room)/\(room).swift").prefix { $0 != "\n" }
    #expect(essay.hasPrefix("// \(room): "), "\(room)")
    let lines = try House.text("Sources/\(room)/\(room).swift").split(separator: "\n")
    #expect(lines.filter { $0.hasPrefix("//") }.count >= 3, "\(room) says too little")
  }
}
