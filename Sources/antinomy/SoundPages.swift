import Claims
import Linter
import Rulebook
import YAML

/// Pages as far as they can be read: what is wrong with the others is kept, so that one broken page does
/// not hide the next.
struct SoundPages {
  /// All pages, and those of them that are proved.
  private(set) var all: [Shelf]
  private(set) var proved: [Shelf]
  private(set) var lexicon: Lexicon
  private(set) var lint: Lint
  /// What is wrong with each page that was left out.
  private(set) var faults: [String]

  /// What is wrong with pages that are not proved, or with no page, is thrown.
  init(_ shelves: [Shelf], proving proved: [Shelf]) throws {
    var broken: Set<String> = []
    var faults: [String] = []
    let leaves = proved.flatMap(\.leaves)
    func note(_ path: String, _ fault: any Error) {
      if broken.insert(path).inserted { faults.append("\(fault)") }
    }
    for leaf in leaves {
      do { try SoundPages.read(leaf) } catch { note(leaf.path, error) }
    }
    // What only shows when all pages are put together is found one page at a time.
    while true {
      let all = shelves.map { $0.without(broken) }
      do {
        lexicon = try Lexicon(all)
        lint = try RuleProof.lint(all)
        self.all = all
        self.proved = proved.map { $0.without(broken) }
        self.faults = faults
        return
      } catch {
        let told = "\(error)"
        let leaf = leaves.first { told.hasPrefix($0.path + ":") && !broken.contains($0.path) }
        guard let leaf else {
          // Nothing is hidden by what can't be told of any page.
          throw faults.isEmpty ? error : Misread(faults: faults + [told])
        }
        note(leaf.path, error)
      }
    }
  }

  /// Reads a page with its examples.
  private static func read(_ leaf: Shelf.Leaf) throws {
    let node = try leaf.node()
    switch leaf.name.prefix(while: { $0 != "/" }) {
    case "grammar": _ = try GrammarPage(node).examples
    case "topics":
      let page = try TopicPage(node)
      for proof in TopicPage.Proof.allCases { _ = try page.catches(proof) }
      _ = try page.allows
    case "refusals": _ = try RefusalPage(node)
    case "requests": _ = try RequestPage(node)
    case "rules": _ = try RuleProof.all(of: RulePage(node))
    default: break
    }
  }

  /// Pages of phrases that no example proves, each with what is to be said of it.
  var unproved: [String] {
    proved.flatMap { $0.leaves(in: "topics") }.compactMap { leaf in
      guard let page = try? TopicPage(leaf.node()),
        page.phrases.values.contains(where: { !$0.isEmpty }) || !page.acts.isEmpty,
        TopicPage.Proof.allCases.allSatisfy({ ((try? page.catches($0)) ?? []).isEmpty })
      else { return nil }
      return "\(leaf.path): note: no example under \"catches\" proves what this page knows"
    }
  }
}

/// More is wrong with pages than could be told one by one.
struct Misread: Error, CustomStringConvertible {
  let faults: [String]

  var description: String { faults.joined(separator: "\n") }
}
