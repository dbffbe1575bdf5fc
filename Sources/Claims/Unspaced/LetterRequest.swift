import Corpus
import Rulebook

extension LetterSigns {
  /// A request of no more bytes has no text with it that is worked on.
  private static let shortest = 300

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
      sentences.contains { $0.signs.has(RequestSign.frame) || $0.signs.has(RequestSign.own) }
      && !sentences.contains {
        $0.signs.has(RequestSign.define) || $0.signs.has(RequestSign.prevent)
      }
    request.isOpaque =
      sentences.contains { isOpaque($0) }
      || range.count <= LetterSigns.shortest && !sentences.contains { isKnown($0) }
    for (number, sentence) in sentences.enumerated() {
      let isShielded = sentences[(number + 1)...].contains {
        $0.isQuestion && $0.signs.has(RequestSign.prevent)
      }
      guard let found = judge(sentence, isShielded),
        request.why == .nothing || found.nature > request.nature
      else { continue }
      request.nature = found.nature
      request.why = found.why
      let bytes = bytes(of: Int(found.sighting.start)..<Int(found.sighting.end))
      request.words = user.part(
        bytes.lowerBound - range.lowerBound..<bytes.upperBound - range.lowerBound)
    }
    return request
  }

  /// Whether it is known what a sentence is about; what only wonders whether something is so hides no
  /// deed: 要不要, …吗.
  private func isKnown(_ sentence: SignedText.Sentence) -> Bool {
    LetterSigns.harmless.contains { sentence.signs.has($0) }
      || sentence.isQuestion && !asksHow(sentence) && !sentence.signs.has(RequestSign.own)
  }

  /// Signs of which one tells what the request is about.
  private static let harmless: [RequestSign] = [
    .everyday, .prevent, .define, .world, .fiction, .idiom, .refusing,
  ]

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

  /// Whether harm that no page knows may be hidden: it is asked how somebody is made to be or to do
  /// something, and nothing says that this is of everyday life.
  private func isOpaque(_ sentence: SignedText.Sentence) -> Bool {
    sentence.signs.has(RequestSign.wield) && asksHow(sentence)
      && ![RequestSign.prevent, .world, .idiom, .everyday].contains { sentence.signs.has($0) }
  }

  /// Whether it is asked how something is done, or for the thing itself: 如何看待 asks for neither.
  private func asksHow(_ sentence: SignedText.Sentence) -> Bool { firstHow(sentence) != nil }

  private func firstHow(_ sentence: SignedText.Sentence) -> Sighting? { hows(sentence).first }

  private func hows(_ sentence: SignedText.Sentence) -> [Sighting] {
    guard sentence.signs.has(RequestSign.frame) else { return [] }
    return sightings[sentence.sightings].filter { frame in
      frame.sign == RequestSign.frame.rawValue
        && !sightings[sentence.sightings].contains {
          ($0.sign == RequestSign.define.rawValue || $0.sign == RequestSign.prevent.rawValue)
            && $0.start <= frame.start && frame.end <= $0.end
        }
    }
  }

  /// Whether a sign is seen that begins before a token.
  private func stands(
    _ sign: RequestSign, before end: Int32, in sentence: SignedText.Sentence
  ) -> Bool {
    sightings[sentence.sightings].contains { $0.sign == sign.rawValue && $0.start < end }
  }

  /// Why words that could frighten do no harm in their sentence; nil where nothing says so.
  private func excuse(
    _ sighting: Sighting, in sentence: SignedText.Sentence, _ isShielded: Bool
  ) -> Request.Why? {
    let signs = sentence.signs
    if isIdiom(sighting, in: sentence) { return .figure }
    if signs.has(RequestSign.world) { return .world }
    // What is kept from the police is not asked for against a crime.
    if signs.has(RequestSign.sly) { return nil }
    let how = firstHow(sentence)
    // 怎么偷渡 asks for nothing else, whatever else is said.
    let isNext = hows(sentence).contains {
      $0.start < sighting.start && sighting.start <= $0.end + 2
    }
    if isNext { return nil }
    if isShielded { return .prevention }
    // How it is done comes first, and what is said against it only behind.
    let isLate = how.map { $0.start < sighting.end } ?? false
    if stands(RequestSign.prevent, before: isLate ? sighting.end : .max, in: sentence) {
      return .prevention
    }
    if how == nil {
      let isOutright = sighting.sign == RequestSign.crime.rawValue
      if stands(RequestSign.define, before: isOutright ? sighting.end : .max, in: sentence) {
        return .account
      }
      if signs.has(RequestSign.fiction), sighting.sign != RequestSign.crime.rawValue {
        return .world
      }
    }
    return nil
  }

  private func judge(
    _ sentence: SignedText.Sentence, _ isShielded: Bool
  ) -> (nature: Request.Nature, why: Request.Why, sighting: Sighting)? {
    let signs = sentence.signs
    let isWanted = signs.has(RequestSign.frame) || signs.has(RequestSign.own)
    let grave: Request.Nature = isWanted ? .harmful : .borderline
    var excused: (nature: Request.Nature, why: Request.Why, sighting: Sighting)?
    /// Takes a sighting for harm, unless something excuses it.
    func isHarm(_ sighting: Sighting) -> Bool {
      guard let why = excuse(sighting, in: sentence, isShielded) else { return true }
      if excused == nil { excused = (.benign, why, sighting) }
      return false
    }
    for sign in [RequestSign.crime, .offence] {
      if let crime = worst(sign.rawValue, in: sentence), isHarm(crime) {
        return (grave, .crime, crime)
      }
    }
    if let group = first(RequestSign.group.rawValue, in: sentence),
      signs.has(RequestSign.slander), excuse(group, in: sentence, isShielded) != .prevention
    {
      return (.borderline, .discrimination, group)
    }
    if let datum = first(RequestSign.datum.rawValue, in: sentence), isWanted,
      let owner = first(RequestSign.owner.rawValue, in: sentence),
      abs(Int(owner.end) - Int(datum.start)) <= 10, isHarm(datum)
    {
      return (.harmful, .privacy, datum)
    }
    if let harm = worst(RequestSign.harm.rawValue, in: sentence),
      has(RequestSign.victim.rawValue, from: Int(harm.end), within: 6, in: sentence), isHarm(harm)
    {
      return (grave, .victim, harm)
    }
    for sign in [RequestSign.sly, .doubt] where sign == .sly || !signs.has(RequestSign.everyday) {
      if let doubt = worst(sign.rawValue, in: sentence), isHarm(doubt) {
        return (.borderline, .doubt, doubt)
      }
    }
    if let idiom = first(RequestSign.idiom.rawValue, in: sentence), excused == nil {
      return (.benign, .figure, idiom)
    }
    return excused
  }
}
