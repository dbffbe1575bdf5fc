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
    caster.add(places, tags, letterWords, entries, letters)
  }

  init(_ plate: inout Plate) throws(Plate.Damage) {
    (places, tags, letterWords, entries, letters) = try plate.next()
  }
}

extension Lexicon.Lists: Castable {
  func cast(into caster: inout PlateCaster) {
    caster.add(starts, items)
  }

  init(_ plate: inout Plate) throws(Plate.Damage) {
    (starts, items) = try plate.next()
  }
}

extension Needs: Castable {
  func cast(into caster: inout PlateCaster) {
    caster.add(starts, items, memberships, pairs, pairMemberships, setCount, alternatives)
  }

  init(_ plate: inout Plate) throws(Plate.Damage) {
    (starts, items, memberships, pairs, pairMemberships, setCount, alternatives) =
      try plate.next()
  }
}

extension Wakers: Castable {
  func cast(into caster: inout PlateCaster) {
    caster.add(starts, items)
  }

  init(_ plate: inout Plate) throws(Plate.Damage) {
    (starts, items) = try plate.next()
  }
}

extension Topic: Castable {
  func cast(into caster: inout PlateCaster) {
    caster.add(
      id, title, kind.rawValue, aspects, spills.map(\.onto), spills.map(\.because), excludes,
      tools.map(\.text), affirmed)
  }

  init(_ plate: inout Plate) throws(Plate.Damage) {
    (id, title) = try plate.next()
    guard let kind = TopicPage.Kind(rawValue: try plate.next()) else { throw Plate.Damage() }
    self.kind = kind
    aspects = try plate.next()
    let onto: [String] = try plate.next()
    let because: [String] = try plate.next()
    spills = zip(onto, because).map { TopicPage.Spill(onto: $0, because: $1) }
    excludes = try plate.next()
    tools = (try plate.next() as [String]).map { ToolPattern($0) }
    affirmed = try plate.next()
  }
}

extension Name: Castable {
  func cast(into caster: inout PlateCaster) {
    caster.add(kind.rawValue, name)
  }

  init(_ plate: inout Plate) throws(Plate.Damage) {
    guard let kind = GrammarPage.Name.Kind(rawValue: try plate.next()) else {
      throw Plate.Damage()
    }
    self.kind = kind
    name = try plate.next()
  }
}
