import Testing

@Suite struct `Imports` {
  @Test func `of every room are known to this test and to Package_swift`() throws {
    let rooms = try House.folders(in: "Sources").filter { folder in
      order(folder) != nil
        || !folder.hasPrefix("C") && !House.swiftFiles(in: "Sources/\(folder)").isEmpty
    }
    #expect(Set(rooms) == Set(House.rooms))
    #expect(Set(rooms).isSubset(of: Set(try House.dependencies().keys)))
  }

  @Test func `go one way`() throws {
    for (room, dependencies) in try House.dependencies() {
      guard let place = order(room) else { continue }
      for dependency in dependencies {
        guard let other = order(dependency) else { continue }
        #expect(other < place, "\(room) may not know \(dependency)")
      }
    }
  }

  @Test(arguments: House.rooms)
  func `are those that Package_swift allows`(_ room: String) throws {
    let files = House.swiftFiles(in: "Sources/\(room)")
    #expect(!files.isEmpty)
    let system: Set = ["Glibc", "Musl", "Darwin", "Synchronization"]
    let allowed = try #require(try House.dependencies()[room]).union(system)
    for file in files {
      for module in try House.imports(of: file) {
        #expect(allowed.contains(module), "\(file) imports \(module)")
      }
    }
  }

  @Test func `are none in Corpus`() throws {
    for file in House.swiftFiles(in: "Sources/Corpus") {
      #expect(try House.imports(of: file).isEmpty, "\(file)")
    }
  }

  @Test func `of the system stand in Disk alone`() throws {
    for file in House.swiftFiles(in: "Sources") where !file.hasPrefix("Sources/Disk/") {
      let modules = try House.imports(of: file)
      #expect(
        !modules.contains { ["Glibc", "Musl", "Darwin", "Foundation"].contains($0) }, "\(file)")
    }
  }

  private func order(_ room: String) -> Int? { House.rooms.firstIndex(of: room) }
}
