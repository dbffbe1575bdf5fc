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
    caster.add(starts)
    caster.add(beginnings)
    caster.add(groups)
    caster.add(wordless)
    caster.add(words)
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
    caster.add(starts)
    caster.add(entries)
    caster.add(words)
    caster.add(firsts)
  }

  init(_ plate: inout Plate) throws(Plate.Damage) {
    starts = try plate.next()
    entries = try plate.next()
    words = try plate.next()
    firsts = try plate.next()
  }
}

extension Deeds: Castable {
  func cast(into caster: inout PlateCaster) {
    caster.add(topic)
    caster.add(verbs)
    caster.add(objects)
  }

  init(_ plate: inout Plate) throws(Plate.Damage) {
    topic = try plate.next()
    verbs = try plate.next()
    objects = try plate.next()
  }
}

extension KnownWords: Castable {
  func cast(into caster: inout PlateCaster) {
    caster.add(possessive)
    caster.add(being)
    caster.add(done)
    caster.add(speaker)
    caster.add(listener)
    caster.add(plurals)
    caster.add(year)
    caster.add(month)
    caster.add(numerals)
    caster.add(beforeSelf)
    caster.add(asking)
    caster.add(lingering)
    caster.add(addressees)
    caster.add(turns)
    caster.add(finished)
  }

  init(_ plate: inout Plate) throws(Plate.Damage) {
    possessive = try plate.next()
    being = try plate.next()
    done = try plate.next()
    speaker = try plate.next()
    listener = try plate.next()
    plurals = try plate.next()
    year = try plate.next()
    month = try plate.next()
    numerals = try plate.next()
    beforeSelf = try plate.next()
    asking = try plate.next()
    lingering = try plate.next()
    addressees = try plate.next()
    turns = try plate.next()
    finished = try plate.next()
  }
}
