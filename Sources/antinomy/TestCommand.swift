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
      those of the pages that the nearest antinomy.yaml names.
      """
  ) { invocation, console in
    let builtIn = try Shelf.found()
    var own = try Reading.configuration(invocation, invocation.operands).shelves
    let known = own.map { Folder.canonical($0.root) }
    own += try invocation.operands.filter { !known.contains(Folder.canonical($0)) }.map {
      try Shelf(root: $0)
    }
    let lexicon = try Lexicon([builtIn] + own)
    var reader = try ClaimReader(lexicon)
    if invocation.has(.coverage) {
      reader.fired = [Int](repeating: 0, count: lexicon.places.count)
    }
    var proof = PageProof(lexicon)
    let proved = own.isEmpty ? [builtIn] : own
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
    let rules = try proveRules(proved, beside: [builtIn] + own)
    let failures = proof.failures + rules.failures
    for failure in failures { console.out.line("\(failure)") }
    for (form, times) in reader.fired.enumerated()
    where times == 0 && lexicon.places[form].isProven {
      let place = lexicon.places[form]
      guard proved.contains(where: { place.path.hasPrefix($0.root + "/") }) else { continue }
      console.out.line("\(place.path):\(place.line): \"\(place.text)\" fires in no example")
    }
    console.out.line(
      "\(proof.count + rules.count) examples, \(failures.count) of them not as expected")
    return failures.isEmpty ? .clean : .findings
  }

  /// Runs the examples of the rules of some shelves.
  private static func proveRules(
    _ shelves: [Shelf], beside all: [Shelf]
  ) throws -> (count: Int, failures: [YAML.Fault]) {
    let lint = try RuleProof.lint(all)
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
