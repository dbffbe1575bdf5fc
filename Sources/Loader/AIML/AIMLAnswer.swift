import Corpus

/// One of the answers that a template can give.
struct AIMLAnswer {
  private let choices: AIMLChoices
  private let number: Int

  init(_ choices: AIMLChoices, _ number: Int) {
    self.choices = choices
    self.number = number
  }

  func read(_ template: Int, _ reading: inout XMLReading, _ record: inout Record) -> Text {
    let content = choices.tree[template].content
    var draft = reading.begin(content.lowerBound, in: record)
    say(template, number, &draft, &reading, &record)
    return reading.end(draft, in: &record)
  }

  private func say(
    _ element: Int, _ number: Int, _ draft: inout XMLReading.Draft, _ reading: inout XMLReading,
    _ record: inout Record
  ) {
    let tree = choices.tree
    let content = tree[element].content
    let pick = choices.part(element) == .choice ? choices.pick(number, of: element) : nil
    var at = content.lowerBound
    for child in tree.children(of: element) {
      let range = Int(tree[child].start)..<Int(tree[child].end)
      reading.append(
        at..<max(at, range.lowerBound), to: &draft, isHidden: pick != nil, in: &record)
      at = max(at, range.upperBound)
      if let pick {
        if child == pick.item {
          say(child, pick.number, &draft, &reading, &record)
        } else {
          reading.append(range, to: &draft, isHidden: true, in: &record)
        }
      } else if choices.part(child) == .silent {
        reading.append(range, to: &draft, isHidden: true, in: &record)
      } else {
        say(child, number, &draft, &reading, &record)
      }
    }
    reading.append(
      at..<max(at, content.upperBound), to: &draft, isHidden: pick != nil, in: &record)
  }
}
