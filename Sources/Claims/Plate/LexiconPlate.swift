import Rulebook

// How what is compiled is cast: the fields of each type, in the order in which they are read again.

extension Lexicon {
  func cast(into caster: inout PlateCaster) {
    caster.add(vocabulary)
    caster.add(words)
    caster.add(forms)
    caster.add(steps)
    caster.add(choices)
    caster.add(runs)
    caster.add(starts)
    caster.add(beginnings)
    caster.add(wordless)
    caster.add(wordlessGroups)
    caster.add(wordlessStarts)
    caster.add(flipped)
    caster.add(speaker)
    caster.add(object)
    caster.add(limits)
    caster.add(nameTopic)
    caster.add(months)
    caster.add(actVerbs)
    caster.add(actObjects)
    caster.add(acts)
    caster.add(wakers)
    caster.add(signWakers)
    caster.add(openSigns)
    caster.add(folded)
    caster.add(needs)
    caster.add(sleepers)
    caster.add(anchors)
    unspaced.cast(into: &caster)
    caster.add(topics)
    caster.add(names)
    caster.add(places)
  }
}

extension Vocabulary: Castable {
  func cast(into caster: inout PlateCaster) {
    caster.add(places)
    caster.add(tags)
    caster.add(letterWords)
    caster.add(entries)
    caster.add(letters)
  }

  init(_ plate: inout Plate) throws(Plate.Damage) {
    places = try plate.next()
    tags = try plate.next()
    letterWords = try plate.next()
    entries = try plate.next()
    letters = try plate.next()
  }
}

extension Lexicon.Lists: Castable {
  func cast(into caster: inout PlateCaster) {
    caster.add(starts)
    caster.add(items)
  }

  init(_ plate: inout Plate) throws(Plate.Damage) {
    starts = try plate.next()
    items = try plate.next()
  }
}

extension Needs: Castable {
  func cast(into caster: inout PlateCaster) {
    caster.add(starts)
    caster.add(items)
    caster.add(memberships)
    caster.add(setCount)
    caster.add(alternativeCount)
  }

  init(_ plate: inout Plate) throws(Plate.Damage) {
    starts = try plate.next()
    items = try plate.next()
    memberships = try plate.next()
    setCount = try plate.next()
    alternativeCount = try plate.next()
  }
}

extension Wakers: Castable {
  func cast(into caster: inout PlateCaster) {
    caster.add(starts)
    caster.add(items)
  }

  init(_ plate: inout Plate) throws(Plate.Damage) {
    starts = try plate.next()
    items = try plate.next()
  }
}

extension Topic: Castable {
  func cast(into caster: inout PlateCaster) {
    caster.add(id)
    caster.add(title)
    caster.add(kind.rawValue)
    caster.add(aspects)
    caster.add(spills.map(\.onto))
    caster.add(spills.map(\.because))
    caster.add(tools.map(\.text))
    caster.add(affirmed)
  }

  init(_ plate: inout Plate) throws(Plate.Damage) {
    id = try plate.next()
    title = try plate.next()
    guard let kind = TopicPage.Kind(rawValue: try plate.next()) else { throw Plate.Damage() }
    self.kind = kind
    aspects = try plate.next()
    let onto: [String] = try plate.next()
    let because: [String] = try plate.next()
    spills = zip(onto, because).map { TopicPage.Spill(onto: $0, because: $1) }
    tools = (try plate.next() as [String]).map { ToolPattern($0) }
    affirmed = try plate.next()
  }
}

extension Name: Castable {
  func cast(into caster: inout PlateCaster) {
    caster.add(kind.rawValue)
    caster.add(name)
  }

  init(_ plate: inout Plate) throws(Plate.Damage) {
    guard let kind = GrammarPage.Name.Kind(rawValue: try plate.next()) else {
      throw Plate.Damage()
    }
    self.kind = kind
    name = try plate.next()
  }
}
