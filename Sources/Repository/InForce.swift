import Corpus
import Loader
package import Rulebook
import YAML

// What `antinomy config` tells: every setting, whether it is written or not.
extension Configuration {
  /// All that is in force; `named` says that the file was named and not found. `pages` are those of all
  /// rules, with what is set about them.
  package func inForce(pages: RulePages, named: Bool) -> [Entry] {
    [Entry("config", path.map { .text($0) } ?? .nothing, whence(named))]
      + general + modelEntries + datasets.flatMap { entries(of: $0) }
      + rules(pages, []) + allowances
  }

  /// What is in force for one file.
  package func inForce(for file: String, pages: RulePages, named: Bool) -> [Entry] {
    let dataset = dataset(of: file)
    var entries = [Entry("config", path.map { .text($0) } ?? .nothing, whence(named))]
    if excludes(file) {
      let origin = root?["exclude"].map { Entry.Origin($0) } ?? .standard
      entries.append(Entry("excluded", .text("from folders and patterns"), origin))
    }
    entries.append(
      Entry(
        "dataset", dataset.map { .text($0.name) } ?? .nothing,
        dataset?.places["name"].map { .init($0) } ?? .standard))
    if let dataset { entries += settings(of: dataset, "") }
    return entries + general + modelEntries + rules(pages, dataset.map { [$0.rules] } ?? [])
  }

  /// Which dataset has a file, and by which setting.
  package func home(of file: String) -> Entry {
    if excludes(file), let node = root?["exclude"] {
      return Entry(file, .text("excluded"), .init(node))
    }
    guard let dataset = dataset(of: file) else { return Entry(file, .nothing, .standard) }
    return Entry(
      file, .text(dataset.name), dataset.places["name"].map { .init($0) } ?? .standard)
  }

  /// Where a folder of pages is named, by its number.
  package func place(ofShelf number: Int) -> Entry.Origin {
    let nodes = (try? root?["pages"]?.listed()) ?? []
    return number < nodes.count ? .init(nodes[number]) : .standard
  }

  private func whence(_ named: Bool) -> Entry.Origin {
    path == nil ? .standard : named ? .flag("--config") : .found
  }

  private func written(_ key: String, else value: Entry.Value = .nothing) -> Entry {
    guard let node = root?[key], !node.isNull else { return Entry(key, value, .standard) }
    if case .scalar(let text, _) = node.content { return Entry(key, .text(text), .init(node)) }
    return Entry(key, node)
  }

  private var general: [Entry] {
    [
      written("minimum-version"), written("exclude", else: .list([])), written("baseline"),
      written("allow-key", else: .text(Allowance.usualKey)),
    ]
  }

  private var modelEntries: [Entry] {
    guard let model else { return [Entry("model", .nothing, .standard)] }
    return model.members.filter { !$0.value.isNull }.flatMap { member -> [Entry] in
      if case .mapping(let parts) = member.value.content {
        return parts.map { Entry("model.\(member.key).\($0.key)", $0.value) }
      }
      if case .scalar(let text, _) = member.value.content {
        return [Entry("model.\(member.key)", .text(text), .init(member.value))]
      }
      return [Entry("model.\(member.key)", member.value)]
    }
  }

  private func entries(of dataset: Dataset) -> [Entry] {
    let prefix = "datasets.\(dataset.name)."
    return settings(of: dataset, prefix)
      + dataset.rules.settings.sorted { $0.key < $1.key }.flatMap { rule, setting -> [Entry] in
        var entries: [Entry] = []
        if let level = setting.level {
          entries.append(
            Entry("\(prefix)rules.\(rule)", .text(level.rawValue), .init(setting.place)))
        }
        return entries + arguments(setting, "\(prefix)rules.\(rule)")
      }
  }

  private func settings(of dataset: Dataset, _ prefix: String) -> [Entry] {
    func entry(_ key: String, _ value: Entry.Value) -> Entry {
      let isSaid = value != .nothing
      return Entry(
        prefix + key, value, isSaid ? dataset.places[key].map { .init($0) } ?? .standard : .standard
      )
    }
    let weight: Entry =
      switch dataset.weight {
      case .epochs(let times): entry("epochs", .number(times))
      case .share(let share): entry("weight", .number(share))
      case .rows(let rows): counted(prefix, "\(rows) rows, drawn or repeated", dataset)
      case .atMost(let rows): counted(prefix, "at most \(rows) rows", dataset)
      }
    let mask = Mask.names.filter { part in dataset.mask?.contains(part.mask) == true }.map(\.name)
    let map: Entry.Value =
      switch dataset.map {
      case .said(let node): .init(node)
      case .elsewhere(let file, _, _): .text(file.seenFromHere)
      case nil: .nothing
      }
    return [
      entry("paths", .list(dataset.paths)), entry("map", map),
      entry("role", .text(dataset.role.rawValue)), weight,
      entry("intent", dataset.intent.map { .text($0.rawValue) } ?? .nothing),
      entry("mask", mask.isEmpty ? .nothing : .list(mask)),
    ]
  }

  private func counted(_ prefix: String, _ told: String, _ dataset: Dataset) -> Entry {
    Entry(
      prefix + "weight", .text(told), dataset.places["weight"].map { .init($0) } ?? .standard)
  }

  /// The rules, with what is set nearest to the data.
  private func rules(_ pages: RulePages, _ nearer: [RuleSettings]) -> [Entry] {
    pages.all.flatMap { page -> [Entry] in
      let settings = (nearer + [rules]).compactMap { $0[page.rule] }
      var entries: [Entry] = []
      if let setting = settings.first(where: { $0.level != nil }), let level = setting.level {
        entries.append(
          Entry(
            "rules.\(page.rule)", .text(level.rawValue), .init(setting.place),
            standard: .text(page.severity.rawValue)))
      } else {
        entries.append(Entry("rules.\(page.rule)", .text(page.severity.rawValue), .standard))
      }
      // The page's arguments are those that hold, each with the place where it is written.
      for argument in page.check.arguments?.members ?? [] {
        let own = settings.lazy.compactMap { $0.arguments?[argument.key] }.first
        let key = "rules.\(page.rule).arguments.\(argument.key)"
        if let own {
          entries.append(Entry(key, own))
        } else {
          entries.append(Entry(key, .init(argument.value), .standard))
        }
      }
      return entries
    }
  }

  private func arguments(_ setting: RuleSettings.Setting, _ prefix: String) -> [Entry] {
    (setting.arguments?.members ?? []).map { Entry("\(prefix).arguments.\($0.key)", $0.value) }
  }

  private var allowances: [Entry] {
    if allowed.isEmpty { return [Entry("allow", .list([]), .standard)] }
    return allowed.enumerated().map {
      Entry("allow.\($0 + 1)", .text($1.node.flow), .init($1.node))
    }
  }
}
