import Corpus
import Rulebook

/// Decides whether serving a request would do harm, from how it is built: an act and who suffers it,
/// a datum and whose it is, a group and what it is denied. A frightening word alone decides nothing.
struct RequestReader: ~Copyable {
  let lexicon: Lexicon
  var text: SignedText
  /// What the whole text of the request says.
  var signs = SignSet()
  var base = UnsafePointer<UInt8>(bitPattern: 1)!

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    text = SignedText(lexicon)
  }

  /// Only the ends of long texts are read: what lies between is material.
  static let widest = 400

  /// What one sentence amounts to, and the tokens that make it so.
  struct Judgement {
    var nature: Request.Nature
    var why: Request.Why
    var tokens: Range<Int>

    init(_ nature: Request.Nature, _ why: Request.Why, _ sighting: Sighting) {
      self.nature = nature
      self.why = why
      tokens = Int(sighting.start)..<Int(sighting.end)
    }
  }

  /// Forgets the request that was read last.
  mutating func forget() {
    text.clear()
    signs = SignSet()
  }

  /// What a user's text asks for, as far as anyone wants to know who need not judge a refusal. Most
  /// hold nothing by which they could be judged, and are not searched for what would excuse it.
  mutating func glance(_ user: Text, _ base: UnsafePointer<UInt8>) -> Request {
    take(user, base, for: .judging)
    if text.sightings.contains(where: RequestReader.isSuspect) { return read(user, base) }
    return Request(isAboutAssistant: isAboutAssistant)
  }

  private mutating func take(_ user: Text, _ base: UnsafePointer<UInt8>, for sought: Sought) {
    forget()
    self.base = base
    let range = user.range
    if range.count <= RequestReader.widest * 2 {
      text.read(base, range, .requestSigns, lexicon, for: sought)
    } else {
      let first = range.lowerBound + RequestReader.widest
      let last = range.upperBound - RequestReader.widest
      text.read(base, range.lowerBound..<first, .requestSigns, lexicon, for: sought)
      text.read(base, last..<range.upperBound, .requestSigns, lexicon, for: sought)
    }
  }

  private var isAboutAssistant: Bool {
    text.sentences.contains { sentence in
      sentence.signs.has(.self) && (sentence.isQuestion || sentence.words <= 12)
        && text.sightings[sentence.sightings].contains {
          // "How do you get rid of ants?" asks nobody in particular.
          $0.sign == RequestSign.`self`.rawValue && !isIdiom($0, in: sentence)
        }
    }
  }

  /// Reads a user's text.
  mutating func read(_ user: Text, _ base: UnsafePointer<UInt8>) -> Request {
    take(user, base, for: .all)
    let range = user.range
    for sentence in text.sentences { signs.bits |= sentence.signs.bits }
    var request = Request()
    request.isAboutAssistant = isAboutAssistant
    for sentence in text.sentences {
      guard let found = judge(sentence), !request.isFrightening || found.nature > request.nature
      else { continue }
      request.nature = found.nature
      request.why = found.why
      let bytes = text.bytes(of: found.tokens)
      request.words = user.part(
        bytes.lowerBound - range.lowerBound..<bytes.upperBound - range.lowerBound)
    }
    request.isOpaque = isOpaque
    request.isUnread =
      signs.has(.whither) && signs.has(.frame) && !signs.overlaps(RequestReader.harmless)
    return request
  }

  /// Whether harm that no page knows may be hidden: something is to be done, and somebody or something
  /// guarded stands in it.
  private var isOpaque: Bool {
    !signs.overlaps(RequestReader.harmless) && text.tokens.count < 40
      && text.sentences.contains {
        $0.signs.has(.frame) && !isAccount($0) && RequestReader.people.overlaps($0.signs)
      }
  }

  /// Signs of somebody or something that harm which no page knows could be about.
  private static let people = SignSet(requests: [.victim, .owner, .arms, .offence])
  /// Signs of which one tells what the request is about.
  private static let harmless = SignSet(requests: [
    .everyday, .prevent, .world, .machine, .depict, .unreal,
  ])
  /// Signs of which one tells that what only hints at harm is meant well, or is in no real world.
  static let wellMeant = SignSet(requests: [.prevent, .world, .machine, .unreal])
  /// Signs of places in which words of harm mean something else.
  static let elsewhere = SignSet(requests: [.world, .machine])

  /// What leaves it open whether something else in the sentence is in doubt.
  private static let open: [Request.Why] = [.unaimed, .mild]

  /// The signs with which judging begins, and what is asked of every request.
  static let judging = SignSet(requests: [
    .grave, .crime, .harm, .damage, .violence, .offence, .datum, .group, .atrocity, .sly, .arms,
    .doubt, .hint, .self,
  ])

  /// Whether judging may begin with a sighting.
  static func isSuspect(_ sighting: Sighting) -> Bool {
    sighting.sign != RequestSign.`self`.rawValue
  }

  private func judge(_ sentence: SignedText.Sentence) -> Judgement? {
    let signs = sentence.signs
    var best: Judgement?
    func take(_ new: Judgement?) {
      guard let new, best == nil || new.nature > best!.nature else { return }
      best = new
    }
    if signs.has(.grave) { take(grave(sentence)) }
    if signs.has(.crime) { take(crime(sentence)) }
    if signs.has(.harm) || signs.has(.damage) || signs.has(.violence) { take(act(sentence)) }
    if signs.has(.offence) { take(offence(sentence)) }
    if signs.has(.datum) { take(privacy(sentence)) }
    if signs.has(.group) { take(discrimination(sentence)) }
    if signs.has(.atrocity) { take(atrocity(sentence)) }
    if signs.has(.sly) { take(trick(sentence)) }
    if signs.has(.arms) { take(weapon(sentence)) }
    // What is plainly an act, and harmless, is in no doubt.
    if signs.has(.doubt) || signs.has(.hint), best == nil || RequestReader.open.contains(best!.why)
    {
      take(doubt(sentence))
      take(hint(sentence))
    }
    return best
  }

  func first(_ sign: RequestSign, in sentence: SignedText.Sentence) -> Sighting? {
    guard sentence.signs.has(sign) else { return nil }
    return text.sightings[sentence.sightings].first { $0.sign == sign.rawValue }
  }

  /// Whether the words mean something else together: "kill time".
  func isIdiom(_ sighting: Sighting, in sentence: SignedText.Sentence) -> Bool {
    guard sentence.signs.has(.idiom) else { return false }
    return text.sightings[sentence.sightings].contains {
      $0.sign == RequestSign.idiom.rawValue && $0.end > sighting.start
        && ($0.start <= sighting.start + 1
          || $0.start < sighting.end && $0.end >= sighting.end)
    }
  }

  /// Whether help against the harm is asked for.
  func isShielded(_ sighting: Sighting, in sentence: SignedText.Sentence) -> Bool {
    guard sentence.signs.has(.prevent) else { return isOnlyTold(sentence) }
    // Behind the harm only what says so in many words: "so that I can protect".
    return text.sightings[sentence.sightings].contains {
      $0.sign == RequestSign.prevent.rawValue
        && ($0.start < sighting.start || $0.end - $0.start >= 3)
    }
  }

  /// Whether the sentence only tells what happened, and another one asks how to help or to cope: "My
  /// sister was hurt. How can I support her?"
  private func isOnlyTold(_ sentence: SignedText.Sentence) -> Bool {
    signs.has(.prevent) && !sentence.signs.has(.frame)
      && text.sentences.contains {
        $0.signs.has(.prevent) && ($0.signs.has(.frame) || $0.isQuestion)
      }
  }

  /// Whether the sentence asks what something is or was, and not how to do it.
  func isAccount(_ sentence: SignedText.Sentence) -> Bool {
    if sentence.signs.has(.past) { return true }
    guard sentence.signs.has(.define), !sentence.signs.has(.frame) else { return false }
    // "Why is it good to" takes for granted what it asks for.
    return !text.sightings[sentence.sightings].contains {
      $0.sign == RequestSign.loaded.rawValue && $0.end - $0.start > 3
    }
  }
}
