// The same for languages without spaces.

extension Unspaced {
  func cast(into caster: inout PlateCaster) {
    caster.add(vocabulary)
    caster.add(forms)
    caster.add(steps)
    caster.add(masks)
    caster.add(needs)
    caster.add(choices)
    caster.add(runs)
    caster.add(beginnings)
    caster.add(groups)
    caster.add(wordless)
    caster.add(wordlessGroups)
    caster.add(words)
    caster.add(guards)
    caster.add(deeds)
    caster.add(affirmed)
    caster.add(namesSpeaker)
    caster.add(offset)
    caster.add(isFact)
    caster.add(isAbility)
    caster.add(mindTopic)
    caster.add(isEmpty)
    caster.add(known)
  }
}

extension RunTable: Castable {
  func cast(into caster: inout PlateCaster) {
    caster.add(starts, entries, words, firsts)
  }

  init(_ plate: inout Plate) throws(Plate.Damage) {
    (starts, entries, words, firsts) = try plate.next()
  }
}

extension Deeds: Castable {
  func cast(into caster: inout PlateCaster) {
    caster.add(topic, verbs, objects)
  }

  init(_ plate: inout Plate) throws(Plate.Damage) {
    (topic, verbs, objects) = try plate.next()
  }
}

extension KnownWords: Castable {
  func cast(into caster: inout PlateCaster) {
    caster.add(
      possessive, being, done, dones, speaker, listener, plurals, year, month, numerals, beforeSelf,
      asking, lingering, addressees, choices, whether, lists)
  }

  init(_ plate: inout Plate) throws(Plate.Damage) {
    (
      possessive, being, done, dones, speaker, listener, plurals, year, month, numerals, beforeSelf,
      asking, lingering, addressees, choices, whether, lists
    ) = try plate.next()
  }
}
