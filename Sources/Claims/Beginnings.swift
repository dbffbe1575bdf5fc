/// A form that a word may begin.
struct Beginning {
  var form: Int32
  var group: Group
  /// Whether it is a sign of which one stands in every answer that declines.
  var isTelling: Bool
  /// The words that may stand behind the first one, folded into 64 bits; all bits where any may.
  var second: UInt64
  /// The same of eight forms of the word and group together, at the first of them; all bits elsewhere.
  var stretch: UInt64 = .max

  /// How many forms make a stretch.
  static let stretch = 8

  /// Whether a form of the stretch that begins with this one may go on with what stands behind the
  /// first word.
  @inline(__always)
  func stretchGoesOn(with following: UInt64) -> Bool {
    stretch & following != 0 || stretch == .max
  }

  /// Whether it may go on with what stands behind the first word.
  @inline(__always)
  func goesOn(with following: UInt64) -> Bool { second & following != 0 || second == .max }

  /// The word behind a token, folded; nothing where no word stands there.
  @inline(__always)
  static func following(_ tokens: UnsafePointer<Token>, _ index: Int, _ limit: Int) -> UInt64 {
    guard index + 1 < limit, tokens[index + 1].word > 0 else { return 0 }
    return 1 << UInt64(tokens[index + 1].word & 63)
  }
}

extension Matcher {
  /// The word behind a token, folded, as one that forms go on with: all bits where it is passed over
  /// like an adverb, for behind it is any word; nothing where no word stands there.
  @inline(__always)
  func following(_ index: Int, _ limit: Int) -> UInt64 {
    guard index + 1 < limit, tokens[index + 1].word > 0 else { return 0 }
    let facts = lexicon.words.base + Int(tokens[index + 1].word)
    let isPassedOver =
      facts.pointee.classes & WordKinds.adverbs.rawValue != 0
      || (facts.pointee.groups | lexicon.wordlessGroups) & Group.asides.bit != 0
    return isPassedOver ? .max : 1 << UInt64(tokens[index + 1].word & 63)
  }
}

extension Table<Beginning> {
  /// Where the forms of a group begin among those of a word, which stand in the order of groups.
  @inline(__always)
  func first(of group: Group, from start: Int, to end: Int) -> Int {
    var low = start
    var high = end
    while low < high {
      let middle = (low + high) / 2
      if self[middle].group.rawValue < group.rawValue { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// For each word the forms that it may begin, in the order of groups.
struct BeginningIndex {
  /// Where those of each word begin; one more at the end.
  var starts: [Int32] = [0]
  var items: [Beginning] = []
  /// For each word, the groups of its forms.
  var groups: [UInt64] = []
  /// The forms that begin with no word.
  var wordless: [Int32] = []

  /// The forms of one word, in stretches.
  fileprivate static func stretched(_ items: [Beginning]) -> [Beginning] {
    var items = items
    var start = 0
    while start < items.count {
      let group = items[start].group
      var end = start
      while end < min(start + Beginning.stretch, items.count), items[end].group == group {
        end += 1
      }
      items[start].stretch = items[start..<end].reduce(0) { $0 | $1.second }
      start = end
    }
    return items
  }
}

extension LexiconBuilder {
  /// Which forms each word may begin.
  func index() -> BeginningIndex {
    var lists = [[Int32: UInt64]](repeating: [:], count: vocabulary.words.count)
    var index = BeginningIndex()
    for (number, form) in forms.enumerated() {
      let end = Int(form.first) + Int(form.count)
      var step = Int(form.first)
      while step < end {
        let here = steps[step]
        if here.kind == .sentenceStart {
          step += 1
          continue
        }
        guard here.kind == .words else {
          index.wordless.append(Int32(number))
          break
        }
        let second = behind(step, before: end)
        for word in choices[Int(here.choices)..<Int(here.choices + here.choiceCount)] {
          lists[Int(word)][Int32(number), default: 0] |= second
        }
        eachRun(of: here) { run in
          let first = Int(run[run.startIndex])
          lists[first][Int32(number), default: 0] |= 1 << UInt64(run[run.startIndex + 1] & 63)
        }
        guard here.isOptional else { break }
        step += 1
      }
    }
    for list in lists {
      let items = list.map { form, second in
        Beginning(
          form: form, group: forms[Int(form)].group,
          isTelling: kind(of: forms[Int(form)]) == .telling, second: second)
      }
      index.items += BeginningIndex.stretched(
        items.sorted { ($0.group.rawValue, $0.form) < ($1.group.rawValue, $1.form) })
      index.starts.append(Int32(index.items.count))
      index.groups.append(items.reduce(0) { $0 | $1.group.bit })
    }
    index.wordless.sort {
      (forms[Int($0)].group.rawValue, $0) < (forms[Int($1)].group.rawValue, $1)
    }
    return index
  }

  /// The words of which one must stand right behind a step, folded; all bits where none must.
  private func behind(_ step: Int, before end: Int) -> UInt64 {
    var words: UInt64 = 0
    var next = step + 1
    while next < end, steps[next].kind == .words {
      words |= folded(Int32(next))
      if !steps[next].isOptional { return words }
      next += 1
    }
    return .max
  }
}
