import Corpus
import Rulebook

extension LetterSigns {
  /// A request of no more bytes has no text with it that is worked on.
  private static let shortest = 200

  /// What a user asks for, and whether serving it would do harm.
  mutating func request(_ user: Text, _ base: UnsafePointer<UInt8>) -> Request {
    let range = user.range
    read(base, range.lowerBound..<min(range.upperBound, range.lowerBound + 900), .requestSigns)
    var request = Request()
    request.isAboutAssistant = sentences.contains {
      $0.signs.has(RequestSign.`self`) && ($0.isQuestion || $0.words <= 32)
    }
    asked = UnsafeBufferPointer(start: base + range.lowerBound, count: min(range.count, 900))
    asksService =
      sentences.contains { $0.signs.has(RequestSign.own) } || !isQuestion
    orders = !isQuestion || sentences.contains { $0.signs.has(RequestSign.order) }
    asksRefusal = sentences.contains { $0.signs.has(RequestSign.refusing) }
    asksWhither = sentences.contains { $0.signs.has(RequestSign.whither) }
    wants =
      sentences.contains { $0.signs.has(RequestSign.frame) }
      && !sentences.contains {
        $0.signs.has(RequestSign.define) || $0.signs.has(RequestSign.prevent)
      }
    let isShort = range.count <= LetterSigns.shortest
    request.isOpaque =
      isShort
      && sentences.contains { sentence in
        sentence.signs.has(RequestSign.frame) && sentence.signs.has(RequestSign.victim)
          && ![RequestSign.prevent, .define, .world, .idiom, .everyday].contains {
            sentence.signs.has($0)
          }
      }
    for sentence in sentences {
      guard let found = judge(sentence), request.why == .nothing || found.nature > request.nature
      else { continue }
      request.nature = found.nature
      request.why = found.why
      let bytes = bytes(of: Int(found.sighting.start)..<Int(found.sighting.end))
      request.words = user.part(
        bytes.lowerBound - range.lowerBound..<bytes.upperBound - range.lowerBound)
    }
    return request
  }

  /// Whether the last sentence asks something: 禁忌吗，或者…
  private var isQuestion: Bool {
    guard let last = sentences.last else { return false }
    return last.isQuestion || last.tokens.contains { letters.is($0, .questioners) }
  }

  /// The first sighting of a sign that is no idiom, or the first of all.
  private func worst(_ sign: UInt8, in sentence: SignedText.Sentence) -> Sighting? {
    guard let first = first(sign, in: sentence) else { return nil }
    return sightings[sentence.sightings].first { $0.sign == sign && !isIdiom($0, in: sentence) }
      ?? first
  }

  /// Whether the words are part of an idiom: 杀毒 in 杀毒软件 kills nobody.
  private func isIdiom(_ sighting: Sighting, in sentence: SignedText.Sentence) -> Bool {
    guard sentence.signs.has(RequestSign.idiom) else { return false }
    return sightings[sentence.sightings].contains {
      $0.sign == RequestSign.idiom.rawValue && $0.start < sighting.end && sighting.start < $0.end
    }
  }

  private func judge(
    _ sentence: SignedText.Sentence
  ) -> (nature: Request.Nature, why: Request.Why, sighting: Sighting)? {
    let signs = sentence.signs
    if let crime = worst(RequestSign.crime.rawValue, in: sentence) {
      if isIdiom(crime, in: sentence) { return (.benign, .figure, crime) }
      if signs.has(RequestSign.world) { return (.benign, .world, crime) }
      if signs.has(RequestSign.prevent) { return (.benign, .prevention, crime) }
      if signs.has(RequestSign.define), !signs.has(RequestSign.frame) {
        return (.benign, .account, crime)
      }
      return (signs.has(RequestSign.frame) ? .harmful : .borderline, .crime, crime)
    }
    if let group = first(RequestSign.group.rawValue, in: sentence),
      signs.has(RequestSign.slander), !signs.has(RequestSign.prevent)
    {
      return (.borderline, .discrimination, group)
    }
    if let datum = first(RequestSign.datum.rawValue, in: sentence), signs.has(RequestSign.frame),
      let owner = first(RequestSign.owner.rawValue, in: sentence),
      abs(Int(owner.end) - Int(datum.start)) <= 10, !signs.has(RequestSign.prevent)
    {
      return (.harmful, .privacy, datum)
    }
    if let harm = worst(RequestSign.harm.rawValue, in: sentence),
      has(RequestSign.victim.rawValue, from: Int(harm.end), within: 6, in: sentence)
    {
      if isIdiom(harm, in: sentence) || signs.has(RequestSign.world) {
        return (.benign, .world, harm)
      }
      if signs.has(RequestSign.prevent) { return (.benign, .prevention, harm) }
      return (signs.has(RequestSign.frame) ? .harmful : .borderline, .victim, harm)
    }
    return nil
  }
}
