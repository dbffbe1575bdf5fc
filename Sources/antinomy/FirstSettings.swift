import Claims
import Corpus
import Repository
import YAML

/// A first `antinomy.yaml`, with comments that teach what else can be said. A `#` right before a
/// setting turns it off.
struct FirstSettings {
  private let look: FirstLook

  init(_ look: FirstLook) { self.look = look }

  var text: String {
    """
    # What the datasets here are, and how antinomy reads them. 'antinomy init' wrote it by looking at
    # them; change what is wrong. 'antinomy config' prints what is in force and where it is written,
    # 'antinomy show examples PATH' how rows are understood.
    #
    # A "#" right before a setting turns it off, and what is indented below it: take the marks away.

    minimum-version: \(Version.number)

    \(datasets)
    \(model)
    # How much each rule matters: off, info, warning or error. 'antinomy rules' lists them, 'antinomy
    # explain RULE' says what one is told besides.
    #rules:
    #  stray-claim: off

    # What is left out of folders and patterns, written as in a .gitignore.
    #exclude: [old/, "*.tmp.jsonl"]

    # Findings that are right as they are, each with its reason.
    #allow:
    #  - rule: stray-claim
    #    path: stories/
    #    reason: Said by the people of a story.

    # Also: baseline (what is known to be wrong, so that only what is new fails; 'antinomy lint
    # --write-baseline --baseline FILE' writes it) and pages (folders of rules and topics of your own).

    """
  }

  private var datasets: String {
    if look.groups.isEmpty && look.trainings.allSatisfy({ $0.complaint != nil }) {
      return "# Nothing was found that could be a dataset.\n#datasets:\n"
        + "#  - {name: chat, paths: chat/*.jsonl}\n"
    }
    var lines = ["datasets:"]
    for training in look.trainings { lines += told(training) }
    for (number, group) in look.groups.enumerated() {
      lines += told(group)
      if number == 0 { lines += FirstSettings.lesson(isEval: group.evaluated != nil) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Settings of a training run, which name their datasets themselves.
  private func told(_ training: Configuration.TrainingFile) -> [String] {
    if let complaint = training.complaint {
      return [
        "  # Settings of a training run, whose datasets could be read as they are, but:",
        "  # \(complaint)", "  #- \(training.path.asYAML)",
      ]
    }
    let names = training.datasets.prefix(8).map(\.name).joined(separator: ", ")
    return [
      "  # The settings of a training run, with its datasets \(names).",
      "  - \(training.path.asYAML)",
    ]
  }

  private func told(_ group: FirstLook.Group) -> [String] {
    var lines = ["  - name: \(group.name.asYAML)", "    paths: \(group.path.asYAML)"]
    lines[0] += "  # \(seen(group))"
    if group.files > 1 { lines[1] += "  # \(group.files.counted("file"))" }
    if let word = group.evaluated {
      lines.append("    role: eval  # not trained on, for it is called \"\(word)\"")
    }
    if group.broken > 0 {
      lines.append(
        "    # \(group.broken.counted("row")) can't be read; 'antinomy lint' says where and why.")
    }
    return lines + mapping(of: group)
  }

  /// What its rows were taken for.
  private func seen(_ group: FirstLook.Group) -> String {
    let formats = group.formats.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    if formats.isEmpty {
      return group.strangers > 0
        ? "\(group.strangers.counted("row")) of unknown shape"
        : "\(group.rows.counted("row"))"
    }
    let told = formats.prefix(3).map { "\($0.value.counted("row")) of \($0.key)" }
    return told.joined(separator: "; ").replacing("\n", with: " ")
  }

  private func mapping(of group: FirstLook.Group) -> [String] {
    guard group.strangers > 0 else { return [] }
    let fields = group.likenesses.first?.paths.prefix(12).joined(separator: ", ") ?? ""
    let few = group.formats.isEmpty ? "" : "\(group.strangers.counted("row")) of unknown shape: "
    var lines = ["    # \(few)the fields are \(fields.isEmpty ? "none" : fields).".singleLine]
    guard let proposal = group.proposal else {
      lines.append("    # Say which of them hold the conversation:")
      return lines + ["    #map: {prompt: FIELD, response: FIELD}"]
    }
    if !group.isProven {
      lines.append("    # They may mean this, but not all rows are understood by it:")
    }
    let mark = group.isProven ? "" : "#"
    lines.append("    \(mark)map:")
    for line in proposal.lines {
      lines.append(
        "    \(mark)  \(line.text)" + (line.because.isEmpty ? "" : "  # \(line.because)").singleLine
      )
    }
    return lines
  }

  /// What else may be said of a dataset, once.
  private static func lesson(isEval: Bool) -> [String] {
    var lines = ["    # What else can be said of a dataset:"]
    if !isEval {
      lines += [
        "    # how often each row is met; or weight: its share of the mixture", "    #epochs: 1",
        "    # what it is there to teach: capability, denial, safety or persona",
        "    #intent: capability",
      ]
    }
    return lines + [
      "    # what is not trained on: history (all answers but the last), or the turns of a role",
      "    #mask: history", "    # how much rules matter in it alone",
      "    #rules: {stray-claim: off}",
    ]
  }

  /// What the data say of the model, for the owner to decide about.
  private var model: String {
    var lines = [
      "# What the model should be and do. Answers that say the opposite are errors then, and 'antinomy",
      "# plan' knows which side to keep. What the data say now stands beside it; 'antinomy topics' lists",
      "# the topics.", "#model:",
    ]
    lines.append("#  " + fact("name", "identity.name", "Ada"))
    lines.append("#  " + fact("maker", "identity.maker", "Example Labs"))
    let counted = look.index.leanings
    for (key, wanted) in [("can", true), ("cannot", false)] {
      let own = counted.filter { ($0.affirmed >= $0.denied) == wanted }.prefix(6)
      if own.isEmpty { continue }
      lines.append("#  \(key):")
      for topic in own {
        lines.append(
          "#    - \(topic.id)  # \(topic.title.singleLine): \(topic.affirmed) say so or do it, "
            + "\(topic.denied) deny it")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func fact(_ key: String, _ topic: String, _ instead: String) -> String {
    let values = look.index.topic(topic).map { look.index.facts(of: $0) } ?? []
    guard let first = values.first else {
      return "\(key): \(instead.asYAML)  # the data name none"
    }
    let others = values.dropFirst().prefix(4).map { "\($0.fact.name) (\($0.count))".singleLine }
    let times = first.count == 1 ? "once" : "\(first.count) times"
    return "\(key): \(first.fact.name.asYAML)  # said \(times)"
      + (others.isEmpty ? "" : "; also \(others.joined(separator: ", "))")
  }
}

extension ClaimIndex {
  /// How often each ability is affirmed or done, and denied; the most frequent first.
  fileprivate var leanings: [(id: String, title: String, affirmed: Int, denied: Int)] {
    var counts: [Int: (affirmed: Int, denied: Int)] = [:]
    for place in places where topics[place.topic].kind == .ability {
      counts[place.topic, default: (0, 0)].affirmed += votes(place, .affirm).count
      counts[place.topic, default: (0, 0)].denied += votes(place, .deny).count
    }
    return counts.sorted {
      let sums = [$0, $1].map { $0.value.affirmed + $0.value.denied }
      return sums[0] != sums[1] ? sums[0] > sums[1] : $0.key < $1.key
    }.map { (topics[$0.key].id, topics[$0.key].title, $0.value.affirmed, $0.value.denied) }
  }
}

extension String {
  /// A comment ends with its line.
  fileprivate var singleLine: String {
    split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
