import Claims
import Disk
import Linter
import Repository
import Rulebook
import YAML

extension Command {
  static let test = Command(
    .test, "[DIR]", "run the examples on every page",
    about: """
      DIR is a folder of pages of your own (topics/, grammar/, rules/ …); they are
      read together with those that are built in, and their examples are run. So are
      those of the pages that the nearest antinomy.yaml names. A page that can't be
      read is told and left out, and the others are proved without it.
      """
  ) { invocation, console in
    let builtIn = try Shelf.found()
    var own = try Reading.configuration(invocation, invocation.operands).shelves
    let known = own.map { Folder.canonical($0.root) }
    own += try invocation.operands.filter { !known.contains(Folder.canonical($0)) }.map {
      try Shelf(root: $0)
    }
    let pages = try SoundPages([builtIn] + own, proving: own.isEmpty ? [builtIn] : own)
    let (lexicon, proved) = (pages.lexicon, pages.proved)
    var reader = try ClaimReader(lexicon)
    if invocation.has(.coverage) {
      reader.fired = [Int](repeating: 0, count: lexicon.places.count)
    }
    var proof = PageProof(lexicon)
    for shelf in proved {
      for leaf in shelf.leaves(in: "grammar") {
        try proof.run(GrammarPage(leaf.node()), with: &reader)
      }
      for leaf in shelf.leaves(in: "topics") {
        try proof.run(TopicPage(leaf.node()), with: &reader)
      }
      for leaf in shelf.leaves(in: "refusals") {
        try proof.run(RefusalPage(leaf.node()), with: &reader)
      }
      for leaf in shelf.leaves(in: "requests") {
        try proof.run(RequestPage(leaf.node()), with: &reader)
      }
    }
    let rules = try proveRules(proved, pages.lint)
    let failures = proof.failures + rules.failures
    for fault in pages.faults { console.err.line(fault) }
    for failure in failures { console.out.line("\(failure)") }
    let phrases = lexicon.phrases(in: proved)
    if invocation.has(.coverage) {
      for form in phrases where reader.fired[form] == 0 {
        console.out.line("\(lexicon.places[form].cited) fires in no example")
      }
    }
    try tellUse(of: phrases, lexicon, invocation, console)
    if !own.isEmpty { for note in pages.unproved { console.out.line(note) } }
    let broken = pages.faults.count
    console.out.line(
      "\(proof.count + rules.count) examples, \(failures.count) of them not as expected"
        + (broken == 0 ? "" : "; \(broken.counted("page")) left out as broken"))
    return broken > 0 ? .couldNotRun : failures.isEmpty ? .clean : .findings
  }

  /// Says which phrases claim something in too much of the data that `--on` names, or in none.
  private static func tellUse(
    of phrases: [Int], _ lexicon: Lexicon, _ invocation: Invocation, _ console: Console
  ) throws {
    let paths = invocation.all(.on)
    if paths.isEmpty { return }
    let (use, _) = try Reading(invocation.of(paths)).loader.read { PhraseUse(lexicon) }
    let own = Set(phrases)
    for form in use.tooFrequent where own.contains(form) {
      console.out.line(
        "\(lexicon.places[form].cited) claims something \(use.uses[form].counted("time")) in "
          + "\(use.texts.counted("text")): more than in one of \(PhraseUse.rarest)")
    }
    for form in phrases where use.uses[form] == 0 {
      console.out.line(
        "\(lexicon.places[form].cited) claims nothing in \(use.texts.counted("text"))")
    }
  }

  /// Runs the examples of the rules of some shelves.
  private static func proveRules(
    _ shelves: [Shelf], _ lint: Lint
  ) throws -> (count: Int, failures: [YAML.Fault]) {
    var proofs = (count: 0, failures: [YAML.Fault]())
    for leaf in shelves.flatMap({ $0.leaves(in: "rules") }) {
      let page = try RulePage(leaf.node())
      for proof in try RuleProof.all(of: page) {
        proofs.count += 1
        if let fault = proof.fault(lint) { proofs.failures.append(fault) }
      }
      for proof in RecordProof.all(of: page) {
        proofs.count += 1
        if let fault = try proof.fault(lint) { proofs.failures.append(fault) }
      }
    }
    return proofs
  }
}

extension Lexicon {
  /// The phrases on the pages of some shelves that something can be claimed by, by their numbers.
  fileprivate func phrases(in shelves: [Shelf]) -> [Int] {
    (0..<places.count).filter { form in
      places[form].isProven
        && shelves.contains { places[form].path.hasPrefix($0.root + "/") }
    }
  }
}

extension FormPlace {
  /// Where it stands, and how it is written there.
  fileprivate var cited: String { "\(path):\(line): \"\(text)\"" }
}
