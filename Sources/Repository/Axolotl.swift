import YAML

extension Training {
  mutating func readAxolotl(
    _ list: Node, _ role: Configuration.Dataset.Role, _ settings: String, _ node: Node
  ) throws(YAML.Fault) {
    for element in try list.elements() {
      guard let place = element["data_files"] ?? element["path"] else {
        throw element.fault("\"path\" is missing")
      }
      var paths: [String] = []
      for path in try place.strings() {
        guard let found = found(path) else {
          throw place.fault("\"\(path)\" is not on this disk")
        }
        paths.append(written(found))
      }
      guard let first = paths.first else { throw place.fault("this names no file") }
      let name = datasets.contains { $0.name == first } ? "\(first) (\(role))" : first
      datasets.append(
        Configuration.Dataset(
          name, paths, map: .elsewhere(settings, name: nil, naming), role: role,
          places: Training.places(place)))
    }
  }
}
