/// Where forms stand: a list of thousands, of which hardly anybody asks for one.
package struct FormPlaces: Sendable {
  private var paths: [String]
  private var entries: Table<Entry>
  private var letters: Table<UInt8>

  private struct Entry {
    var path: Int32
    var line: Int32
    var start: Int32
    var count: Int32
    var isProven: Bool
  }

  init(_ places: [FormPlace]) {
    var paths: [String] = []
    var entries: [Entry] = []
    var letters: [UInt8] = []
    for place in places {
      if paths.last != place.path { paths.append(place.path) }
      entries.append(
        Entry(
          path: Int32(paths.count - 1), line: Int32(place.line), start: Int32(letters.count),
          count: Int32(place.text.utf8.count), isProven: place.isProven))
      letters += place.text.utf8
    }
    self.paths = paths
    self.entries = Table(entries)
    self.letters = Table(letters)
  }

  package var count: Int { entries.count }

  package subscript(form: Int) -> FormPlace {
    let entry = entries[form]
    let text = UnsafeBufferPointer(
      start: letters.base + Int(entry.start), count: Int(entry.count))
    return FormPlace(
      path: paths[Int(entry.path)], line: Int(entry.line),
      text: String(decoding: text, as: UTF8.self), isProven: entry.isProven)
  }
}

extension FormPlaces: Castable {
  func cast(into caster: inout PlateCaster) {
    caster.add(paths, entries, letters)
  }

  init(_ plate: inout Plate) throws(Plate.Damage) {
    (paths, entries, letters) = try plate.next()
  }
}
