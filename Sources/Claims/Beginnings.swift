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

/// For each word the forms that it may begin, in the order of groups.
struct Beginnings: Sendable {
  var items: Table<Beginning>
  /// Where the items of each group of each word stand; one more at the end.
  var starts: Table<Int32>
  /// For each word, where the first of its groups stands in `starts`.
  var words: Table<Int32>

  /// Calls with every form of a group that a word may begin, and that may go on with what stands
  /// behind the word. The group is one of those of the word.
  @inline(__always)
  func each(
    _ group: Group, of word: Int, amid groups: UInt64, with following: UInt64,
    _ body: (Beginning) -> Void
  ) {
    assert(groups & group.bit != 0)
    let place = Int(words[word]) &+ (groups & (group.bit &- 1)).nonzeroBitCount
    var item = items.base + Int(starts[place])
    let end = items.base + Int(starts[place &+ 1])
    while item < end {
      guard item.pointee.stretchGoesOn(with: following) else {
        item += Beginning.stretch
        continue
      }
      if item.pointee.goesOn(with: following) { body(item.pointee) }
      item += 1
    }
  }
}

extension Beginnings: Castable {
  func cast(into caster: inout PlateCaster) { caster.add(items, starts, words) }

  init(_ plate: inout Plate) throws(Plate.Damage) { (items, starts, words) = try plate.next() }
}

/// What `Beginnings` are made from.
struct BeginningIndex {
  /// Where those of each word begin; one more at the end.
  var starts: [Int32] = [0]
  var items: [Beginning] = []
  /// For each word, the groups of its forms.
  var groups: [UInt64] = []
  /// The forms that begin with no word.
  var wordless: [Int32] = []

  func finished() -> Beginnings {
    var places: [Int32] = []
    var words: [Int32] = []
    for word in groups.indices {
      words.append(Int32(places.count))
      let own = Int(starts[word])..<Int(starts[word + 1])
      places += own.filter { $0 == own.lowerBound || items[$0].group != items[$0 - 1].group }
        .map(Int32.init)
    }
    places.append(Int32(items.count))
    return Beginnings(items: Table(items), starts: Table(places), words: Table(words))
  }

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
